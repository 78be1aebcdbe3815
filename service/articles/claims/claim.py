"""What a text claims about designations: which party, which program, what happened, and when."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from service.articles.claims.actions import actions
from service.articles.claims.additions import additions
from service.articles.claims.aims import Aim
from service.articles.claims.dates import Dated, find_dates
from service.articles.claims.nominals import nominals
from service.articles.claims.parties import also_known
from service.articles.claims.reading import Named, Reading, read
from service.articles.claims.sentences import Sentence, sentences
from service.articles.claims.signs import words_in
from service.articles.claims.statement import Statement
from service.articles.claims.states import states
from service.articles.claims.words import ClaimWords
from service.domain.days import Day
from service.errors import InvalidQuestion

# So many characters of sentences that may hold a claim are taken apart, each in 15 microseconds at the worst.
MOST_READ = 150_000
# How many sentences a pronoun, or "two years later", may look back.
_BACK = 2
_LOOKS_BACK = frozenset(
    ("later", "earlier", "after", "afterwards", "before", "same", "that", "following", "previous", "next")
)
_TOO_MUCH = (
    "The sentences of this that name parties and may speak of designations have more than "
    f"{MOST_READ:,} characters: send it in parts."
)
_DENIED = {"designated": "not_listed", "listed": "not_listed", "removed": "listed"}


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement in `text[start:end]`, which is `sentence`, that something happened to the party, or stands.

    `names` are the listed names, folded, under which the sentence speaks of the party. `programs` are the ids that
    can be meant, none for any of the `jurisdiction`, or of the world where that is None too; `named_program` is the
    one that the sentence names. `event` is designated, removed, maintained, alias_added, announced, listed,
    not_listed, annulled, remanded or ruled_unlawful; `negated` says that the sentence denies.
    """

    start: int
    end: int
    sentence: str
    party: str
    names: tuple[str, ...]
    programs: tuple[str, ...]
    named_program: str | None
    jurisdiction: str | None
    event: str
    negated: bool
    date: Day | None


@dataclass(frozen=True, slots=True)
class _Said:
    """One event of a statement, with its date."""

    event: str
    date: Day | None
    negated: bool


