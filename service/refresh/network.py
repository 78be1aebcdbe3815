"""The way out to publishers: through which proxy, and by whose certificates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from service.errors import BadSetting

PROXY = "HTTPS_PROXY"
NO_PROXY = "NO_PROXY"
CERTIFICATES = "SSL_CERT_FILE"


@dataclass(frozen=True, slots=True)
class Network:
    """`proxy` is its URL, `direct` are the hosts reached without it, `*` for all, and `certificates` a file of PEM."""

    proxy: str | None = None
    direct: tuple[str, ...] = ()
    certificates: Path | None = None

    @classmethod
    def read(cls, environ: Mapping[str, str]) -> Network:
        """Reads HTTPS_PROXY and NO_PROXY, in capitals or small letters, and SSL_CERT_FILE; empty is not set.

        Nothing else that other programs read is: no .netrc, no HTTP_PROXY. Raises BadSetting, never with the value
        of the proxy, which may hold a password.
        """
        proxy = environ.get(PROXY) or environ.get(PROXY.lower()) or None
        direct = environ.get(NO_PROXY) or environ.get(NO_PROXY.lower()) or ""
        certificates = environ.get(CERTIFICATES) or None
        if proxy is not None and not _is_proxy(proxy):
            raise BadSetting(f"{PROXY} must be a URL such as http://proxy.example:3128")
        if certificates is not None and not Path(certificates).is_file():
            raise BadSetting(f"{CERTIFICATES} is {certificates!r}, where there is no file")
        return cls(
            proxy=proxy,
            direct=tuple(filter(None, (host.strip().lower().lstrip(".") for host in direct.split(",")))),
            certificates=Path(certificates) if certificates else None,
        )

    def proxies_for(self, host: str) -> dict[str, str]:
        """The proxy of a request to the host by its scheme, as `requests` takes it; empty where there is none."""
        is_direct = any(one in {"*", host} or host.endswith(f".{one}") for one in self.direct)
        return {"https": self.proxy} if self.proxy and not is_direct else {}


DIRECT = Network()
"""No proxy, and the certificates that the HTTP library trusts."""


def _is_proxy(value: str) -> bool:
    try:
        parts = urlsplit(value)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 0) >= 0
    except ValueError:
        return False
