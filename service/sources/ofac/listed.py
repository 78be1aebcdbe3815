"""The days that a record prints of its listing: on which list, under which order, and from when in effect."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from operator import itemgetter

from service.domain.days import Day
from service.sources.ofac.days import day_of, iso_day
from service.sources.ofac.record import Record

SDN_LIST = "SDN List"
LISTS = {"us-ofac-sdn": SDN_LIST, "us-ofac-cons": "Consolidated List"}
"""What OFAC calls the whole of each dataset where it prints the day of listing."""
LISTS_OF_ONE_PROGRAM = {
    "US-SSI": "Sectoral Sanctions Identifications List",
    "US-NS-PLC": "Non-SDN Palestinian Legislative Council List",
    "US-NS-CMIC": "Non-SDN CMIC List",
    "US-NS-MBS": "Non-SDN Menu-Based Sanctions List",
    "US-CAPTA": "CAPTA List",
    "US-FSE": "FSE List",
}
_DATED = re.compile(r"(Listing|Effective) Date \((.*?)\):?")
_ORDER = re.compile(r"\d{5}", re.ASCII)


@lru_cache(maxsize=65536)
def orders_in(text: str) -> frozenset[str]:
    """The numbers of executive orders in the text."""
    return frozenset(_ORDER.findall(text))


def first_listed(record: Record, dataset: str) -> Day | None:
    """The first day on the list; the consolidated list of 2014 took in lists that were older."""
    if not record.listed:
        return None
    on_sdn_list = LISTS.get(dataset) == SDN_LIST
    return _earliest(day for name, day in _days(record) if (name == SDN_LIST) is on_sdn_list)


def listed_under(record: Record, program: str) -> Day | None:
    """The day of listing, where the list is of this program and no other."""
    return _earliest(day for name, day in _days(record) if name == LISTS_OF_ONE_PROGRAM.get(program))


def not_before(record: Record, program: str, dataset: str) -> Day:
    """A day that nobody gives: under a program that blocks it is not before the day on the SDN list, where known."""
    blocking = program not in LISTS_OF_ONE_PROGRAM
    known = first_listed(record, "us-ofac-sdn" if blocking and record.listed else dataset)
    return Day.unknown(known.earliest if known else None)


def printed_days(record: Record, program: str, tags: Sequence[str]) -> tuple[Day | None, Day | None]:
    """The first effective day and the first day of listing that the fields print under the order of these tags."""
    days: dict[str, list[Day]] = {}
    for field in record.fields:
        dated = dated_by(field.label)
        if dated and _is_under(dated[1], program, tags) and (day := day_of(field.text)):
            days.setdefault(dated[0], []).append(day)
    return _earliest(days.get("Effective", ())), _earliest(days.get("Listing", ()))


@lru_cache(maxsize=4096)
def dated_by(label: str) -> tuple[str, str] | None:
    """Listing or Effective, and the words in brackets, of a label of such a day; None for any other label."""
    dated = _DATED.fullmatch(label)
    return (dated[1], dated[2]) if dated else None


def _days(record: Record) -> Iterator[tuple[str, Day]]:
    for name, printed in record.listed:
        day = iso_day(printed)
        if day:
            yield name, day


def _earliest(days: Iterable[Day]) -> Day | None:
    known = [(day.earliest, day) for day in days if day.earliest]
    return min(known, key=itemgetter(0))[1] if known else None


def _is_under(printed: str, program: str, tags: Sequence[str]) -> bool:
    """Whether "CMIC" or "EO 14024 Directive 2" is what one of the tags stands for; a block has none of these days."""
    if program not in LISTS_OF_ONE_PROGRAM:
        return False
    return any(orders_in(printed) & orders_in(tag) or tag.startswith(f"{printed}-") for tag in tags)
