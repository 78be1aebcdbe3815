"""One thing that speaks for or against two descriptions meaning one party, in a sentence for people."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """`feature` is a row of the table of weights, `score` in 0–1 how far it applies, `detail` a full sentence."""

    feature: str
    score: float
    detail: str
