"""Links put entities together, and a number on the wrong entry does not undo what is known for certain."""

from service.domain.grouping import grouped
from service.domain.links import PartyLink


def link(*entities: str, by_copy: bool = False) -> PartyLink:
    return PartyLink(entities, "a reason", by_copy=by_copy)


def test_groups_stand_in_the_order_of_their_first_entity() -> None:
    found = grouped(["a.1", "b.1", "c.1", "a.2"], [link("c.1", "a.2"), link("a.2", "gone.1")])
    assert found.members == (("a.1",), ("b.1",), ("c.1", "a.2"))


def test_a_copied_number_joins_what_nothing_else_joins() -> None:
    copied = link("a.1", "b.1", by_copy=True)
    found = grouped(["a.1", "b.1"], [copied])
    assert found.members == (("a.1", "b.1"),)
    assert found.links == (copied,)


def test_a_copied_number_gives_way_where_a_list_has_both_parties() -> None:
    wrong, right = link("un.1", "gb.2", by_copy=True), link("un.1", "gb.1")
    found = grouped(["un.1", "gb.1", "gb.2"], [wrong, right])
    assert found.members == (("un.1", "gb.1"), ("gb.2",))
    assert found.links == (right,)


def test_it_gives_way_through_others_too_and_repeats_what_is_joined_already() -> None:
    first, second, again = link("un.1", "gb.1"), link("un.2", "gb.2"), link("un.1", "gb.1", by_copy=True)
    found = grouped(["un.1", "gb.1", "un.2", "gb.2", "eu.1"], [first, second, again, link("eu.1", "un.2")])
    assert found.members == (("un.1", "gb.1"), ("un.2", "gb.2", "eu.1"))
    assert again in found.links
    across = link("gb.1", "eu.1", by_copy=True)
    assert (
        across
        not in grouped(["un.1", "gb.1", "un.2", "gb.2", "eu.1"], [first, second, link("eu.1", "un.2"), across]).links
    )


def test_a_persons_link_and_a_number_of_ones_own_may_join_two_records_of_a_list() -> None:
    found = grouped(["fto.1", "sdn.1", "sdn.2"], [link("fto.1", "sdn.1"), link("fto.1", "sdn.2")])
    assert found.members == (("fto.1", "sdn.1", "sdn.2"),)
