"""Which names of a party its designations had on the day of an article."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from service.articles.article import Mention
from service.domain.moments import AsOf
from service.domain.program import Law
from service.domain.scope import name_scope
from service.domain.standing import Standing, Status, standing
from service.screening.article_shown import NameInArticle, OutOfScope
from service.screening.designations import by_name, judged
from service.screening.judged import Judged
from service.screening.lookup import folded_name
from service.screening.snapshot import Snapshot
from service.screening.written import day_of


@dataclass(frozen=True, slots=True)
class Named:
    """The mentions of a party by one name, with its designations judged by that name."""

    mentions: tuple[Mention, ...]
    rows: tuple[Judged, ...]


def in_scope_on(snapshot: Snapshot, law: Law, as_of: AsOf) -> Callable[[str, str], bool | None]:
    """Tells of a party and a folded name whether some designation of the party has it on the day.

    False where it is on record for another time only, None where no list dates it.
    """

    @cache
    def standings(party: str) -> tuple[Standing, ...]:
        rows = snapshot.register.designations.get(party, ())
        return tuple(standing(row, law.programs[row.program].zone, as_of) for row in rows)

    @cache
    def in_scope(party: str, folded: str) -> bool | None:
        scopes = {name_scope(one, folded).in_scope for one in standings(party)}
        return next((scope for scope in (True, False) if scope in scopes), None)

    return in_scope


def named_in_article(snapshot: Snapshot, law: Law, mentions: Sequence[Mention], as_of: AsOf) -> tuple[Named, ...]:
    """The mentions of one party by name, in the order of the first; names of the press are not dated."""
    party = snapshot.register.parties[mentions[0].party]
    mentioned: dict[tuple[str, str], list[Mention]] = {}
    for one in mentions:
        mentioned.setdefault((one.name.text, one.name.kind.value), []).append(one)
    rows = judged(snapshot, law, party, None, as_of)
    return tuple(
        Named(tuple(each), rows if folded is None else by_name(snapshot, party, rows, folded))
        for each in mentioned.values()
        for folded in (folded_name(each[0].name),)
    )


def best_dated(named: Sequence[Named]) -> list[Judged]:
    """Each designation by the name that is in scope, else by one that is dated, else by the first."""
    return [max(rows, key=_how_well_dated) for rows in zip(*(one.rows for one in named), strict=True)]


def names_shown(named: Sequence[Named]) -> tuple[NameInArticle, ...]:
    """The names, each with the designations that are in force on the day and do not have it then."""
    return tuple(
        NameInArticle(
            text=one.mentions[0].name.text,
            kind=one.mentions[0].name.kind.value,
            mentions=len(one.mentions),
            out_of_scope=tuple(lacking for row in one.rows if (lacking := _lacking(row))),
        )
        for one in named
    )


def _how_well_dated(row: Judged) -> int:
    if row.scope is None or row.scope.in_scope is None:
        return 0
    return 2 if row.scope.in_scope else 1


def _lacking(row: Judged) -> OutOfScope | None:
    listed = row.scope.listed if row.scope else None
    if listed is None or row.standing.status is not Status.IN_FORCE:
        return None
    return OutOfScope(
        designation=row.standing.designation.id,
        program=row.standing.designation.program,
        listed_from=day_of(listed.start, row.standing.zone),
        listed_until=day_of(listed.end, row.standing.zone) if listed.end else None,
    )
