"""What is found in articles: which party, where, and how sure."""

import time
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.articles.find import MOST_PLACES
from service.errors import InvalidQuestion
from tests.articles.finding import Finder, told

BLA = "balochistan-liberation-army"
REPORT = """Gunmen attacked a police post near Turbat on Monday night, the fourth such attack in a week.

The Baloch Liberation Army (BLA) said that its Majeed Brigade had sent the bombers. “The BLA’s men will be back,”
a spokesman said. Officials in Quetta blamed the BLA-led alliance for the deaths of nine constables.
"""


def test_a_report_names_the_group_in_full_by_its_acronym_and_by_an_alias(finder: Finder) -> None:
    assert finder.seen(REPORT) == [
        ("Baloch Liberation Army", BLA, "confirmed"),
        ("BLA", BLA, "confirmed"),
        ("Majeed Brigade", BLA, "confirmed"),
        ("BLA", BLA, "confirmed"),
        ("BLA", BLA, "confirmed"),
    ]


def test_offsets_are_those_of_the_surface(finder: Finder) -> None:
    for one in finder.mentions(REPORT).text:
        assert REPORT[one.start : one.end] == one.surface


def test_what_only_the_title_says_counts_for_the_text(finder: Finder) -> None:
    text = "A BLA official was seen at the fair."
    assert finder.seen(text) == [("BLA", BLA, "possible")]
    assert finder.seen(text, "Balochistan Liberation Army returns") == [("BLA", BLA, "confirmed")]
    assert [told(one) for one in finder.mentions(text, "Balochistan Liberation Army returns").title] == [
        ("Balochistan Liberation Army", BLA, "confirmed")
    ]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("He joined Boko Haram’s ranks.", "Boko Haram"),
        ("He joined Boko Haram's ranks.", "Boko Haram"),
        ("“Boko Haram” was blamed.", "Boko Haram"),
        ("(Boko Haram) was blamed.", "Boko Haram"),
        ("A Boko Haram-linked cell.", "Boko Haram"),
        ("An anti-Boko Haram force.", "Boko Haram"),
        ("Near Baga, Boko\nHaram struck.", "Boko\nHaram"),
        ("Near Baga, Boko\u00a0Haram struck.", "Boko\u00a0Haram"),
        ("BOKO HARAM STRIKES AGAIN", "BOKO HARAM"),
        ("Boko-Haram struck.", "Boko-Haram"),
        ("Haqqani network's men.", "Haqqani network"),
        ("The Kurdistan Workers’ Party met.", "Kurdistan Workers’ Party"),
        ("Cartel de Jalisco Nueva Generación", "Cartel de Jalisco Nueva Generación"),
        ("Talks with 😀 Boko Haram.", "Boko Haram"),
    ],
)
def test_the_span_is_the_name_and_nothing_else(finder: Finder, text: str, surface: str) -> None:
    assert finder.surfaces(text) == [surface]


@pytest.mark.parametrize(
    "text",
    [
        "Boko. Haram is another word.",
        "Boko, Haram and others.",
        "Boko: Haram.",
        "He said boko.\n\nHaram is forbidden.",
        "The base of the party of god was empty, and the youth wing sang of justice.",
        "An alliance and a federation of clubs.",
        "The card was red, and he gave a hum.",
        "It is a question of revolutionary struggle.",
    ],
)
def test_ordinary_words_and_broken_names_are_no_mentions(finder: Finder, text: str) -> None:
    assert finder.surfaces(text) == []


@pytest.mark.parametrize(
    ("text", "surface", "party"),
    [
        ("The Baluch Liberation Army claimed it.", "Baluch Liberation Army", BLA),
        ("Lashkar-e-Toyba fighters fled.", "Lashkar-e-Toyba", "lashkar-e-tayyiba"),
        ("Jaysh e Muhamad fighters fled.", "Jaysh e Muhamad", "jaish-e-mohammed"),
        ("Leaders of Hezbullah met.", "Hezbullah", "hizballah"),
        ("A Houthi drone fell.", "Houthi", "ansarallah"),
    ],
)
def test_a_spelling_that_no_list_has_is_found_by_the_score(finder: Finder, text: str, surface: str, party: str) -> None:
    (one,) = finder.mentions(text).text
    assert (one.surface, one.party) == (surface, f"us-fto.{party}")
    assert 0.8 <= one.score < 1.0


def test_a_longer_name_in_another_spelling_holds_the_shorter_ones_in_it(finder: Finder) -> None:
    assert finder.seen("Kataeb Hizbollah denied it.") == [("Kataeb Hizbollah", "kataib-hizballah", "confirmed")]


