"""All files of one edition, fetched together, so that no file of one day stands beside one of the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from service.errors import NotFetched
from service.refresh.answers import Fetched, Validators
from service.refresh.fetch import Fetcher
from service.refresh.watch import Watch
from service.sources.fetching import Fetching
from service.sources.packed import unpacked
from service.sources.reading import SourceFile

_ROUNDS = 3
_NEVER_SEEN = Validators()


def fetch_set(fetcher: Fetcher, fetching: Fetching, known: Mapping[str, Validators]) -> tuple[Fetched, ...] | None:
    """The files in the order of their addresses, or None where the server says of each that it has not changed.

    `known` has the validators of files that were seen, by address. Where some have changed, all are fetched: their
    contents are not kept here. Raises NotFetched, also for a set that goes on changing while it is fetched.
    """
    with fetcher.watch() as watch:
        if all(known.get(address, _NEVER_SEEN).headers() for address in fetching.addresses):
            first = fetcher.fetch(fetching.addresses[0], fetching, known[fetching.addresses[0]], watch)
            rest = fetching.addresses[1:]
            if first.content is None and all(_is_unchanged(fetcher, fetching, known, one, watch) for one in rest):
                return None
            if first.content is not None and not rest:
                return (first,)
        return _whole(fetcher, fetching, watch)


def files_of(fetched: Sequence[Fetched], fetcher: Fetcher) -> tuple[SourceFile, ...]:
    """The files under the last part of their addresses, unpacked; raises BadDataset."""
    return tuple(
        unpacked(SourceFile(_name(one.address), one.content), fetcher.patience.limits)
        for one in fetched
        if one.content is not None
    )


def _whole(fetcher: Fetcher, fetching: Fetching, watch: Watch) -> tuple[Fetched, ...]:
    for _ in range(_ROUNDS):
        fetched = tuple(fetcher.fetch(address, fetching, _NEVER_SEEN, watch) for address in fetching.addresses)
        # The last was fetched when all others were there already, so only these can be of the day before.
        if all(_still_is(fetcher, fetching, one, watch) for one in fetched[:-1]):
            return fetched
        fetcher.tell(f"{fetching.addresses[0]}: the files changed while they were fetched; fetching all again.")
    raise NotFetched(f"{fetching.addresses[0]}: the files of the set went on changing while they were fetched")


def _is_unchanged(
    fetcher: Fetcher, fetching: Fetching, known: Mapping[str, Validators], address: str, watch: Watch
) -> bool:
    return fetcher.fetch(address, fetching, known[address], watch).content is None


def _still_is(fetcher: Fetcher, fetching: Fetching, seen: Fetched, watch: Watch) -> bool:
    now = fetcher.fetch(seen.address, fetching, seen.validators, watch)
    return now.content is None or _digest(now.content) == _digest(seen.content or b"")


def _digest(content: bytes) -> bytes:
    return sha256(content).digest()


def _name(address: str) -> str:
    """`consolidated.csv` of its address; a part that says nothing, such as `content`, is still the publisher's."""
    return PurePosixPath(urlsplit(address).path).name or "list"
