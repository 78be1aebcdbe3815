"""A list with its past keeps what has left it, with the edition in which it stood last."""

from dataclasses import replace

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.entity import Entity, EntityType, Name, NameKind, NameQuality
from service.domain.listing import Listing
from service.domain.past import Past
from service.domain.provenance import Coverage, Edition
from service.domain.runs import Histories, Run
from tests.domain.rows import edition, event
from tests.domain.test_effects import program

PROGRAMS = {"UN-1267": program()}


def on(day: str) -> Edition:
    return replace(edition(), dataset="un-sc", published_at=Day.parse(day), covers_from=None, covers_until=None)


OLD, NEW = on("2024-11-30"), on("2026-02-27")


def entity(key: str) -> Entity:
    return Entity(key, "un-sc", EntityType.PERSON, (Name(key, key, NameKind.PRIMARY, NameQuality.UNSTATED),))


def row(key: str) -> Designation:
    return Designation(f"{key}-un-1267", "un-sc", key, "UN-1267", (event("designated", "2001-01-25"),))


STAYS, GONE = entity("un-sc.stays"), entity("un-sc.gone")
LISTING = Listing("un-sc", "sha256:00", Coverage.COMPLETE, NEW.published_at, None, None, (STAYS,), (row(STAYS.id),))
HISTORIES = Histories(
    editions=(OLD, NEW),
    entities={STAYS.id: (Run(OLD, NEW, None, None),), GONE.id: (Run(OLD, OLD, None, NEW, GONE),)},
    designations={
        row(STAYS.id).id: (Run(OLD, NEW, None, None),),
        row(GONE.id).id: (Run(OLD, OLD, None, NEW, row(GONE.id)),),
    },
)


def test_what_has_left_the_list_stays_with_its_end_and_the_edition_in_which_it_stood_last() -> None:
    past = Past.of(LISTING, HISTORIES, PROGRAMS)
    assert past.entities == (STAYS, GONE)
    assert [one.id for one in past.designations] == ["un-sc.stays-un-1267", "un-sc.gone-un-1267"]
    assert [one.type.value for one in past.designations[1].events] == ["designated", "delisted"]
    assert past.last_in == {GONE.id: OLD, row(GONE.id).id: OLD}


def test_a_list_that_tells_its_own_history_is_taken_as_it_is() -> None:
    past = Past.of(LISTING, None, {})
    assert (past.entities, past.designations, past.last_in) == ((STAYS,), LISTING.designations, {})
