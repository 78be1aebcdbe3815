"""What two names score, on pairs of public knowledge."""

import itertools
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.index.entry import IndexedName
from service.index.index import REACH, NameIndex
from service.matching.name_score import score_name
from service.names.fold import fold
from service.names.prepare import PreparedName, prepare
from service.names.words import NameWords

THRESHOLD = 0.80
TEXTS = st.text(max_size=30)
LATIN = st.lists(st.text(alphabet="abeiklmnorsth18", min_size=1, max_size=9), min_size=1, max_size=5).map(" ".join)


def scored(one: str, other: str, words: NameWords, person: bool = False) -> float:
    return score_name(prepare(fold(one), words), prepare(fold(other), words), person)


@pytest.mark.parametrize(
    "name", ["BLA", "ISIS", "Hamas", "al-Qa'ida", "17 November", "Balochistan Liberation Army", "X"]
)
def test_a_name_is_wholly_itself_whatever_its_kind(name: str, words: NameWords) -> None:
    assert scored(name, name.upper(), words) == 1.0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mohammed Omar", "Muhammad Umar"),
        ("Hezbollah", "Hizballah"),
        ("Hisbollah", "Hizbullah"),
        ("Baluch Liberation Army", "Baloch Liberation Army"),
        ("Baluchistan Liberation Army", "Balochistan Liberation Army"),
        ("Osama bin Laden", "Usama bin Ladin"),
        ("Al Qaeda", "al-Qa'ida"),
        ("Muammar Gaddafi", "Moammar Kadhafi"),
        ("Lashkar-e-Toiba", "Lashkar-e-Tayyiba"),
        ("Jemaah Islamiya", "Jamaah Islamiyah"),
        ("Wladimir Putin", "Vladimir Putin"),
        ("Bachar al-Assad", "Bashar al-Assad"),
        ("Abd al-Rahman Yasin", "Abdul Rahman Yaseen"),
        ("محمد", "Muhammad"),
    ],
)
def test_transliteration_variants_score_at_least_90(one: str, other: str, words: NameWords) -> None:
    assert scored(one, other, words) >= 0.90


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hezbolah", "Hezbollah"),
        ("Boko Hraam", "Boko Haram"),
        ("Balochistan Libration Army", "Balochistan Liberation Army"),
        ("Tren de Araguа", "Tren de Aragua"),
        ("Shining Parth", "Shining Path"),
        ("Emmanuel Marcon", "Emmanuel Macron"),
        ("Appel Inc.", "Apple Inc."),
    ],
)
def test_one_typo_in_a_long_word_scores_at_least_85(one: str, other: str, words: NameWords) -> None:
    assert scored(one, other, words) >= 0.85


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bokoharam", "boko haram"),
        ("Abdulrahman Yasin", "Abdul Rahman Yasin"),
        ("Yasin, Abdulrahman", "Abdul Rahman Yasin"),
        ("VladimirPutin", "Vladimir Putin"),
        ("Daimler-Benz AG", "DaimlerBenz AG"),
        ("J.P. Morgan", "JP Morgan"),
        ("arefullaha ref ghazi", "arefullah aref ghazi"),
    ],
)
def test_joined_and_split_words_are_nearly_equal(one: str, other: str, words: NameWords) -> None:
    assert scored(one, other, words) >= 0.93


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Army Balochistan Liberation", "Balochistan Liberation Army"),
        ("Putin, Vladimir", "Vladimir Putin"),
        ("The Coca-Cola Company", "Coca-Cola"),
        ("Noor Trading LLC", "Noor Trading Limited Liability Company"),
        ("Noor Trading", "Noor Trading GmbH"),
        ("Qaida in the Arabian Peninsula", "al-Qa'ida in the Arabian Peninsula"),
        ("Sheikh Omar Bakri", "Omar Bakri"),
    ],
)
def test_order_forms_particles_and_titles_weigh_little(one: str, other: str, words: NameWords) -> None:
    assert scored(one, other, words, person=True) >= 0.90


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Barrio 18", "Barrio 19"),
        ("17 November", "November 19"),
        ("MS-13", "MS-14"),
        ("M23", "M19"),
        ("Al Fateh Forty Martyrs Infantry Column 12", "Al Fateh Forty Martyrs Infantry Column 14"),
        ("BLA", "BLF"),
        ("PKK", "PKV"),
        ("Balochistan Liberation Army", "Kurdistan Liberation Army"),
        ("National Liberation Army", "National Liberation Front"),
        ("Liberation Army", "Balochistan Liberation Army"),
        ("Bank of Chad", "Bank of Jordan"),
        ("Sergey Viktorovich Lavrov", "Sergey Borisovich Lavrov"),
        ("Anders Kristersson", "Ulf Kristersson"),
        ("HTS", "Hotsu"),
    ],
)
def test_different_parties_stay_below_the_threshold(one: str, other: str, words: NameWords) -> None:
    assert scored(one, other, words) < THRESHOLD


