"""Under which program, by whose decision and when: what stands around a verb in its own clause."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from service.articles.claims import grammar
from service.articles.claims.dates import Dated
from service.articles.claims.reading import Kind, Reading
from service.articles.claims.words import ClaimWords, Form, Needs

_CUTS = frozenset(
    (
        ";",
        "--",
        "which",
        "who",
        "whose",
        "when",
        "where",
        "while",
        "but",
        "because",
        "whereas",
        "although",
        "though",
        "?",
    )
)
_AFTER = frozenset(("after", "following"))
_SUBJECTS = frozenset(("it", "they", "he", "she", "we", "its", "their"))
_ENACTS = ("proscri", "outlaw", "ban", "deproscri", "unban")
_TERRORIST = ("terror", "proscri", "banned", "outlaw", "unlawful", "first schedule", "designated")
_VERBAL = frozenset((Form.PAST, Form.PARTICIPLE, Form.ING))
_OWNED = frozenset(("'s", "-", "designated", "listed", "banned", "proscribed", "own", "official", "government"))
_OWNED_NOUNS = frozenset(
    ("law", "sanctions", "designation", "proscription", "ban", "blacklist", "blacklists", "criminal")
)
_UNRELATED = frozenset(("before", "after", "by"))
# How far into a sentence a date may stand that speaks of all of it.
_FRONT = 2


@dataclass(frozen=True, slots=True)
class Aim:
    """What a claim is about: the programs that it can mean, else any of a jurisdiction, else any."""

    programs: tuple[str, ...] = ()
    jurisdiction: str | None = None


@dataclass(frozen=True, slots=True)
class Particular:
    """Programs that share the dates that are said of them."""

    aims: tuple[Aim, ...]
    dates: tuple[Dated, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """The places of a clause behind its verb, and before it."""

    verb: str
    behind: range
    before: range


def clause(reading: Reading, first: int, verb: int, rest: int, words: ClaimWords) -> Clause:
    """The clause of the verb at `verb`, whose helpers begin at `first`; what it speaks of ends at `rest`."""
    behind = range(verb + 1, _end(reading, max(rest, verb + 1), words))
    return Clause(reading.word(verb), behind, range(_start(reading, first, words), verb))


def particulars(reading: Reading, where: Clause, words: ClaimWords) -> tuple[Particular, ...]:
    """What the clause says of programs and dates; two of each go in pairs, in the order in which they stand."""
    pairs = list(_pairs(reading, where.behind))
    if len(pairs) > 1:
        return tuple(Particular((_named(program),), (dated,)) for program, dated in pairs)
    dates = _dates(reading, where.behind) or last_date(reading, _main(reading, where.before)) or _fronted(reading)
    return (Particular(_aims(reading, where, words), dates),)


def last_date(reading: Reading, region: Iterable[int]) -> tuple[Dated, ...]:
    """The date nearest to the end of the region."""
    found = [dated for at in region if (dated := _date(reading, at)) is not None]
    return (found[-1],) if found else ()


def _main(reading: Reading, before: range) -> list[int]:
    """The places before the verb, less a stretch between commas right before it: "P , founded in D , was"."""
    places = list(before)
    commas = [at for at in places if reading.word(at) == ","]
    if len(commas) > 1 and commas[-1] == places[-1]:
        return [at for at in places if at < commas[-2]]
    return places


def _fronted(reading: Reading) -> tuple[Dated, ...]:
    """The date that opens the sentence."""
    return next(((dated,) for at in range(min(_FRONT, len(reading.tokens))) if (dated := _date(reading, at))), ())


def _end(reading: Reading, start: int, words: ClaimWords) -> int:
    """Where what belongs to the verb ends: the next verb of the table, or a word that opens another clause."""
    for at in range(start, len(reading.tokens)):
        word, before = reading.word(at), reading.word(at - 1)
        if word in _CUTS | _AFTER or (word in _SUBJECTS and before in {",", "and"}):
            return at
        if at > start and before == "," and word in grammar.BE | grammar.HAVE:
            return at
        dated = reading.tokens[at].dated
        infinitive = before == "to" and word in words.verbs
        if infinitive or _is_verb(word, words) or (dated is not None and dated.relation == "opens"):
            return at
    return len(reading.tokens)


def _start(reading: Reading, end: int, words: ClaimWords) -> int:
    """Where the clause that runs up to the verb begins, by the same signs."""
    joined = end
    for at in range(end - 1, -1, -1):
        word = reading.word(at)
        if word in _CUTS:
            return at + 1
        if word in {"and", "then", "before", "after"} and joined == end:
            joined = at
        dated = reading.tokens[at].dated
        if dated is not None and dated.relation == "opens":
            return at
        if _is_verb(word, words):
            return joined
    return 0


def _is_verb(word: str, words: ClaimWords) -> bool:
    """Whether a verb of the table stands there; not one that only tells of an act, such as "announced"."""
    return any(
        verb.forms & _VERBAL
        and (verb.needs is not Needs.NOUN or verb.event != "designated")
        and verb.forms != {Form.ING}
        for verb in words.verbs.get(word, ())
    )


def _pairs(reading: Reading, region: range) -> Iterable[tuple[str, Dated]]:
    """Each program with the date that follows it before the next."""
    program = ""
    for at in region:
        if reading.kind(at) is Kind.PROGRAM:
            program = reading.tokens[at].value
        elif program and (dated := _date(reading, at)) is not None:
            yield program, dated
            program = ""


def _named(program: str) -> Aim:
    return Aim((program,), _jurisdiction(program))


def _jurisdiction(program: str) -> str:
    return program.partition("-")[0]


def _aims(reading: Reading, where: Clause, words: ClaimWords) -> tuple[Aim, ...]:
    """The programs named behind the verb, and those of the authorities that list there, each once."""
    named = [reading.tokens[at].value for at in where.behind if reading.kind(at) is Kind.PROGRAM]
    if not named and where.before and reading.kind(where.before[-1]) is Kind.PROGRAM:
        named = [reading.tokens[where.before[-1]].value]
    told = {_jurisdiction(program) for program in named}
    by = [one for one in _authorities(reading, where) if one not in told]
    if not by and not named:
        by = _leading(reading, where.before)
    found = [_named(program) for program in named] + [_by(one, reading, where, words) for one in by]
    terms = next((programs for stem, programs in words.terms.items() if _says(reading, where, stem)), ())
    return tuple(dict.fromkeys(found)) or (Aim(terms),)


def _says(reading: Reading, where: Clause, stem: str) -> bool:
    said = [where.verb, *(reading.tokens[at].text for at in where.behind)]
    return any(word.startswith(stem) for word in said)


def _by(jurisdiction: str, reading: Reading, where: Clause, words: ClaimWords) -> Aim:
    """The program of the jurisdiction, where the clause calls the party terrorist, proscribed or banned."""
    labels = [reading.tokens[at].text for at in where.behind if reading.kind(at) in {Kind.ORGANISATION, Kind.LIST}]
    terrorist = any(sign in label for label in labels for sign in _TERRORIST) or where.verb.startswith(_ENACTS)
    program = words.terrorist_lists.get(jurisdiction) if terrorist else None
    return Aim((program,) if program else (), jurisdiction)


def _dates(reading: Reading, region: range) -> tuple[Dated, ...]:
    """The dates in the region; a further one only where it is joined to the one before, or ends it."""
    found: list[Dated] = []
    last = -1
    for at in region:
        dated = _date(reading, at)
        if dated is None:
            continue
        if not found or dated.relation == "until" or _joined(reading, last, at):
            found.append(dated)
            last = at
    return tuple(found)


def _date(reading: Reading, at: int) -> Dated | None:
    """The date there, unless it dates something else: "the judgment of last October", "before 2010"."""
    dated = reading.tokens[at].dated
    if dated is None or dated.relation in _UNRELATED or reading.word(at - 1) == "of":
        return None
    return dated


def _joined(reading: Reading, last: int, at: int) -> bool:
    return last >= 0 and all(
        reading.word(between) in {",", "and", "again", "in", "on"} for between in range(last + 1, at)
    )


def _authorities(reading: Reading, where: Clause) -> list[str]:
    """Who is said to list: after "by", before a list or an organisation, or where something is banned."""
    found: list[str] = []
    joined = False
    for at in where.behind:
        if reading.kind(at) is not Kind.ACTOR:
            joined = joined and reading.word(at) in {",", "and", "the", "or"}
            continue
        before = next((reading.word(place) for place in range(at - 1, at - 3, -1) if reading.word(place) != "the"), "")
        place = before in {"in", "under", "across"} and where.verb.startswith((*_ENACTS, "listed", "designated"))
        tells = before == "," and reading.word(at + 1) in grammar.TELLS
        if before == "by" or _owns(reading, at) or place or joined or tells:
            found.append(reading.tokens[at].value)
            joined = True
    return list(dict.fromkeys(found))


def _owns(reading: Reading, at: int) -> bool:
    """Whether a list, a program or the word for it follows: "A 's L", "A - designated T", "A law"."""
    following = at + 1
    while reading.word(following) in _OWNED:
        following += 1
    kinds = {Kind.LIST, Kind.ORGANISATION, Kind.PROGRAM}
    return reading.kind(following) in kinds or reading.word(following) in _OWNED_NOUNS


def _leading(reading: Reading, region: range) -> list[str]:
    """The authorities that act: the last one before the verb, and those that are joined to it."""
    found: list[str] = []
    for at in reversed(region):
        if reading.kind(at) is Kind.ACTOR:
            found.insert(0, reading.tokens[at].value)
        elif found and reading.word(at) not in {",", "and", "the"}:
            break
    return list(dict.fromkeys(found))
