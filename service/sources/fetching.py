"""How a publisher's list is fetched: which files, from which hosts, with which headers, and what is then believed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Fetching:
    """`addresses` are those of one edition, several where the publisher's list is a set of files.

    `hosts` are those to which an address may lead besides its own. `headers` are sent besides those that every
    request has. `floor` is the least number of entities with which a fetched edition is believed.
    """

    addresses: tuple[str, ...]
    hosts: tuple[str, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    floor: int | None = None

    def may_lead_to(self, host: str) -> bool:
        """Whether a redirect may go to the host: one of an address or of `hosts`, or one below these."""
        own = {urlsplit(address).hostname or "" for address in self.addresses}
        return any(host == known or host.endswith(f".{known}") for known in own.union(self.hosts) if known)
