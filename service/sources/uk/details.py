"""What else an entry of the UK's lists says, in its own words."""

from collections.abc import Iterator

from service.domain.entity import Detail, DetailKind
from service.sources.countries import countries_of, country_of
from service.sources.uk.days import day_of
from service.sources.uk.entries import Entry
from service.sources.uk.forms import Form
from service.sources.uk.tables import Row


def details_in(entry: Entry, form: Form) -> Iterator[Detail]:
    """Everything that the names and the identifiers do not hold, and whatever stands in an unknown column."""
    yield from (Detail(DetailKind.PROGRAM_TAG, text, form.regime) for text in entry.each(form.regime))
    yield Detail(DetailKind.OTHER, entry.first(form.type), form.type)
    yield from _listed(entry, form)
    yield from (Detail(DetailKind.MEASURE, text, form.measures) for text in entry.each(form.measures))
    yield from (Detail(DetailKind.BIRTH_DATE, text, form.born, day=day_of(text)) for text in entry.each(form.born))
    for column in form.countries:
        kind = DetailKind.BIRTH_PLACE if "birth" in column.lower() else DetailKind.NATIONALITY
        yield from (_of_country(kind, text, column) for text in entry.each(column))
    yield from dict.fromkeys(address for row in entry.rows for address in _address(row, form))
    yield from (Detail(DetailKind.REMARK, text, form.information) for text in entry.each(form.information))
    for column, kind in form.details.items():
        day_is_told = kind is DetailKind.UPDATED_ON
        yield from (Detail(kind, text, column, day_of(text) if day_is_told else None) for text in entry.each(column))
    for column in form.numbers:
        yield from (Detail(DetailKind.DOCUMENT, text, column) for text in entry.each(column))
    for column in entry.unknown:
        yield from (Detail(DetailKind.OTHER, text, column) for text in entry.each(column))


def _listed(entry: Entry, form: Form) -> Iterator[Detail]:
    several = len(entry.each(form.regime)) > 1
    told = dict.fromkeys((row.get(form.listed), row.get(form.regime)) for row in entry.rows)
    for text, regime in told:
        said = f"{text} ({regime})" if several else text
        yield Detail(DetailKind.LISTED_ON, said, form.listed, day=day_of(text))


def _of_country(kind: DetailKind, text: str, column: str) -> Detail:
    codes = countries_of(text)
    return Detail(kind, text, column, country=codes[0] if len(codes) == 1 else None)


def _address(row: Row, form: Form) -> Iterator[Detail]:
    """The address of the row. Its last line may name the country where the column for it is empty."""
    lines = [line for line in map(row.get, form.address) if line]
    if lines:
        yield Detail(DetailKind.ADDRESS, ", ".join(lines), "Address", country=country_of(lines[-1]))
