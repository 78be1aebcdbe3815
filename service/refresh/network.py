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

        Nothing else that other programs read is: no .netrc, no HTTP_PROXY. What is wrong with a value is said by
        `check`, since most of the service does without the network.
        """
        certificates = environ.get(CERTIFICATES)
        direct = environ.get(NO_PROXY) or environ.get(NO_PROXY.lower()) or ""
        return cls(
            proxy=environ.get(PROXY) or environ.get(PROXY.lower()) or None,
            direct=tuple(filter(None, (host.strip().lower().lstrip(".") for host in direct.split(",")))),
            certificates=Path(certificates) if certificates else None,
        )

    def check(self) -> None:
        """Raises BadSetting for a value that is not understood, without that of the proxy: it may hold a password."""
        if self.proxy is not None and not _is_proxy(self.proxy):
            raise BadSetting(f"{PROXY} must be a URL such as http://proxy.example:3128")
        if self.certificates is not None and not self.certificates.is_file():
            raise BadSetting(f"{CERTIFICATES} is {str(self.certificates)!r}, where there is no file")

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
