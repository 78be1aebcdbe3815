"""The HTTP door: questions in the words of the contract, answers and problems as JSON."""

from functools import cache

from flask import Flask, Response, request

from service.api import articles, batch, browsing, docs, health, names, problems, records
from service.api.document import Json, api, document
from service.api.headers import guard
from service.api.mount import blueprint, mount
from service.api.operation import Asked, Operation
from service.api.reply import Reply
from service.api.schemas.service import DocumentSchema
from service.api.watching import Application, watch
from service.screening.counter import Screening

__all__ = ["Application", "register"]

_OURS = ("/v1/", "/healthz/", "/readyz/", "/metrics/", "/openapi.json/")


def register(app: Flask, screening: Screening) -> None:
    """Hangs the operations of the API, their document and its page on the app."""
    watch(app, screening)
    made, operations = api(app), blueprint()

    @cache
    def described() -> Json:
        return document(made, screening)

    def openapi(_screening: Screening, _: Asked) -> Reply:
        """This document."""
        return Reply(described())

    itself = Operation("/openapi.json", openapi, DocumentSchema, "service")
    for operation in (
        *names.OPERATIONS,
        *batch.OPERATIONS,
        *articles.OPERATIONS,
        *browsing.OPERATIONS,
        *records.OPERATIONS,
        *health.OPERATIONS,
        itself,
    ):
        mount(operations, operation, screening)
    made.register_blueprint(operations)
    app.register_blueprint(docs.blueprint())
    app.before_request(_refuse_unknown_paths)
    app.after_request(guard)


def _refuse_unknown_paths() -> Response | None:
    """No blueprint answers where no rule fits, so a path of ours that fits none is answered here."""
    failed = request.routing_exception
    if failed is None or not f"{request.path}/".startswith(_OURS):
        return None
    return problems.of_http(failed)
