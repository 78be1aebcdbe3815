"""Numbers lead to the registers that are open to all."""

from service.domain.entity import Identifier
from service.screening.entities_shown import EntityShown
from service.web.registers import own_page, page_of


def entity(dataset: str) -> EntityShown:
    return EntityShown(f"{dataset}.1", dataset, "person", (), (Identifier("us-ofac", "1"),), (), (), None)


def test_a_number_of_a_public_register_has_an_address_and_a_passport_has_none() -> None:
    assert page_of(Identifier("us-ofac", "12 3")) == "https://sanctionssearch.ofac.treas.gov/Details.aspx?id=12%203"
    assert page_of(Identifier("passport IR", "X1")) is None


def test_only_a_list_of_its_own_has_the_page_of_an_entry() -> None:
    assert own_page(entity("us-ofac-sdn")) == "https://sanctionssearch.ofac.treas.gov/Details.aspx?id=1"
    assert own_page(entity("us-fto")) is None
