"""Sums of weights become confidence, and every feature has its weight."""

import pytest

from service.articles.article import Confidence
from service.articles.context import OF_ARTICLE, OF_PLACE, SHAPES
from service.articles.shapes import Shape
from service.articles.weights import CHOICE, WEIGHTS, confidence_of


def test_every_feature_has_a_weight_and_every_weight_a_feature() -> None:
    told = {*OF_ARTICLE, *OF_PLACE, *(shape.value for shape in SHAPES), "spelling"}
    told |= {"shared_name", "meant_elsewhere", "few_signs"}
    assert told == set(WEIGHTS)
    assert set(SHAPES) == set(Shape)
    assert set(CHOICE) <= set(OF_ARTICLE)


@pytest.mark.parametrize(
    ("total", "score", "confidence"),
    [
        (0.75, 1.0, Confidence.CONFIRMED),
        (0.75, 0.8, Confidence.CONFIRMED),
        (0.75, 0.79, Confidence.POSSIBLE),
        (0.74, 1.0, Confidence.PROBABLE),
        (0.2 - 0.1 + 0.25 + 0.1, 1.0, Confidence.PROBABLE),
        (0.44, 1.0, Confidence.POSSIBLE),
        (0.0, 1.0, Confidence.POSSIBLE),
        (-0.01, 1.0, None),
    ],
)
def test_a_sum_becomes_a_confidence(total: float, score: float, confidence: Confidence | None) -> None:
    assert confidence_of(total, score) is confidence
