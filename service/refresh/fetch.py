"""One file from its publisher: asked for again where that can help, and never from anywhere else."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from importlib.metadata import version
from urllib.parse import urljoin, urlsplit

import requests
from requests import Response
from urllib3.exceptions import HTTPError

from service.errors import NotFetched
from service.refresh.answers import Fetched, Validators
from service.refresh.bodies import CutShort, body_of
from service.refresh.network import DIRECT, Network
from service.refresh.patience import MAX_REDIRECTS, PATIENT, Patience, asked_pause_s
from service.refresh.watch import Watch, WatchedAdapter
from service.sources.fetching import Fetching

_OK, _UNCHANGED = 200, 304
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_TRY_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
_HEADERS = {
    "User-Agent": f"designations/{version('designations')}",
    "Accept": "*/*",
    "Accept-Encoding": "gzip",
}


class _Again(Exception):
    """What may be otherwise next time; `pause_s` is how long the server wants to be left alone."""

    def __init__(self, said: str, pause_s: float | None = None) -> None:
        super().__init__(said)
        self.pause_s = pause_s


@dataclass(frozen=True, slots=True)
class Fetcher:
    """How files are fetched. `plain_hosts` are those that may be asked without TLS, as `host:port`: none but in tests.

    `tell` is given a sentence now and then about what is being done.
    """

    network: Network = DIRECT
    patience: Patience = PATIENT
    plain_hosts: frozenset[str] = frozenset()
    tell: Callable[[str], None] = field(default=lambda _: None)

    def watch(self) -> Watch:
        """The time for one list."""
        return Watch(self.patience.total_s)

    def fetch(self, address: str, fetching: Fetching, known: Validators, watch: Watch) -> Fetched:
        """The file at the address, or that it has not changed since the validators were given.

        Raises NotFetched with address and cause.
        """
        attempt = 0
        while True:
            try:
                return self._once(address, fetching, known, watch)
            except _Again as again:
                pause_s = self._pause_s(again, attempt, watch)
                if pause_s is None:
                    raise NotFetched(f"{address}: {self._given_up(again, attempt, watch)}") from again
                self.tell(f"{address}: {again}; asking again in {pause_s:.0f} s.")
                time.sleep(pause_s)
                attempt += 1

    def _pause_s(self, again: _Again, attempt: int, watch: Watch) -> float | None:
        """How long to wait before the next attempt, or None where there is none."""
        pause_s = again.pause_s if again.pause_s is not None else self.patience.pause_s(attempt)
        is_last = attempt + 1 >= self.patience.attempts
        return None if is_last or pause_s > self.patience.longest_pause_s or pause_s >= watch.left_s else pause_s

    def _given_up(self, again: _Again, attempt: int, watch: Watch) -> str:
        if not watch.left_s:
            return f"not all of it arrived within {watch.seconds:.0f} s"
        if again.pause_s is not None and again.pause_s > self.patience.longest_pause_s:
            return f"{again} and asks to be left alone for {again.pause_s:.0f} s"
        return f"{again}{f' ({attempt + 1} times)' if attempt else ''}"

    def _once(self, address: str, fetching: Fetching, known: Validators, watch: Watch) -> Fetched:
        """Follows the redirects; raises _Again or NotFetched."""
        where = address
        try:
            with requests.Session() as session:
                session.trust_env = False
                for scheme in ("https://", "http://"):
                    session.mount(scheme, WatchedAdapter(watch))
                for _ in range(MAX_REDIRECTS + 1):
                    self._refuse_place(address, where, fetching)
                    with closing(self._ask(session, where, fetching, known)) as response:
                        if response.status_code not in _REDIRECTS:
                            answer = self._answer(address, response, bool(known.headers()))
                            return self._in_time(answer, watch)
                        where = urljoin(where, response.headers.get("Location", ""))
                    # A connection that the server has closed by now would fail, and look like its fault.
                    session.close()
            raise NotFetched(f"{address}: leads on more than {MAX_REDIRECTS} times")
        except (requests.ConnectionError, requests.Timeout, HTTPError) as error:
            if _is_distrusted(error):
                said = f"the server cannot prove that it is {urlsplit(where).hostname}"
                raise NotFetched(f"{address}: {said}") from error
            raise _Again("the connection failed") from error
        except (requests.RequestException, ValueError) as error:
            raise NotFetched(f"{address}: leads to {where!r}, which cannot be asked") from error

    def _in_time(self, answer: Fetched, watch: Watch) -> Fetched:
        """Where no length is declared, a connection that the watch has shut looks like the end of the file."""
        if not watch.left_s:
            raise _Again("the answer was cut short")
        return answer

    def _ask(self, session: requests.Session, where: str, fetching: Fetching, known: Validators) -> Response:
        certificates = self.network.certificates
        return session.get(
            where,
            headers={**_HEADERS, **known.headers(), **fetching.headers},
            stream=True,
            allow_redirects=False,
            timeout=self.patience.silent_s,
            proxies=self.network.proxies_for(urlsplit(where).hostname or ""),
            verify=str(certificates) if certificates else True,
        )

    def _refuse_place(self, address: str, where: str, fetching: Fetching) -> None:
        parts = urlsplit(where)
        is_safe = parts.scheme == "https" or (parts.scheme == "http" and parts.netloc in self.plain_hosts)
        if not is_safe:
            raise NotFetched(f"{address}: leads to {where}, which is not protected by TLS")
        if not fetching.may_lead_to(parts.hostname or ""):
            said = f"leads to {parts.hostname}, which is none of the hosts that sources.toml names for the list"
            raise NotFetched(f"{address}: {said}")

    def _answer(self, address: str, response: Response, is_conditional: bool) -> Fetched:
        status = response.status_code
        given = Validators(response.headers.get("ETag"), response.headers.get("Last-Modified"))
        if status == _UNCHANGED and is_conditional:
            return Fetched(address, None, given)
        if status in _TRY_AGAIN:
            raise _Again(f"the server answers {status}", asked_pause_s(response.headers.get("Retry-After")))
        if status != _OK:
            raise NotFetched(f"{address}: the server answers {status}")
        try:
            content = body_of(response, self.patience.limits, lambda said: self.tell(f"{address}: {said}"))
        except CutShort as error:
            raise _Again(str(error)) from error
        except NotFetched as error:
            raise NotFetched(f"{address}: {error}") from error
        except HTTPError as error:
            raise _Again("the answer was cut short") from error
        return Fetched(address, content, given)


def _is_distrusted(error: BaseException | None) -> bool:
    """Whether a certificate is at the bottom of the error; asking again would not change that."""
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False
