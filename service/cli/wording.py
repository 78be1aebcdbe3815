"""Designations in lines for people; the sentences about time are those that the pages use."""

from __future__ import annotations

from collections.abc import Iterator

from service.cli.text import Line
from service.domain.days import UNKNOWN
from service.screening.shown import DesignationShown, EffectShown, HistoryEntry, LimbShown, MatchedName
from service.web.flags import SAID
from service.web.labels import label, short_digest
from service.web.words import Moment, life, on_the_day, rests_on, scope
from service.web.written import NO_SOURCE

NOT_VERIFIED = "*not verified*"


def in_full(shown: DesignationShown, moment: Moment, name: MatchedName | None) -> Iterator[Line]:
    """A designation with its flags, its source, what follows from it, and its history; `name` is the one found."""
    yield from _head(shown, moment, name)
    yield from (Line(effect(one), 2) for one in shown.effects)
    yield from _history(shown)


def in_brief(shown: DesignationShown, moment: Moment, name: MatchedName | None) -> Iterator[Line]:
    """The same with one line an effect."""
    yield from _head(shown, moment, name)
    yield from (
        Line(" ".join(filter(None, [_what(one), _penalty(one), f"[{one.citation}]"])), 2) for one in shown.effects
    )
    yield from _history(shown)


def _head(shown: DesignationShown, moment: Moment, name: MatchedName | None) -> Iterator[Line]:
    verified = [] if shown.verified else [NOT_VERIFIED]
    said = f"{shown.program.id}: {life(shown, moment)} {on_the_day(shown, moment)}"
    yield Line(" ".join([said, *verified]), 1)
    said_of_name = scope(shown, moment, name)
    if name and said_of_name:
        yield Line(f"“{name.text}” {said_of_name}", 2)
    yield from (Line(text, 2) for text in _remarks(shown))


def _history(shown: DesignationShown) -> Iterator[Line]:
    if shown.history:
        yield Line("History:", 2)
        yield from (Line(event(one), 3) for one in shown.history)


def in_one_line(shown: DesignationShown, moment: Moment) -> str:
    """A designation in one paragraph that begins with the party it falls on."""
    verified = "" if shown.verified else f" {NOT_VERIFIED}"
    said = f"{life(shown, moment)} {on_the_day(shown, moment)}{verified}"
    return f"{shown.party.name}, {shown.program.id} ({shown.dataset}): {said}"


def name_found(name: MatchedName) -> str:
    """The printed name by which a party was found, as its list describes it."""
    described = [label(name.kind, "kind"), label(name.quality, "quality")]
    said = f"Found by “{name.text}” ({', '.join(filter(None, described))}) in {name.dataset}."
    return " ".join(filter(None, [said, rests_on(name)]))


def flag(name: str, detail: str | None) -> str:
    """What a flag tells, with the case it applies to where there is one."""
    title, meaning = SAID[name]
    return " ".join(filter(None, [f"{title}: {meaning}", detail, f"({name})"]))


def effect(one: EffectShown) -> str:
    """An effect in one paragraph: what it is, since when, for whom, with what penalty, by which rule."""
    parts = [
        _what(one),
        one.summary,
        f"Binds: {_sentence(one.bound_meaning)}",
        _penalty(one),
        *(limb(part) for part in one.limbs),
        *(f"Except: {_sentence(said)}" for said in one.exceptions),
        f"Scope: {_sentence(one.scope)}" if one.scope else "",
        f"[{one.citation}]",
    ]
    return " ".join(filter(None, parts))


def _what(one: EffectShown) -> str:
    until = f" until {_day(one.until, one.until_verified)}" if one.until else ""
    since = f"from {_day(one.start, one.start_verified)}{until}"
    doubts = [label(one.applies, "applies"), "" if one.verified else NOT_VERIFIED]
    return f"{one.label}, {', '.join(filter(None, [since, *doubts]))}."


def _penalty(one: EffectShown) -> str:
    return f"Penalty: {_sentence(one.penalty)}" if one.penalty else ""


def limb(part: LimbShown) -> str:
    """A part of an effect with a start of its own."""
    said = filter(None, [f"from {part.start}", label(part.applies, "applies"), part.note])
    return f"{part.name}: {_sentence(', '.join(said))}"


def event(entry: HistoryEntry) -> str:
    """An event with the day on which it took effect, the other days of the same act, and its source."""
    days = [("announced", entry.announced), ("decided", entry.decided), ("published", entry.published)]
    others = [f"{verb} {day}" for verb, day in days if day and day != entry.date]
    bounds = [f"not before {entry.earliest}" if entry.earliest else "", f"by {entry.latest}" if entry.latest else ""]
    said = [f"{entry.date} {label(entry.event, 'event')}", *filter(None, bounds), *others]
    named = f". Names: {'; '.join(entry.names)}" if entry.names else ""
    source = ", ".join(filter(None, [entry.citation, entry.source_url])) or "; ".join(
        one.title for one in entry.sources
    )
    differing = f". Sources differ: {'; '.join(entry.conflicts)}" if entry.conflicts else ""
    doubt = "" if entry.verified else f" {NOT_VERIFIED}"
    return f"{', '.join(said)}{f' [{source}]' if source else ''}{named}{differing}{doubt}"


def _remarks(shown: DesignationShown) -> Iterator[str]:
    yield from (flag(name, shown.flag_details.get(name)) for name in shown.flags)
    if shown.basis:
        yield f"Basis: {_sentence(shown.basis)}"
    if shown.note:
        yield f"Note: {_sentence(shown.note)}"
    cited = (("Source", shown.citation, shown.source_url), ("Of the end", shown.end_citation, shown.end_source_url))
    for what, citation, url in cited:
        if citation or url:
            yield f"{what}: {', '.join(filter(None, [citation, url]))}"
    edition = shown.provenance
    published = f", published {edition.published_at}" if edition.published_at else ""
    yield f"From {edition.dataset}{published}, loaded {edition.loaded_at}, edition {short_digest(edition.edition)}"


def _day(day: str, verified: bool) -> str:
    said = NO_SOURCE if day == UNKNOWN else day
    return said if verified or day == UNKNOWN else f"{said} ({NOT_VERIFIED})"


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
