"""What the sentences beside an answer depend on besides the lists: its moment, and the programs that it reaches."""

from zoneinfo import ZoneInfo

from service.domain.moments import AsOf
from service.domain.program import Law
from service.screening.coverage import Occasion
from service.screening.questions import Reach
from service.screening.shelf import View

_UTC = ZoneInfo("UTC")


def occasion(law: Law, view: View, reach: Reach, as_of: AsOf, name: str | None) -> Occasion:
    """The occasion of a question with that reach about the moment; `name` is the one asked for, if any is."""
    datasets = view.snapshot.datasets
    carried = {program for dataset in datasets for program in dataset.programs}
    zones = {one.id: law.programs[one.programs[0]].zone if one.programs else _UTC for one in datasets}
    return Occasion(
        days={dataset: as_of.date_in(zone) for dataset, zone in zones.items()},
        in_future=as_of.is_future(_UTC),
        uncarried=[one for one in reach.programs or _with_effects(law) if one not in carried],
        name=name,
        unseen_since=view.unseen_since,
    )


def moment_of(law: Law, reach: Reach, as_of: AsOf) -> str:
    """The moment asked about; today is another day in another zone, so it is that of the one program asked for."""
    if as_of.day is None and as_of.instant is None and len(reach.programs) == 1:
        return as_of.date_in(law.programs[reach.programs[0]].zone).isoformat()
    return str(as_of)


def _with_effects(law: Law) -> list[str]:
    """Programs that stand for law of their own; the others hold what a list says and no rule is known for."""
    return [one.id for one in law.programs.values() if one.effects]
