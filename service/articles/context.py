"""What stands around a name and speaks for or against the party, each in a sentence that a reader is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from service.articles import near_features, own_features, said_features
from service.articles.shapes import Shape
from service.articles.sighting import Sighting
from service.articles.weights import WEIGHTS
from service.matching.evidence import Evidence

SHAPES = {
    Shape.WHOLE: "The words make a name that few others bear.",
    Shape.PLAIN: "The name is made of words that many bodies have in their names.",
    Shape.WORD: "The name is a single word.",
    Shape.ACRONYM: "The name is an acronym.",
    Shape.SHORT_ACRONYM: "The name is two letters, which stand for many things.",
    Shape.ORDINARY: "The name is an ordinary word.",
    Shape.NAME_ALONE: "The name is a single name of a person, as many bear it.",
    Shape.COMMON_NAME: "Given name and surname are common, so that many persons are called so.",
    Shape.SHORT_FORM: "The name is a short form of a business's name, of words that everybody knows.",
    Shape.CRAFT: "The name of a ship or an aircraft is made of words that stand for much else.",
}

Feature = Callable[[Sighting], str | None]

# What is the same wherever the article has these words, and what each place has of its own.
OF_ARTICLE: dict[str, Feature] = {
    "first_name": own_features.first_name,
    "own_name": own_features.own_name,
    "not_in_scope": own_features.not_in_scope,
    "introduced": said_features.introduced,
    "spelled_out": said_features.spelled_out,
    "part_of_name": said_features.part_of_name,
    "also_named": said_features.also_named,
    "topic": near_features.topic,
    "other_name": own_features.other_name,
    "weak_name": own_features.weak_name,
    "common_letters": own_features.common_letters,
    "other_expansion": said_features.other_expansion,
    "counted": said_features.counted,
    "other_body": said_features.other_body,
}
OF_PLACE: dict[str, Feature] = {
    "kind_beside": near_features.kind_beside,
    "craft_beside": near_features.craft_beside,
    "topic_near": near_features.topic_near,
    "topic_hint": near_features.topic_hint,
    "place_near": near_features.place_near,
    "place_around": near_features.place_around,
    "lower_case": own_features.lower_case,
    "shouted": own_features.shouted,
    "longer_name": own_features.longer_name,
    "further_name": own_features.further_name,
    "code": own_features.code,
    "figure_beside": own_features.figure_beside,
}


def of_article(seen: Sighting) -> tuple[Evidence, ...]:
    """The shape of the name, what the article says of it, and how far the spelling is off (`score`, else 1.0)."""
    told = [Evidence(seen.shape.value, 1.0, SHAPES[seen.shape]), *_told(seen, OF_ARTICLE)]
    if seen.score < 1.0:
        told.append(Evidence("spelling", round(1.0 - seen.score, 4), "No list has it in this spelling."))
    return tuple(told)


def of_place(seen: Sighting) -> tuple[Evidence, ...]:
    """What stands around the place."""
    return tuple(_told(seen, OF_PLACE))


def weight_of(told: tuple[Evidence, ...]) -> float:
    """The sum of weight × score."""
    return sum(WEIGHTS[evidence.feature] * evidence.score for evidence in told)


def _told(seen: Sighting, features: dict[str, Feature]) -> Iterator[Evidence]:
    for name, feature in features.items():
        said = feature(seen)
        if said:
            yield Evidence(name, 1.0, said)
