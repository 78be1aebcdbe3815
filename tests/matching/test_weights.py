"""The table of weights is the one that the documentation shows."""

import re
from pathlib import Path

from service.matching.context import CONTEXT
from service.matching.name_evidence import NAME_FEATURES
from service.matching.score import MOST_RAISED
from service.matching.weights import WEIGHTS
from service.names.prepare import WEIGHTS as WORD_WEIGHTS

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "matching.md").read_text(encoding="utf-8")
FEATURE_ROW = re.compile(r"^\| `(\w+)` \| ([+−]\d\.\d\d) \| (.+?) \|$", re.MULTILINE)
WORD_ROW = re.compile(r"^\| (\w+) \| (\d\.\d) \|", re.MULTILINE)


def test_the_page_shows_every_feature_with_its_weight_and_what_it_says() -> None:
    functions = [*NAME_FEATURES.values(), *CONTEXT]
    said = {feature.__name__: (feature.__doc__ or "").split("\n")[0].rstrip(".") for feature in functions}
    written = [(name, float(weight.replace("−", "-")), text) for name, weight, text in FEATURE_ROW.findall(PAGE)]
    assert written == [(name, weight, said[name]) for name, weight in WEIGHTS.items()]


def test_the_page_shows_what_words_weigh() -> None:
    assert dict(WORD_ROW.findall(PAGE)) == {kind.value: str(weight) for kind, weight in WORD_WEIGHTS.items()}


def test_every_weight_has_a_feature() -> None:
    assert set(WEIGHTS) == {feature.__name__ for feature in [*NAME_FEATURES.values(), *CONTEXT]}


def test_the_most_that_context_adds_is_what_agreement_weighs_without_identifiers() -> None:
    raising = [weight for name, weight in WEIGHTS.items() if name.endswith("_agrees") and name != "identifier_agrees"]
    assert sum(raising) == MOST_RAISED
