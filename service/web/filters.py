"""How templates write days, names and labels; everything is escaped before a tag is put round it."""

import calendar
import json
import re
import unicodedata

from flask import Flask
from jinja2 import StrictUndefined
from markupsafe import Markup, escape

from service.domain.days import UNKNOWN, Day
from service.errors import InvalidDay
from service.web import flags, labels, words, written

_MONTHS = {name: number for number, name in enumerate(calendar.month_name) if name}
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"
_ISO_DAY = re.compile(r"(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])", re.ASCII)
_WRITTEN_DAY = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(_MONTHS)}) (\d{{4}})\b", re.ASCII)


def register(app: Flask) -> None:
    """Gives templates these filters, and the sentences about designations; a word that has no value is an error."""
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.filters.update(
        dated=dated,
        day=day,
        moment=moment,
        sentences=written.sentences,
        label=labels.label,
        short_digest=labels.short_digest,
        in_title=in_title,
        as_json=as_json,
    )
    app.jinja_env.globals.update(words=words, flags_said=flags.SAID)


def as_json(value: object) -> str:
    """A value of JSON laid out to be read."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def in_title(text: str) -> str:
    """A text that stands in a title, where no element can keep its direction to itself: one that is written from
    the right is isolated by characters, and those that would turn what follows are left out.
    """
    upright = _TURNING.sub("", text)
    turns = any(unicodedata.bidirectional(char) in {"R", "AL"} for char in upright)
    return f"{_ISOLATE}{upright}{_END_ISOLATE}" if turns else upright


def dated(text: str) -> Markup:
    """A sentence in which every full day, 2025-08-12 or 12 August 2025, becomes a time element in words."""
    in_words = _ISO_DAY.sub(_iso_in_words, str(escape(text)))
    return Markup(_WRITTEN_DAY.sub(_time_element, in_words))  # noqa: S704, the text was escaped above


def day(text: str | Day | None) -> Markup:
    """A day of the contract as a time element in words; that no source gives it where it is unknown."""
    said = UNKNOWN if text is None else str(text)
    if said == UNKNOWN:
        return escape(written.NO_SOURCE)
    return Markup('<time datetime="{}">{}</time>').format(said, written.day(said))


def moment(text: str) -> Markup:
    """A day or an instant of the contract as a time element in words."""
    return Markup('<time datetime="{}">{}</time>').format(text, written.moment(text))


def _iso_in_words(found: re.Match[str]) -> str:
    try:
        Day.parse(found[0])
    except InvalidDay:
        return found[0]
    return written.day(found[0])


def _time_element(found: re.Match[str]) -> str:
    number, month, year = found.groups()
    return f'<time datetime="{year}-{_MONTHS[month]:02}-{int(number):02}">{found[0]}</time>'
