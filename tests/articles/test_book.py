"""The book finds names by their words and suspects others by their sound."""

import pytest

from service.articles.book import Book


def _texts(book: Book, phrase: str) -> set[str]:
    return {book.name(position).text for position in book.phrases.get(phrase, ())}


def test_a_name_is_found_by_its_folded_words(book: Book) -> None:
    assert _texts(book, "boko haram") == {"Boko Haram"}


def test_the_article_of_a_name_may_be_left_out_where_words_are_left(book: Book) -> None:
    assert _texts(book, "people s defense force") == set()
    assert _texts(book, "peoples defense force") == {"THE PEOPLE'S DEFENSE FORCE"}
    assert _texts(book, "base") == set()


def test_dotted_letters_are_one_word_too(book: Book) -> None:
    assert _texts(book, "kas") == {"K.A.S."}


def test_lengths_lead_from_the_first_words_to_the_longest_name(book: Book) -> None:
    assert book.lengths["bla"] == (1,)
    assert book.lengths["islamic state"][0] == max(book.lengths["islamic state"])
    assert "islamic" not in book.lengths


def test_a_position_has_its_party(book: Book) -> None:
    assert {book.party(position) for position in book.phrases["ansar allah"]} == {
        "us-fto.hizballah",
        "us-fto.ansarallah",
    }


@pytest.mark.parametrize("word", ["hizballah", "hezbollah", "lashkar", "muhammad", "houthi", "baluch"])
def test_rare_words_and_their_spellings_are_suspected(book: Book, word: str) -> None:
    assert book.may_be_name(word)


@pytest.mark.parametrize("word", ["army", "the", "path", "november", "table"])
def test_words_of_everyday_are_not(book: Book, word: str) -> None:
    assert not book.may_be_name(word)


def test_two_spellings_of_the_first_name_are_heard_alike(book: Book) -> None:
    known = book.known_first["us-fto.al-qaida"]
    (position, *_) = book.phrases["al qaeda"]
    assert book.name(position).text == "AL QAEDA"
    assert len(known) == 1
