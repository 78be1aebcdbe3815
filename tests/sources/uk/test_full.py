"""The UK Sanctions List in its full form, of which no published file has been seen."""

from service.domain.days import Day
from service.domain.entity import Detail, DetailKind, EntityType, Identifier, NameKind, NameQuality
from service.sources.reading import Ground
from tests.sources.uk.extract import FULL_ALIAS, FULL_HEADER, FULL_PERSON, full_csv, reading_of


def test_rows_of_one_unique_id_are_one_entry(fcdo: Ground) -> None:
    read = reading_of(full_csv(), fcdo)
    assert [(one.id, one.type) for one in read.listing.entities] == [
        ("gb-fcdo.rus9001", EntityType.PERSON),
        ("gb-fcdo.rus9002", EntityType.VESSEL),
    ]
    assert read.findings == ()
    assert read.listing.published_at == Day.parse("2026-09-11")


def test_names_are_in_reading_order_with_the_strength_that_the_list_gives(fcdo: Ground) -> None:
    person = reading_of(full_csv(FULL_ALIAS, FULL_PERSON), fcdo).listing.entities[0]
    assert [(name.text, name.kind, name.quality, name.language) for name in person.names] == [
        ("Jan EXAMPLE", NameKind.PRIMARY, NameQuality.UNSTATED, None),
        ("Vanya EXAMPLE", NameKind.AKA, NameQuality.WEAK, None),
        ("Ян Пример", NameKind.ORIGINAL_SCRIPT, NameQuality.UNSTATED, "Russian, Cyrillic"),
    ]


def test_a_regime_may_be_called_by_the_title_of_its_regulations(fcdo: Ground) -> None:
    titles = {
        "The Russia (Sanctions) (EU Exit) Regulations 2019": "GB-RUSSIA",
        "The ISIL (Da’esh) and Al-Qaida (United Nations Sanctions) (EU Exit) Regulations 2019": "GB-ISIL-AQ",
        "The Global Human Rights Sanctions Regulations 2020": "GB-THEMATIC",
        "The Counter-Terrorism (Sanctions) (EU Exit) Regulations 2019": "GB-CT-DOMESTIC",
        "The Counter-Terrorism (International Sanctions) (EU Exit) Regulations 2019": "GB-CT-INTL",
        "The Syria (Sanctions) (EU Exit) Regulations 2019": "GB-OTHER",
    }
    rows = [{**FULL_PERSON, "Unique ID": f"X{place}", "Regime Name": one} for place, one in enumerate(titles)]
    read = reading_of(full_csv(*rows), fcdo)
    assert [one.program for one in read.listing.designations] == list(titles.values())
    assert read.findings == ()


def test_references_countries_births_and_measures_are_read(fcdo: Ground) -> None:
    read = reading_of(full_csv(), fcdo)
    person, ship = read.listing.entities
    assert person.identifiers == (
        Identifier("gb-uid", "RUS9001"),
        Identifier("gb-ofsi", "90001"),
        Identifier("un-ref", "QDi.901"),
    )
    assert person.birth_dates == (Day.parse("1962"),)
    assert person.countries == ("RU", "CY")
    assert read.listing.designations[0].measures == ("Asset freeze", "Travel Ban")
    assert ship.identifiers[1] == Identifier("imo", "9000001")
    assert Detail(DetailKind.VESSEL, "Panama", "Current believed flag of ship") in ship.details


def test_every_address_stays_and_characters_written_as_html_are_read(fcdo: Ground) -> None:
    person = reading_of(full_csv(), fcdo).listing.entities[0]
    assert [(one.text, one.country) for one in person.details if one.kind is DetailKind.ADDRESS] == [
        ("1 Road, Moscow, Russia", "RU"),
        ("2 Street, Cyprus", "CY"),
    ]
    assert Detail(DetailKind.REASON, "Owner of Example & Sons.", "UK Statement of Reasons") in person.details


def test_every_column_of_the_form_is_kept(fcdo: Ground) -> None:
    ids = {
        "Regime Name": "Russia",
        "Designation Type": "Individual",
        "Date Designated": "01/05/2025",
        "D.O.B": "01/02/1960",
    }
    marks = {"Name type": "Alias", "Alias strength": "Good quality a.k.a"}
    row = {column: f"said{place}" for place, column in enumerate(FULL_HEADER)} | ids | marks
    entity = reading_of(full_csv(row), fcdo).listing.entities[0]
    kept = " ".join(
        [one.text for one in entity.details]
        + [one.value for one in entity.identifiers]
        + [f"{one.text} {one.language}" for one in entity.names]
    )
    assert [said for column, said in row.items() if column not in marks and said not in kept] == []


def test_words_that_are_unknown_are_told_with_their_line(fcdo: Ground) -> None:
    row = {**FULL_ALIAS, "Name type": "Nickname", "Alias strength": "Fair", "D.O.B": "circa 1960"}
    assert [str(one) for one in reading_of(full_csv(FULL_PERSON, row), fcdo).findings] == [
        "uk, line 4: RUS9001: the name type 'Nickname' is not known",
        "uk, line 4: RUS9001: the alias strength 'Fair' is not known",
        "uk, line 4: RUS9001: D.O.B is 'circa 1960', which is no day",
    ]
