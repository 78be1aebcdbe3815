"""Every flag that an answer can carry is explained to readers, and every term has its label."""

import re

from service.domain.entity import NameKind, NameQuality
from service.domain.flags import Flag
from service.domain.provenance import Coverage
from service.domain.standing import Status
from service.web.flags import SAID
from service.web.labels import label, short_digest


def test_every_flag_has_a_heading_and_a_sentence() -> None:
    assert set(SAID) == set(Flag)
    assert all(heading and sentence.endswith(".") for heading, sentence in SAID.values())


def test_no_explanation_shows_the_words_of_the_vocabulary_or_decides_for_the_reader() -> None:
    said = " ".join(f"{heading} {sentence}" for heading, sentence in SAID.values())
    assert not re.search(r"as_of|_|\bmatch\b|\bclear(ed)?\b", said)


def test_every_status_kind_quality_and_coverage_has_a_label() -> None:
    for group, terms in (("status", Status), ("kind", NameKind), ("quality", NameQuality), ("coverage", Coverage)):
        labels = [label(term.value, group) for term in terms]
        assert len(set(labels)) == len(labels)
        assert "original_script" not in labels


def test_a_term_without_a_label_is_written_without_underscores() -> None:
    assert label("exact_name", "features") == "exact name"


def test_a_digest_is_shortened_to_twelve_digits() -> None:
    assert short_digest("sha256:0123456789abcdef") == "0123456789ab"