def test_the_threshold_is_that_of_the_score(finder: Finder) -> None:
    text = "The Baluch Liberation Army and Boko Haram."
    assert [one.surface for one in finder.mentions(text, threshold=1.0).text] == ["Boko Haram"]
    short = "Attacks of the People's Defense Force and PKK, in full the Kurdistan Workers' Party."
    assert "People's Defense Force" in finder.surfaces(short)
    assert "People's Defense Force" not in [one.surface for one in finder.mentions(short, threshold=1.0).text]


@pytest.mark.parametrize(
    "text",
    [
        "A biologics license application (BLA) is due. The terrorist attack delayed the BLA.",
        "The BLA is due. Terrorists bombed the office. A Biologics License Application (BLA) follows.",
        "The electronic lab notebook (ELN) was stolen by militants. The ELN holds the data.",
        "Terrorism cases: ETA (estimated time of arrival) and ETA again.",
        "The African Union Commission (AUC) condemned the terrorist attack in Colombia. The AUC met.",
    ],
)
def test_an_acronym_that_the_article_gives_to_somebody_else_is_dropped_everywhere(finder: Finder, text: str) -> None:
    assert finder.surfaces(text) == []


def test_an_acronym_is_as_sure_as_what_stands_around_it(finder: Finder) -> None:
    party = "basque-fatherland-and-liberty"
    assert finder.seen("The ETA is noon.") == [("ETA", party, "possible")]
    assert finder.seen("Police in Spain blamed ETA for the bombing.") == [("ETA", party, "probable")]
    full = "Police blamed ETA. Basque Fatherland and Liberty denied it."
    assert finder.seen(full)[0] == ("ETA", party, "confirmed")


def test_a_number_makes_a_code_of_an_acronym(finder: Finder) -> None:
    assert finder.surfaces("Send Form ETA-9142B to the office of terrorism statistics in Madrid.") == []


def test_the_acronym_that_an_article_makes_of_a_name_is_followed(finder: Finder) -> None:
    text = "Islamic State (IS) claimed the bombing. Police held two IS members. It IS so: IS’s men fled."
    assert [(surface, party) for surface, party, _ in finder.seen(text)] == [
        ("Islamic State", "isis"),
        ("IS", "isis"),
        ("IS", "isis"),
        ("IS", "isis"),
        ("IS", "isis"),
    ]


def test_a_name_of_several_parties_is_that_of_the_one_that_the_context_names(finder: Finder) -> None:
    alone = finder.last("Ansar al-Sunna took the town.", "Ansar al-Sunna")
    assert alone.ambiguous
    assert alone.confidence.value == "probable"
    assert {party for party, _ in alone.candidates} == {"us-fto.ansar-al-islam", "us-fto.isis-mozambique"}
    named = finder.last("Ansar al-Sunna took the town. It is called ISIS-Mozambique too.", "Ansar al-Sunna")
    assert (named.ambiguous, named.party) == (False, "us-fto.isis-mozambique")


def test_of_the_bearers_of_a_name_the_one_that_has_it_first_is_meant(finder: Finder) -> None:
    text = "The al-Nusrah Front stays on the list that was made for ISIL and for ISIS."
    front = finder.last(text, "al-Nusrah Front")
    assert (front.party, front.ambiguous, front.confidence.value) == ("us-fto.al-nusrah-front", False, "confirmed")


def is_of(party: str, bearer: str, _: str) -> bool:
    return bearer == party


def test_of_the_bearers_of_a_name_the_one_that_has_it_on_the_day_is_meant(finder: Finder) -> None:
    text = "Police arrested two members of the FARC-EP in Colombia."
    one, other = (
        "us-fto.revolutionary-armed-forces-of-colombia",
        "us-fto.revolutionary-armed-forces-of-colombia-peoples-army",
    )
    for party in (one, other):
        found = finder.on(partial(is_of, party), text, "FARC-EP")
        assert (found.party, found.ambiguous) == (party, False)
    neither = finder.on(lambda _, __: False, text, "FARC-EP")
    assert neither.ambiguous
    assert {party for party, _ in neither.candidates} == {one, other}


def test_an_exact_name_is_not_cut_by_a_row_in_another_spelling(finder: Finder) -> None:
    found = finder.surfaces("Gangs: he named Los Choneros and Los Lobos terrorist groups.")
    assert found == ["Los Choneros", "Los Lobos"]


def test_a_shared_name_is_probable_at_most_and_speaks_for_none_of_the_parties(finder: Finder) -> None:
    assert finder.last("Terrorists of Ansar al-Sunna bombed it.", "Ansar al-Sunna").confidence.value == "probable"
    text = "Ansar al-Sunna met. So did Jund al-Islam and Ahl al-Sunna wa al-Jamaa."
    assert "also_named" not in finder.evidence(text, "Jund al-Islam")
    assert "also_named" not in finder.evidence(text, "Ahl al-Sunna wa al-Jamaa")


