"""References and numbers in the free text of the UK's lists."""

import pytest

from service.domain.entity import Identifier
from service.sources.uk.numbers import documents_in, is_ship, ship_numbers_in, un_references_in


@pytest.mark.parametrize(
    ("text", "references"),
    [
        ("UN Ref QDe.004. Emir of a zone.", ["QDe.004"]),
        ("UN REF:QE.A.146.14. Also referred to as X.", ["QE.A.146.14"]),
        ("Annex XIII. UN Listing. UN Ref.KPI.067.", ["KPi.067"]),
        ("UN Ref.KPe 070. Owner of a tanker.", ["KPe.070"]),
        ("UN Rref LYi.022. A listing", ["LYi.022"]),
        ("UN Ref LYi.28. [UN Listing (formerly", ["LYi.028"]),
        ("UN Ref No.YEI.004", ["YEi.004"]),
        ("Annex XIII. UN listing. KPi.023.  Has held", ["KPi.023"]),
        ("IRe.001. Subordinate of DIO.", ["IRe.001"]),
        ("UN Ref E.29.I.11. Owned by SHIG.", ["E.29.I.11"]),
        ("UN Ref. I.AC.50.20.12.12.(1). Used as", ["I.AC.50.20.12.12.(1)"]),
    ],
)
def test_the_reference_of_the_united_nations_is_found_and_written_as_they_write_it(
    text: str, references: list[str]
) -> None:
    assert list(un_references_in(text)) == references


@pytest.mark.parametrize(
    "text", ["Member of Example (QDe.137).", "UN Ref.077. Member", "EU and UN listed. UN Ref: QD1.410.", ""]
)
def test_the_reference_of_another_and_a_misprint_are_none(text: str) -> None:
    assert list(un_references_in(text)) == []


def test_a_text_that_begins_with_an_imo_number_is_that_of_a_ship() -> None:
    assert is_ship("(IMO number: 9000001). A tanker.")
    assert is_ship("IMO: 9000001. MMSI: 445000001.")
    assert not is_ship("UN Ref KPe.022. IMO Number: 5342883.")


def test_numbers_of_ships_count_only_where_there_is_one_of_each() -> None:
    assert list(ship_numbers_in("IMO: 9000001. MMSI: 445000001. IMO 9000001 again")) == [
        Identifier("imo", "9000001"),
        Identifier("mmsi", "445000001"),
    ]
    assert list(ship_numbers_in("manager of vessels: IMO 9000001, IMO 9000002")) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("592667", [("passport", "592667")]),
        ("(1) A-333602 (Indian) issued on 4 June 1985 (2) G866537 (Pakistan)", ["IN A-333602", "PK G866537"]),
        ("D 000974 (Afghan)", ["AF D 000974"]),
        ("Passport No: 836110029 (Qatari passport issued on 3 May 2007).", [("passport", "836110029")]),
        ("Some Passport.", []),
        ("issued on 10/05/2010", []),
    ],
)
def test_documents_have_their_number_and_their_country(text: str, found: list[str | tuple[str, str]]) -> None:
    expected = [one if isinstance(one, tuple) else (f"passport {one[:2]}", one[3:]) for one in found]
    assert [(one.scheme, one.value) for one in documents_in(text, "passport")] == expected
