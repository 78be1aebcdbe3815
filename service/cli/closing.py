"""What stands at the end of every answer: how names were compared, what was searched, and the notice."""

from collections.abc import Iterable, Iterator

from service.cli.text import BLANK, Line
from service.domain.provenance import Coverage
from service.screening.shown import Basis, CoverageRow
from service.web.labels import label
from service.web.words import Moment


def closing(basis: Basis, moment: Moment) -> Iterator[Line]:
    """The last lines of an answer about a party; the notice names what was not searched."""
    yield BLANK
    matcher = basis.matcher
    compared = f"Names compared by {matcher.algorithm}, version {matcher.version}, from {matcher.threshold:.2f} on"
    is_today = moment.as_of.day is None and moment.as_of.instant is None
    as_of = "today, in the zone of each program" if is_today else basis.as_of
    yield Line(f"As of {as_of}, as known at {basis.known_at}. {compared}.")
    yield Line(f"Searched: {', '.join(_searched(basis.coverage)) or 'nothing'}.")
    yield Line(basis.notice)


def _searched(rows: Iterable[CoverageRow]) -> Iterator[str]:
    for row in rows:
        if row.coverage != Coverage.NOT_LOADED:
            bounds = [
                f"from {row.covers_from}" if row.covers_from else "",
                f"until {row.covers_until}" if row.covers_until else "",
            ]
            yield f"{row.dataset} ({' '.join(filter(None, [label(row.coverage, 'coverage'), *bounds]))})"
