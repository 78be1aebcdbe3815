"""Where a number of a party can be looked up in public, and where a publisher shows one entry of its list."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import quote

from service.domain.entity import Identifier
from service.screening.entities_shown import EntityShown

_PAGES: Mapping[str, str] = MappingProxyType(
    {
        "us-ofac": "https://sanctionssearch.ofac.treas.gov/Details.aspx?id={}",
        "lei": "https://search.gleif.org/#/record/{}",
    }
)
_OWN: Mapping[str, str] = MappingProxyType({"us-ofac-sdn": "us-ofac", "us-ofac-cons": "us-ofac"})
"""The lists whose entries have a page each, with the scheme of the number that it goes by."""


def page_of(identifier: Identifier) -> str | None:
    """The address at which the number is found; None where no register that is open to all has one."""
    return _PAGES[identifier.scheme].format(quote(identifier.value, safe="")) if identifier.scheme in _PAGES else None


def own_page(entity: EntityShown) -> str | None:
    """The publisher's own page of the entry; None where it shows its list as a whole only."""
    scheme = _OWN.get(entity.dataset)
    return next((page_of(one) for one in entity.identifiers if one.scheme == scheme), None)
