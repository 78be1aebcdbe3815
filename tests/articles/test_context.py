"""Each feature of the context applies where it should, and nowhere else."""

import pytest

from tests.articles.finding import Finder

ETA = "ETA met. "


@pytest.mark.parametrize(
    ("feature", "text", "surface"),
    [
        ("whole_name", "Boko Haram met.", "Boko Haram"),
        ("plain_words", "Shining Path met.", "Shining Path"),
        ("one_word", "Hamas met.", "Hamas"),
        ("acronym", "ETA met.", "ETA"),
        ("short_acronym", "AQ met.", "AQ"),
        ("first_name", "Hamas met.", "Hamas"),
        ("first_name", "Al Qaeda met.", "Al Qaeda"),
        ("own_name", "Ansar Allah met.", "Ansar Allah"),
        ("introduced", "Jemaah Islamiya (JI) met.", "JI"),
        ("introduced", "National Liberation Army (ELN) met.", "National Liberation Army"),
        ("spelled_out", "ETA met. Basque Fatherland and Liberty met.", "ETA"),
        ("part_of_name", "Islamic Jihad met. Palestinian Islamic Jihad met.", "Islamic Jihad"),
        ("also_named", "Ansarallah met. Houthis met.", "Ansarallah"),
        ("topic_near", "ETA met terrorists.", "ETA"),
        ("topic_near", "ETA attacked, bombs killed.", "ETA"),
        ("topic", "Hamas met. " + "word " * 40 + "Terrorists, militants, insurgents.", "Hamas"),
        ("kind_beside", "ETA gunmen met.", "ETA"),
        ("kind_beside", "ETA suicide bombers met.", "ETA"),
        ("kind_beside", "The separatist group ETA met.", "ETA"),
        ("kind_beside", "Guerrillas of the ETA met.", "ETA"),
        ("topic_hint", "ETA bombs killed nobody.", "ETA"),
        ("counted", "An ETA of nine met gunmen in Madrid.", "ETA"),
        ("counted", "Gunmen in Madrid met every ETA.", "ETA"),
        ("counted", "An ETA nurse met gunmen in Madrid. ETA met.", "ETA"),
        ("figure_beside", "ETA 49 met gunmen in Madrid.", "ETA"),
        ("few_signs", "ETA met gunmen.", "ETA"),
        ("few_signs", "ETA met in Madrid.", "ETA"),
        ("few_signs", "AQ gunmen met.", "AQ"),
        ("meant_elsewhere", "Gunmen of ETA hid in Madrid. " + "Word. " * 40 + "ETA met.", "ETA"),
        ("place_near", "ETA met in Madrid’s centre.", "ETA"),
        ("place_near", "ETA met in Madrid.", "ETA"),
        ("place_around", "ETA met. It was in Madrid.", "ETA"),
        ("other_name", "The People's Liberation Army met.", "People's Liberation Army"),
        ("weak_name", "ETA met.", "ETA"),
        ("common_letters", "The KIA met terrorists.", "KIA"),
        ("lower_case", "They met hezbollah.", "hezbollah"),
        ("shouted", "WE ALL KNOW PKK VERY WELL", "PKK"),
        ("longer_name", "The Hamas Museum opened.", "Hamas"),
        ("other_body", "PKK met terrorists. The Party of Kings and Kin met.", "PKK"),
        ("spelling", "Leaders of Hezbullah met.", "Hezbullah"),
        ("shared_name", "Ansar al-Sunna met.", "Ansar al-Sunna"),
    ],
)
def test_a_feature_applies(finder: Finder, feature: str, text: str, surface: str) -> None:
    assert feature in finder.evidence(text, surface)


@pytest.mark.parametrize(("first", "second"), [("Madrid", "Spanish"), ("Spanish", "Madrid")])
def test_the_place_that_stands_first_is_told(finder: Finder, first: str, second: str) -> None:
    [told] = [
        one.detail
        for one in finder.last(f"In {first}, {second} police said, ETA met.", "ETA").evidence
        if one.feature == "place_near"
    ]
    assert told.startswith(f"“{first.lower()}”")