def test_an_acronym_of_two_expansions_is_the_party_that_it_has_by_one_of_them(finder: Finder) -> None:
    text = "The Baloch Liberation Army (BLA) met. A biologics license application (BLA) is due. The BLA met."
    assert [surface for surface, _, _ in finder.seen(text)] == ["Baloch Liberation Army", "BLA", "BLA", "BLA"]


def test_a_name_that_is_part_of_a_longer_one_in_the_article_is_that_party(finder: Finder) -> None:
    text = "Palestinian Islamic Jihad fired rockets from Gaza. Islamic Jihad said so."
    assert [party for _, party, _ in finder.seen(text)] == ["palestine-islamic-jihad"] * 2
    assert finder.seen("Islamic Jihad bombed an embassy in Beirut in 1983.")[0][1] == "hizballah"


def test_plain_words_that_are_only_an_alias_stay_possible(finder: Finder) -> None:
    assert finder.seen("Soldiers of the People's Liberation Army marched past with missiles and drones.") == [
        ("People's Liberation Army", "shining-path", "possible")
    ]


def test_two_names_of_one_party_side_by_side_are_one_mention(finder: Finder) -> None:
    text = "Iran’s Islamic Revolutionary Guard Corps Quds Force armed them."
    assert finder.surfaces(text) == ["Islamic Revolutionary Guard Corps Quds Force"]
    assert len(finder.surfaces("Islamic Revolutionary Guard Corps’ Quds Force")) == 2


def test_names_in_small_letters_are_possible_where_the_text_has_capitals(finder: Finder) -> None:
    assert finder.seen("He wrote that hezbollah had won.") == [("hezbollah", "hizballah", "possible")]
    assert finder.seen("he wrote that hezbollah had won") == [("hezbollah", "hizballah", "probable")]


def test_the_same_article_gives_the_same_mentions(finder: Finder) -> None:
    assert finder.mentions(REPORT, "BLA again") == finder.mentions(REPORT, "BLA again")


def test_every_detail_is_a_sentence(finder: Finder) -> None:
    for one in finder.mentions(REPORT + " Jaysh e Muhamad and hezbollah. AAB. Los Lobos played. CARD Act.").text:
        for evidence in one.evidence:
            assert evidence.detail[0].isupper() or evidence.detail[0] == "“"
            assert evidence.detail.endswith(".")


NAMES = ("BLA", "(BLA)", "Boko", "Haram’s", "Jaysh-e-Muhamad", "Islamic", "State", "(IS)", "IS", "F.A.R.C.", "Ansar")
REST = (
    "Sunna",
    "hezbollah",
    "the",
    "of",
    "al",
    "attack",
    "é",
    "习近平",
    "-",
    "“",
    ".",
    ",",
    "'s",
    "\n",
    "\u200b",
    "\u0301",
)
PIECES = st.sampled_from((*NAMES, *REST))


@given(st.lists(PIECES, max_size=30), st.sampled_from(["", " "]))
def test_any_text_gives_mentions_in_order_that_do_not_overlap(finder: Finder, pieces: list[str], glue: str) -> None:
    text = "x " + glue.join(pieces)
    found = finder.mentions(text).text
    assert all(text[one.start : one.end] == one.surface and one.surface.strip() == one.surface for one in found)
    places = [place for one in found for place in (one.start, one.end)]
    assert places == sorted(places)
    assert all(one.candidates[0][0] == one.party and one.evidence for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 50_000,
        "BLA " * 5_000,
        "x" + "(" * 50_000 + ")" * 50_000,
        "(BLA " * 3_000,
        "Lashkar Harakat Muhammad " * 3_000,
        " ".join(f"Jaish Xa{number}," for number in range(2_000)),
        "the " * 30_000,
        "习近平" * 5_000,
    ],
    ids=["letters", "acronyms", "brackets", "open", "capitals", "rows", "small", "han"],
)
def test_hard_texts_are_read_in_time(finder: Finder, text: str) -> None:
    began = time.process_time()
    finder.mentions(text)
    assert time.process_time() - began < 5


def test_an_article_that_names_more_than_is_judged_is_refused(finder: Finder) -> None:
    assert len(finder.mentions("Hamas " * MOST_PLACES).text) == MOST_PLACES
    with pytest.raises(InvalidQuestion, match="Names stand at 15,001 places") as refused:
        finder.mentions("Hamas " * (MOST_PLACES + 1))
    assert list(refused.value.fields) == ["text"]
