"""Pairs of entities of different lists that bear one number, such as that of a passport."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from service.domain.entity import Entity, Identifier
from service.names.fold import fold

_SHORTEST = 5
_MOST_BEARERS = 8
_COUNTRY = re.compile(r"\s+([A-Z]{2})$")


def pairs_by_number(entities: Iterable[Entity]) -> Iterator[tuple[Entity, Entity]]:
    """Each pair once for each number, in the order of the entities.

    A number counts from five letters and digits on, with a digit among them, and where not more than eight records
    bear it: what many bear is a placeholder. Kinds of document agree where the country agrees or one has none.
    """
    bearers: defaultdict[tuple[str, str], list[tuple[Entity, str | None]]] = defaultdict(list)
    for entity in entities:
        for kind, value, country in dict.fromkeys(map(_compared, entity.identifiers)):
            if len(value) >= _SHORTEST and any(char.isdigit() for char in value):
                bearers[kind, value].append((entity, country))
    for found in bearers.values():
        if len(found) <= _MOST_BEARERS:
            for (one, here), (other, there) in combinations(found, 2):
                if one.dataset != other.dataset and (here is None or there is None or here == there):
                    yield one, other


def _compared(identifier: Identifier) -> tuple[str, str, str | None]:
    country = _COUNTRY.search(identifier.scheme)
    kind = _COUNTRY.sub("", identifier.scheme).lower()
    return kind, fold(identifier.value).replace(" ", ""), country[1] if country else None