@pytest.mark.parametrize(
    ("feature", "text", "surface"),
    [
        ("first_name", "The Daesh met.", "Daesh"),
        ("first_name", "Boko Haram met.", "Boko Haram"),
        ("own_name", "Boko Haram met.", "Boko Haram"),
        ("introduced", "Boko Haram (AFP) met.", "Boko Haram"),
        ("spelled_out", "Boko Haram met. Boko Haram met.", "Boko Haram"),
        ("also_named", "Hamas met. Hamas’s men and HAMAS met.", "HAMAS"),
        ("also_named", "ISIS met. ISIL met.", "ISIS"),
        ("also_named", "Kongra-Gel met. The Party of Kings and Kin (PKK) met.", "Kongra-Gel"),
        ("topic_near", "ETA met. An attack followed.", "ETA"),
        ("topic_near", "PKK met. " + "word " * 40 + "Terrorists.", "PKK"),
        ("topic", "Hamas met terrorists.", "Hamas"),
        ("kind_beside", "ETA met gunmen.", "ETA"),
        ("kind_beside", "He met gunmen. ETA met.", "ETA"),
        ("kind_beside", "ETA’s gunmen met.", "ETA"),
        ("kind_beside", "Gunmen in ETA met.", "ETA"),
        ("topic_hint", "ETA met terrorists.", "ETA"),
        ("topic_hint", "ETA bombs.", "ETA"),
        ("counted", "An ETA commander met gunmen.", "ETA"),
        ("counted", "An ETA bomb met gunmen.", "ETA"),
        ("counted", "An ETA and PKK pact met gunmen.", "ETA"),
        ("counted", "The ETA nurse met gunmen in Madrid.", "ETA"),
        ("counted", "An ETA nurse met gunmen. Basque Fatherland and Liberty met.", "ETA"),
        ("figure_beside", "ETA 1978 met.", "ETA"),
        ("figure_beside", "ETA, 49 met.", "ETA"),
        ("few_signs", "ETA gunmen met.", "ETA"),
        ("few_signs", "ETA met gunmen in Madrid.", "ETA"),
        ("few_signs", "ETA met. Basque Fatherland and Liberty met.", "ETA"),
        ("few_signs", "JNIM met jihadists.", "JNIM"),
        ("few_signs", "Shining Path met.", "Shining Path"),
        ("meant_elsewhere", "ETA met gunmen. ETA met.", "ETA"),
        ("place_near", "ETA met. It was in Madrid.", "ETA"),
        ("place_around", "ETA met. " + "word " * 40 + "Madrid.", "ETA"),
        ("place_near", "Balochistan Liberation Army met.", "Balochistan Liberation Army"),
        ("other_name", "Shining Path met.", "Shining Path"),
        ("other_name", "The Tamil Tigers met.", "Tamil Tigers"),
        ("other_name", "Shining Path met. People's Liberation Army met.", "People's Liberation Army"),
        ("weak_name", "Hamas met.", "Hamas"),
        ("common_letters", "The PKK met.", "PKK"),
        ("lower_case", "they met hezbollah.", "hezbollah"),
        ("shouted", "WE met the PKK of the UN", "PKK"),
        ("longer_name", "The Hamas museum opened.", "Hamas"),
        ("longer_name", "Hamas’s Museum opened.", "Hamas"),
        ("longer_name", "It was Hamas. Museum closed.", "Hamas"),
        ("other_body", "PKK met. Kurdistan Workers' Party met. Party of Kings and Kin.", "PKK"),
        ("spelling", "Hezbollah met.", "Hezbollah"),
    ],
)
def test_a_feature_does_not_apply(finder: Finder, feature: str, text: str, surface: str) -> None:
    assert feature not in finder.evidence(text, surface)


def test_codes_and_other_expansions_drop_the_mention(finder: Finder) -> None:
    assert finder.surfaces("Terrorists of PKK-2024 and PKK") == ["PKK"]
    assert finder.surfaces("Terrorists of PKK. The Party of Kings and Kin (PKK) met.") == []


def test_a_dotted_acronym_is_no_second_name(finder: Finder) -> None:
    assert "also_named" not in finder.evidence("FARC met. F.A.R.C. met.", "F.A.R.C")


def test_evidence_quotes_the_article_as_it_is_written(finder: Finder) -> None:
    text = "The Baloch Liberation Army (BLA) met. BLA men."
    said = {one.feature: one.detail for one in finder.last(text, "BLA").evidence}
    assert said["introduced"] == "The article introduces “BLA” as “Baloch Liberation Army”."
    assert said["spelled_out"] == "The article also names the party in full: “Baloch Liberation Army”."
