"""What speaks for and against a party being meant at a place in an article, and what each weighs."""

from service.articles.article import Confidence

# The shapes of names come first: what a name says by itself. The rest is added for what stands around it.
WEIGHTS = {
    "whole_name": 0.8,
    "plain_words": 0.3,
    "one_word": 0.35,
    "acronym": 0.2,
    "short_acronym": 0.0,
    "ordinary_word": -0.6,
    "name_alone": 0.0,
    "common_name": 0.2,
    "short_form": 0.1,
    "craft_name": 0.15,
    "first_name": 0.15,
    "own_name": 0.2,
    "not_in_scope": 0.0,
    "introduced": 0.8,
    "spelled_out": 0.7,
    "part_of_name": 0.3,
    "also_named": 0.3,
    "meant_elsewhere": 0.3,
    "kind_beside": 0.25,
    "craft_beside": 0.6,
    "topic_near": 0.25,
    "topic_hint": 0.1,
    "topic": 0.1,
    "place_near": 0.25,
    "place_around": 0.12,
    "other_name": -0.25,
    "weak_name": -0.1,
    "common_letters": -0.4,
    "lower_case": -0.35,
    "shouted": -0.2,
    "longer_name": -0.5,
    "further_name": -0.5,
    "code": -1.0,
    "figure_beside": -0.4,
    "few_signs": 0.0,
    "other_expansion": -2.0,
    "other_body": -0.4,
    "counted": -0.4,
    "spelling": -1.0,
    "shared_name": -0.2,
}

# What decides between the parties that bear a name, besides the sums; it makes none of them surer.
CHOICE = {"own_name": 0.4, "not_in_scope": -0.6}

# A party is confirmed and probable from these sums on; below the last it is not mentioned at all.
CONFIRMED, PROBABLE, POSSIBLE = 0.75, 0.45, 0.0
# Names less alike than this are possible at most, whatever stands around them.
ALIKE = 0.80
# Parties whose sums lie nearer than this stand equal.
APART = 0.1


def confidence_of(total: float, score: float) -> Confidence | None:
    """The confidence of a sum of weights and of the score of the names; None where there is no mention."""
    total = round(total, 4)
    if total < POSSIBLE:
        return None
    if score < ALIKE or total < PROBABLE:
        return Confidence.POSSIBLE
    return Confidence.CONFIRMED if total >= CONFIRMED else Confidence.PROBABLE