@pytest.mark.parametrize(
    ("given", "person"),
    [
        ("Vladimir", "Vladimir Putin"),
        ("Mohammed", "Mohammed Yasin Mazeh"),
        ("Walijan", "Walijan Abdul Ghafoor Haqqani"),
        ("J Smith", "John Smith"),
    ],
)
def test_a_given_name_or_an_initial_with_it_is_no_hit_on_a_longer_name(
    given: str, person: str, words: NameWords
) -> None:
    assert scored(given, person, words, person=True) < THRESHOLD


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Sergey Lavrov", "Sergey Viktorovich Lavrov"),
        ("Sirajuddin Haqqani", "Sirajuddin Jallaloudine Haqqani"),
        ("Jamal Sultan al-Tikriti", "Jamal Mustafa Abdallah Sultan al-Tikriti"),
    ],
)
def test_names_of_fathers_may_be_left_out_of_the_name_of_a_person(short: str, long: str, words: NameWords) -> None:
    assert scored(short, long, words, person=True) >= THRESHOLD
    assert scored(short, long, words, person=True) > scored(short, long, words, person=False)


def test_father_and_son_are_two_persons(words: NameWords) -> None:
    assert scored("Muhammad bin Salman", "Salman bin Muhammad", words, person=True) < THRESHOLD
    assert scored("Muhammad bin Salman", "bin Salman Muhammad", words, person=True) >= THRESHOLD


def test_first_letters_alone_stay_below_the_threshold(words: NameWords) -> None:
    assert REACH < scored("BLA", "Balochistan Liberation Army", words) < THRESHOLD
    assert scored("BLA", "Balochistan Liberation Army", words, person=True) < REACH


def test_more_words_asked_let_the_score_fall_smoothly(words: NameWords) -> None:
    name = "Balochistan Liberation Army"
    added = [
        name,
        *(f"{name} {' '.join(['militants', 'attacked', 'convoy', 'near', 'quetta'][:n])}" for n in range(1, 6)),
    ]
    scores = [scored(text, name, words) for text in added]
    falls = [before - after for before, after in itertools.pairwise(scores)]
    assert all(0.0 < fall < 0.25 for fall in falls)


@pytest.mark.parametrize(
    "ordinary",
    [
        "Vladimir Putin",
        "National Bank",
        "John Smith",
        "Islamic Relief",
        "Army of the Republic",
        "Red Cross",
        "Muslim Aid",
        "World Bank",
        "United Nations",
        "Bank of America",
        "Green Party",
        "Communist Party",
        "Mohammed Ali",
        "Maria Garcia",
        "Chen Wei",
        "Popular Front",
        "Liberation Army",
        "Revolutionary Movement",
        "European Union",
        "Save the Children",
    ],
)
def test_ordinary_names_reach_no_designated_one(ordinary: str, index: NameIndex, words: NameWords) -> None:
    asked = prepare(fold(ordinary), words)
    reached = {
        index.names[place].text
        for place, name in enumerate(index.prepared)
        if score_name(asked, name, False) >= THRESHOLD
    }
    assert reached == set()


def test_the_index_leaves_out_no_name_that_scores_well(
    index: NameIndex, listed: tuple[IndexedName, ...], words: NameWords
) -> None:
    for name in listed[::100]:
        for asked in (name.folded, f"{name.folded} group", " ".join(reversed(name.folded.split())), name.folded[:-1]):
            query = prepare(asked, words)
            proposed = set(index.candidates(asked, len(index.names), THRESHOLD - 0.02).positions)
            for place, candidate in enumerate(index.prepared):
                assert place in proposed or score_name(query, candidate, False) < THRESHOLD, (asked, candidate.folded)


def test_sixty_words_against_sixty_take_bounded_time(words: NameWords) -> None:
    long: PreparedName = prepare(" ".join(f"abdul{letter}{letter}" for letter in "abcdefghijklmnopqrst" * 3), words)
    started = process_time()
    score_name(long, prepare(long.folded[::-1], words), True)
    assert process_time() - started < 2.0


@given(TEXTS)
def test_every_name_with_a_word_is_wholly_itself(words: NameWords, text: str) -> None:
    assert scored(text, text, words) == (1.0 if fold(text) else 0.0)


@given(LATIN, LATIN, st.booleans())
def test_scores_lie_in_0_to_1_and_are_the_same_both_ways(words: NameWords, one: str, other: str, person: bool) -> None:
    score = scored(one, other, words, person)
    assert 0.0 <= score <= 1.0
    assert score == pytest.approx(scored(other, one, words, person))


@given(st.permutations(["balochistan", "liberation", "majeed", "quetta"]))
def test_the_order_of_words_costs_two_hundredths_at_most(words: NameWords, order: list[str]) -> None:
    assert scored(" ".join(order), "balochistan liberation majeed quetta", words) >= 0.98