def find_claims(text: str, named: Sequence[Named], published: date | None, words: ClaimWords) -> tuple[Claim, ...]:
    """The claims of the text in their order; dates without a year count from the day of publication.

    `named` are the places that name parties. The words are English: a text in another language claims nothing.
    Raises InvalidQuestion, naming `text`, where more of it would have to be read than is.
    """
    found: list[Claim] = []
    left = MOST_READ
    spans = sentences(text)
    places = sorted(named, key=lambda one: (one.start, one.end))
    starts = [one.start for one in places]
    spoken: dict[int, tuple[Named, ...]] = {}
    for place, span in enumerate(spans):
        own = places[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        if own:
            spoken[place] = tuple(own)
        before = next((spoken[back] for back in range(place - 1, place - 1 - _BACK, -1) if back in spoken), ())
        folded = text[span.start : span.end].casefold() if own or before else ""
        said = words_in(folded)
        if not words.signs.stand_in(folded, said):
            continue
        left -= span.end - span.start
        if left < 0:
            raise InvalidQuestion({"text": [_TOO_MUCH]})
        first = span.start if _LOOKS_BACK.isdisjoint(said) else spans[max(0, place - _BACK)].start
        dates = find_dates(text, span.start, span.end, published, first)
        claims = tuple(_claims(text, span, read(text, (span.start, span.end), own, dates, words), before, words))
        if claims:
            claimed = {claim.party for claim in claims}
            spoken[place] = tuple(one for one in (*own, *before) if one.party in claimed)
        found += claims
    return tuple(found)


def _claims(text: str, span: Sentence, reading: Reading, before: Sequence[Named], words: ClaimWords) -> Iterator[Claim]:
    made: list[Claim] = []
    last: tuple[Named, ...] = ()
    other_name = words.other_names.search(" ".join(reading.plain)) is not None
    for statement in _statements(reading, words):
        parties = statement.who.named or _meant(statement, reading, last, before)
        names = statement.names.named if statement.names else also_known(reading, parties)
        last = parties or last
        for aim in statement.aims:
            known = _inherited(aim, statement, parties, made)
            for said in _said(statement):
                groups = _by_party(parties, () if other_name else names, alias=statement.names is not None)
                made += [_claim(text, span, group, known, said) for group in groups]
    yield from _without_repeats(made)


def _statements(reading: Reading, words: ClaimWords) -> list[Statement]:
    """The statements in the order of the words that make them; an added name is no designation besides."""
    added = tuple(additions(reading, words))
    owners = {named for one in added for named in one.who.named}
    places = {one.place for one in added}
    others = [
        one
        for one in (*actions(reading, words), *nominals(reading, words), *states(reading, words))
        if one.place not in places and not (one.event == "designated" and owners.intersection(one.who.named))
    ]
    return sorted((*added, *others), key=lambda one: one.place)


def _meant(
    statement: Statement, reading: Reading, last: tuple[Named, ...], before: Sequence[Named]
) -> tuple[Named, ...]:
    """The parties that a pronoun stands for: of this sentence before it, else of the sentences before."""
    here = [token.named for token in reading.tokens[: statement.place] if token.named is not None]
    later = [token.named for token in reading.tokens[statement.place :] if token.named is not None]
    known: Sequence[Named] = last or here or before or later
    if statement.who.refers == "many":
        return tuple(known)
    return tuple(one for one in known if one.party == known[0].party) if known else ()


def _inherited(aim: Aim, statement: Statement, parties: Sequence[Named], made: Sequence[Claim]) -> Aim:
    """The program where it is first said: "designated it as G in 1997 and redesignated it in 1999"."""
    of_them = [one for one in made if one.party in {named.party for named in parties}]
    if not statement.who.refers and not statement.joined:
        return aim
    if aim != Aim() or not of_them:
        return aim
    return Aim(of_them[-1].programs, of_them[-1].jurisdiction)


def _by_party(
    parties: Iterable[Named], names: Sequence[Named], *, alias: bool
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each party with the names under which it is spoken of; an added alias may be a party of its own besides."""
    for party in dict.fromkeys(one.party for one in parties):
        yield party, tuple(dict.fromkeys(one.folded for one in names if alias or one.party == party))


def _said(statement: Statement) -> Iterator[_Said]:
    """The events that a statement tells: "listed from 1997 until 2012" tells two."""
    event, denied = statement.event, statement.denied
    if denied:
        if event in _DENIED:
            yield _Said(_DENIED[event], _first_day(statement.dates), True)
        return
    if not statement.dates:
        yield _Said(event, None, False)
    for dated in statement.dates:
        if dated.relation == "until" and event in {"designated", "listed"}:
            yield _Said("removed", dated.day, False)
        elif dated.relation == "since" and event in {"listed", "maintained"}:
            yield _Said("designated", dated.day, False)
        else:
            yield _Said(event, dated.day, False)


def _first_day(dates: Sequence[Dated]) -> Day | None:
    return next((one.day for one in dates), None)


def _claim(text: str, span: Sentence, group: tuple[str, tuple[str, ...]], aim: Aim, said: _Said) -> Claim:
    party, names = group
    return Claim(
        start=span.start,
        end=span.end,
        sentence=text[span.start : span.end],
        party=party,
        names=names,
        programs=aim.programs,
        named_program=aim.programs[0] if len(aim.programs) == 1 else None,
        jurisdiction=aim.jurisdiction,
        event=said.event,
        negated=said.negated,
        date=said.date,
    )


def _without_repeats(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims, less those that another of the sentence says with more: its program, its day, an act for a state."""
    kept = list(dict.fromkeys(claims))
    for claim in kept:
        if not any(_says_more(other, claim) for other in kept if other is not claim):
            yield claim


def _says_more(one: Claim, other: Claim) -> bool:
    if one.party != other.party or one.negated != other.negated:
        return False
    covers = one.programs == other.programs or (not other.programs and other.jurisdiction in {None, one.jurisdiction})
    if not covers:
        return False
    if one.event == other.event:
        return other.date in {None, one.date} and _detail(one) > _detail(other)
    return other.event == "listed" and other.date in {None, one.date}


def _detail(claim: Claim) -> tuple[bool, bool, bool, int]:
    return claim.date is not None, bool(claim.programs), claim.jurisdiction is not None, len(claim.names)
