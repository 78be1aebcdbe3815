"""What the checker makes of the golden sentences: it finds the claims, judges them, and adds none of its own.

The places of the parties are given here by their printed names, so that the figures are those of the checker alone.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from service.articles.claims.claim import Claim, find_claims
from service.articles.claims.reading import Named
from service.articles.claims.verdict import Verdict, judge
from service.domain.entity import NameKind
from service.domain.moments import AsOf
from service.domain.register import Register
from service.names.tokens import Token, tokens
from service.screening.articles import Ground
from service.screening.counter import Screening
from service.screening.questions import ArticleQuestion
from service.sources.press_names import read_press_names
from tests.screening.asking import ASKED_AT

GOLDEN = Path(__file__).resolve().parent
PRESS_NAMES = GOLDEN.parent.parent / "datasets" / "press-names.toml"
TEXTS: list[dict[str, Any]] = [json.loads(line) for line in (GOLDEN / "claims.jsonl").read_text("utf-8").splitlines()]
TOTAL = sum(len(text["claims"]) for text in TEXTS)


@dataclass(frozen=True, slots=True)
class Names:
    """Every printed name, folded, with its party: the one whose first name it is, where several bear it."""

    party: Mapping[str, str]
    longest: int

    def places(self, text: str) -> Iterator[Named]:
        """The longest names, from left to right; a name of one or two words begins with a capital."""
        found = tokens(text)
        at = 0
        while at < len(found):
            run = next((run for run in self._runs(found[at : at + self.longest], text)), None)
            if run is not None:
                yield run[1]
            at += run[0] if run else 1

    def _runs(self, words: tuple[Token, ...], text: str) -> Iterator[tuple[int, Named]]:
        for count in range(len(words), 0, -1):
            start, end = words[0].start, words[count - 1].end
            folded = " ".join(word.text for word in words[:count])
            if text[end - 2 : end] in {"'s", "’s"} and folded[:-1] in self.party:
                folded, end = folded[:-1], end - 2
            if folded in self.party and (count > 2 or any(sign.isupper() for sign in text[start:end])):
                yield count, Named(start, end, self.party[folded], folded)


@dataclass(frozen=True, slots=True)
class Checker:
    """The checker over the bundled lists, as articles are answered."""

    ground: Ground
    names: Names

    @property
    def register(self) -> Register:
        return self.ground.snapshot.register

    def claims(self, text: Mapping[str, Any]) -> list[tuple[Claim, Verdict]]:
        """The claims of a golden text with their verdicts, as of the day of its publication."""
        published = date.fromisoformat(text["published"])
        as_of = AsOf(ASKED_AT, day=published)
        found = find_claims(text["text"], list(self.names.places(text["text"])), published, self.ground.claims)
        return [(one, self._verdict(one, as_of)) for one in found]

    def _verdict(self, claim: Claim, as_of: AsOf) -> Verdict:
        rows = self.register.designations.get(claim.party, ())
        return judge(claim, rows, self.ground.law, as_of, self.ground.covers)


@pytest.fixture(scope="module")
def checker(screening: Screening) -> Checker:
    shelf = screening._shelf
    ground = Ground(shelf.at(None), screening.law, shelf.kept.words, shelf.kept.claims, screening.datasets)
    return Checker(ground, names_of(ground.snapshot.register))


def names_of(register: Register) -> Names:
    entities = {entity.id: entity for party in register.parties.values() for entity in party.entities}
    printed = [(name, register.party_of[entity.id]) for entity in entities.values() for name in entity.names]
    printed.sort(key=lambda one: one[0].kind is not NameKind.PRIMARY)
    party: dict[str, str] = {}
    for name, owner in printed:
        party.setdefault(name.folded, owner)
    for press in read_press_names(PRESS_NAMES, entities):
        party.setdefault(press.folded, register.party_of[press.entity])
    return Names(party, max(len(folded.split()) for folded in party))


@pytest.fixture(scope="module")
def score(checker: Checker) -> Counter[str]:
    """How many claims were found, and of these how many have the event, date, program and verdict of the label."""
    counted: Counter[str] = Counter()
    for text in TEXTS:
        left = checker.claims(text)
        for label in text["claims"]:
            pairs = [pair for pair in left if is_about(pair, label, checker.register)]
            if pairs:
                best = max(pairs, key=lambda pair: sum(agreement(pair, label).values()))
                left.remove(best)
                counted.update(found=1, **agreement(best, label))
        counted["added"] += len(left)
        counted["said of nothing"] += bool(left) and not text["claims"]
    return counted


def is_about(pair: tuple[Claim, Verdict], label: Mapping[str, Any], register: Register) -> bool:
    claim, verdict = pair
    program = label["program"] in {None, claim.named_program, verdict.program} or claim.named_program is None
    return claim.sentence == label["sentence"] and claim.party == register.party_of[label["party"]] and program


def agreement(pair: tuple[Claim, Verdict], label: Mapping[str, Any]) -> dict[str, int]:
    claim, verdict = pair
    return {
        "event": int(claim.event == label["event"]),
        "date": int((str(claim.date) if claim.date else None) == label["date"]),
        "program": int(label["program"] in {None, claim.named_program, verdict.program}),
        "verdict": int(verdict.verdict == label["verdict"]),
    }


def test_nearly_all_claims_are_found_and_judged_as_labelled(score: Counter[str]) -> None:
    assert TOTAL == 199
    assert score["found"] >= 194
    assert score["verdict"] >= 194


def test_what_happened_when_and_under_which_program_is_read_right(score: Counter[str]) -> None:
    assert score["event"] >= 192
    assert score["date"] >= 193
    assert score["program"] >= 193


def test_sentences_that_claim_nothing_are_left_alone(score: Counter[str]) -> None:
    assert score["said of nothing"] == 0
    assert score["added"] <= 1


def test_the_counter_judges_as_many_by_the_names_that_it_finds_itself(screening: Screening) -> None:
    right = false = 0
    for text in TEXTS:
        question = ArticleQuestion(ASKED_AT, text=text["text"], published=date.fromisoformat(text["published"]))
        answered = {(one.sentence, one.asserted.event, one.verdict) for one in screening.article(question).claims}
        right += sum((one["sentence"], one["event"], one["verdict"]) in answered for one in text["claims"])
        false += bool(answered) and not text["claims"]
    assert right >= 194
    assert false == 0
