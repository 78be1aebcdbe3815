"""From what was typed into the form to a question, or to a sentence for every field that is wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from service.domain.days import Day
from service.domain.entity import EntityType
from service.domain.moments import AsOf
from service.domain.standing import Status
from service.doors import values
from service.errors import InvalidQuestion
from service.screening.questions import DEFAULT_THRESHOLD, Browse, Described, Lookup, Reach
from service.web.parameters import Asked, Field, check

T = TypeVar("T")
AS_OF = Field("as_of", "On which day")
KNOWN_AT = Field("known_at", "As known to this service on")
FIELDS = (
    Field("name", "Name"),
    AS_OF,
    Field("identifier", "Identifier"),
    Field("program", "Program", repeats=True),
    Field("type", "Kind of party", repeats=True),
    Field("country", "Country", repeats=True),
    Field("birth_date", "Date of birth"),
    Field("threshold", "Least score"),
    KNOWN_AT,
    Field("limit", "How many"),
    Field("reference", "Your reference"),
    Field("purpose", "Why you ask"),
)
DATASET = Field("dataset", "List", repeats=True)
STATUS = Field("status", "Status")
AFTER = Field("after", "After")
_STATUSES = tuple(one.value for one in Status if one is not Status.NO_RECORD)


class Reader:
    """Reads the values of one request and gathers what is wrong with them."""

    def __init__(self, asked: Asked, fields: tuple[Field, ...], asked_at: datetime) -> None:
        self._asked = asked
        self._asked_at = asked_at
        self.wrong = check(asked, fields)

    def every(self, name: str, read: Callable[[str], T]) -> tuple[T, ...]:
        found = []
        for value in self._asked.all(name):
            try:
                found.append(read(value))
            except values.Refused as refused:
                self.wrong.setdefault(name, []).append(str(refused))
        return tuple(dict.fromkeys(found))

    def one(self, name: str, read: Callable[[str], T]) -> T | None:
        return next(iter(self.every(name, read)), None)

    def as_of(self) -> AsOf:
        return self.one("as_of", self._as_of) or AsOf(self._asked_at)

    def known_at(self) -> datetime | None:
        return self.one("known_at", lambda text: values.known_at(text, self._asked_at))

    def _as_of(self, text: str) -> AsOf:
        values.moment(text)
        return AsOf.parse(text, self._asked_at)

    def refuse_wrong(self) -> None:
        if self.wrong:
            raise InvalidQuestion(self.wrong)


def lookup(asked: Asked, asked_at: datetime) -> Lookup:
    """Reads the question of the form. Raises InvalidQuestion with a sentence for each field that is wrong."""
    reader = Reader(asked, FIELDS, asked_at)
    described = Described(
        name=reader.one("name", _printed),
        identifier=reader.one("identifier", _printed),
        types=reader.every("type", _type),
        countries=reader.every("country", _country),
        birth_date=reader.one("birth_date", _birth_date),
    )
    if not asked.first("name") and not asked.first("identifier"):
        reader.wrong.setdefault("name", []).append("Enter a name, or an identifier under “More”.")
    threshold = reader.one("threshold", values.threshold)
    as_of, known_at = reader.as_of(), reader.known_at()
    limit = reader.one("limit", values.limit) or values.HITS
    for name in ("reference", "purpose"):
        reader.one(name, values.remark)
    reader.refuse_wrong()
    return Lookup(
        described=described,
        as_of=as_of,
        reach=Reach(programs=tuple(dict.fromkeys(asked.all("program"))), known_at=known_at),
        threshold=DEFAULT_THRESHOLD if threshold is None else threshold,
        limit=limit,
    )


def browse(asked: Asked, asked_at: datetime, program: str) -> Browse:
    """Reads which designations of a program its page shows. Raises InvalidQuestion."""
    reader = Reader(asked, (AS_OF, KNOWN_AT, DATASET, STATUS, AFTER), asked_at)
    as_of, known_at, after = reader.as_of(), reader.known_at(), reader.one("after", _line)
    datasets, status = reader.every("dataset", _line), reader.one("status", _status)
    reader.refuse_wrong()
    reach = Reach(programs=(program,), datasets=datasets, known_at=known_at)
    return Browse(as_of=as_of, reach=reach, status=status, after=after)


def changes(asked: Asked, asked_at: datetime) -> tuple[datetime | None, str | None]:
    """Reads which page of what a list changed is shown, and at which moment. Raises InvalidQuestion."""
    reader = Reader(asked, (KNOWN_AT, AFTER), asked_at)
    known_at, after = reader.known_at(), reader.one("after", _line)
    reader.refuse_wrong()
    return known_at, after


def moments(asked: Asked, asked_at: datetime) -> tuple[AsOf, datetime | None]:
    """Reads `as_of` and `known_at` of a page that takes these alone. Raises InvalidQuestion."""
    reader = Reader(asked, (AS_OF, KNOWN_AT), asked_at)
    as_of, known_at = reader.as_of(), reader.known_at()
    reader.refuse_wrong()
    return as_of, known_at


def known_at(asked: Asked, asked_at: datetime) -> datetime | None:
    """Reads `known_at` of a page that takes it alone. Raises InvalidQuestion."""
    reader = Reader(asked, (KNOWN_AT,), asked_at)
    moment = reader.known_at()
    reader.refuse_wrong()
    return moment


def nothing(asked: Asked) -> None:
    """Refuses every parameter, for a page that takes none. Raises InvalidQuestion."""
    if wrong := check(asked, ()):
        raise InvalidQuestion(wrong)


def _printed(text: str) -> str:
    values.printed(text)
    return text


def _line(text: str) -> str:
    values.line(text)
    return text


def _status(text: str) -> str:
    if text not in _STATUSES:
        raise values.Refused(f"Write one of: {', '.join(_STATUSES)}.")
    return text


def _type(text: str) -> EntityType:
    try:
        return EntityType(text)
    except ValueError:
        raise values.Refused(f"Write one of: {', '.join(EntityType)}.") from None


def _country(text: str) -> str:
    if text not in values.COUNTRIES:
        raise values.Refused(values.NOT_A_COUNTRY)
    return text


def _birth_date(text: str) -> Day:
    values.birth_date(text)
    return Day.parse(text)
