"""The features of two names told in sentences; the first sentence of each docstring is what readers are told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from service.matching.align import Pair
from service.matching.evidence import Evidence
from service.matching.name_score import NameComparison
from service.names.prepare import PreparedName, Word


@dataclass(frozen=True, slots=True)
class Told:
    """Two names as they were given and as they were compared."""

    query: str
    candidate: str
    query_words: PreparedName
    candidate_words: PreparedName
    comparison: NameComparison


def exact_name(told: Told) -> str:
    """The names are the same in folded form: capitals, diacritics and punctuation left aside."""
    if told.query == told.candidate:
        return f"The names are the same: “{told.query}”."
    return f"“{told.query}” and “{told.candidate}” are the same name, capitals, accents and punctuation left aside."


def spacing(told: Told) -> str:
    """The names have the same letters with other breaks between words."""
    return f"“{told.query}” and “{told.candidate}” have the same letters with other breaks between words."


def words(told: Told) -> str:
    """Words of the one name are those of the other, or spelt, heard or typed nearly so."""
    spelt = [_spelt(told, pair) for pair in told.comparison.alignment.pairs]
    same = [here for here, there in spelt if here == there]
    alike = [(here, there) for here, there in spelt if here != there]
    parts = [f"both names have {_list(same)}"] if same else []
    parts += [f"“{here}” is read as “{there}”" for here, there in alike]
    return _sentence("; ".join(parts))


def extra_words(told: Told) -> str:
    """One name has words that the other lacks; the fewer words are shared, the more each of them counts."""
    query_left, candidate_left = _left(told)
    parts = [f"the name asked has also {_list(query_left)}"] if query_left else []
    parts += [f"the name found has also {_list(candidate_left)}"] if candidate_left else []
    return _sentence("; ".join(parts))


def opposed_words(told: Told) -> str:
    """Each name has a word of its own where the other has a different one."""
    query_left, candidate_left = _left(told)
    return f"{_list(query_left)} on the one side {_stand(query_left)} against {_list(candidate_left)} on the other."


def word_order(_: Told) -> str:
    """The words stand in another order."""
    return "The words stand in another order."


def descent(_: Told) -> str:
    """The father in the one name is the child in the other."""
    return "The father in the one name is the child in the other."


def numbers(told: Told) -> str:
    """The names have different numbers."""
    here, there = sorted(told.query_words.numbers), sorted(told.candidate_words.numbers)
    return f"The numbers are different: {', '.join(here)} and {', '.join(there)}."


def acronym(told: Told) -> str:
    """One name consists of the first letters of the other, which does not have them as a name here."""
    short, long = sorted((told.query, told.candidate), key=len)
    return f"“{short}” could be the first letters of “{long}”."


NAME_FEATURES: dict[str, Callable[[Told], str]] = {
    "exact_name": exact_name,
    "spacing": spacing,
    "words": words,
    "extra_words": extra_words,
    "opposed_words": opposed_words,
    "word_order": word_order,
    "descent": descent,
    "numbers": numbers,
    "acronym": acronym,
}


def name_evidence(told: Told) -> tuple[Evidence, ...]:
    """The features that apply to the names, each with its sentence."""
    return tuple(
        Evidence(feature, round(score, 4), NAME_FEATURES[feature](told)) for feature, score in told.comparison.features
    )


def _spelt(told: Told, pair: Pair) -> tuple[str, str]:
    here = told.query_words.words[slice(*pair.query)]
    there = told.candidate_words.words[slice(*pair.candidate)]
    return " ".join(word.text for word in here), " ".join(word.text for word in there)


def _left(told: Told) -> tuple[list[str], list[str]]:
    alignment = told.comparison.alignment
    return _texts(alignment.query_left), _texts(alignment.candidate_left)


def _texts(left: tuple[Word, ...]) -> list[str]:
    return [word.text for word in left]


def _list(texts: list[str]) -> str:
    quoted = [f"“{text}”" for text in texts]
    return " and ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)


def _stand(texts: list[str]) -> str:
    return "stands" if len(texts) == 1 else "stand"


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
