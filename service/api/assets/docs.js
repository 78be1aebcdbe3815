// Starts Swagger UI on the document of this service; validatorUrl is off because it would ask a foreign host.
const { document: address } = document.currentScript.dataset;
window.addEventListener("DOMContentLoaded", () => {
  SwaggerUIBundle({ url: address, dom_id: "#operations", deepLinking: true, validatorUrl: null });
});
