"""What stands around a name and speaks for or against the party, each in a sentence that a reader is shown."""

from __future__ import annotations

from collections.abc import Callable

from service.articles import near_features, own_features, said_features
from service.articles.shapes import Shape
from service.articles.sighting import Sighting
from service.matching.evidence import Evidence

SHAPES = {
    Shape.WHOLE: "The words make a name that few others bear.",
    Shape.PLAIN: "The name is made of words that many bodies have in their names.",
    Shape.WORD: "The name is a single word.",
    Shape.ACRONYM: "The name is an acronym.",
    Shape.SHORT_ACRONYM: "The name is two letters, which stand for many things.",
    Shape.ORDINARY: "The name is an ordinary word.",
}

FEATURES: dict[str, Callable[[Sighting], str | None]] = {
    "first_name": own_features.first_name,
    "own_name": own_features.own_name,
    "introduced": said_features.introduced,
    "spelled_out": said_features.spelled_out,
    "part_of_name": said_features.part_of_name,
    "also_named": said_features.also_named,
    "topic_near": near_features.topic_near,
    "topic": near_features.topic,
    "place_near": near_features.place_near,
    "place_around": near_features.place_around,
    "other_name": own_features.other_name,
    "weak_name": own_features.weak_name,
    "common_letters": own_features.common_letters,
    "lower_case": own_features.lower_case,
    "shouted": own_features.shouted,
    "longer_name": own_features.longer_name,
    "code": own_features.code,
    "other_expansion": said_features.other_expansion,
    "other_body": said_features.other_body,
}


def context_of(seen: Sighting) -> tuple[Evidence, ...]:
    """What applies, the shape of the name first; `score` is 1.0, but for `spelling`, where it says how far that is off."""
    told = [Evidence(seen.shape.value, 1.0, SHAPES[seen.shape])]
    told += [Evidence(name, 1.0, said) for name, feature in FEATURES.items() if (said := feature(seen))]
    if seen.score < 1.0:
        told.append(Evidence("spelling", round(1.0 - seen.score, 4), "No list has it in this spelling."))
    return tuple(told)
