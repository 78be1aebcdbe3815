"""What is on record: one party, the designations page by page, the programs of the law, the datasets."""

from urllib.parse import quote, urlencode

from service.api import asked as read
from service.api.operation import Asked, Operation, PathId
from service.api.reply import Reply
from service.api.schemas import (
    dump_browse,
    dump_changes,
    dump_datasets,
    dump_history,
    dump_list,
    dump_party,
    dump_program,
    dump_programs,
)
from service.api.schemas.answers import BrowseAnswerSchema, MovedSchema, PartyAnswerSchema
from service.api.schemas.datasets import DatasetsSchema
from service.api.schemas.law import ProgramInFullSchema, ProgramsSchema
from service.api.schemas.lists import HistoryAnswerSchema, ListAnswerSchema, ListChangesSchema
from service.api.schemas.questions import BrowseParameters, ChangesParameters, KnownAtParameters, MomentParameters
from service.domain.moments import AsOf
from service.screening.changes import Page
from service.screening.counter import Screening
from service.screening.written import instant

_SHOWN = 20


def entity(screening: Screening, asked: Asked) -> Reply:
    """All that is on record of one party.

    By its id or by that of any entity that describes it; the latter is answered with the address of the party.
    """
    now = screening.now()
    answer = screening.party(asked.id, read.as_of(asked.query, now), read.known_at(asked.query, now))
    if answer.party.id == asked.id:
        return Reply(dump_party(answer))
    return _moved(f"/v1/entities/{quote(answer.party.id, safe='')}", asked)


def history(screening: Screening, asked: Asked) -> Reply:
    """What the editions of its lists changed of one party.

    For each entity that describes it: the editions that have it, when it was first and last seen, and what each
    edition says otherwise than the one before. The id of an entity that was joined to a party is answered with the
    address of the party.
    """
    answer = screening.history(asked.id, read.known_at(asked.query, screening.now()))
    if answer.party.id == asked.id:
        return Reply(dump_history(answer))
    return _moved(f"/v1/entities/{quote(answer.party.id, safe='')}/history", asked)


def _moved(where: str, asked: Asked) -> Reply:
    address = f"{where}?{urlencode(asked.query)}" if asked.query else where
    return Reply({"moved_to": address}, 308, {"Location": address})


def designations(screening: Screening, asked: Asked) -> Reply:
    """The designations on record, page by page.

    In the order of their ids. `next` is the `after` of the page that follows; say `known_at` to read all pages
    from the same editions.
    """
    return Reply(dump_browse(screening.browse(read.browse(asked.query, screening.now()))))


def programs(screening: Screening, _: Asked) -> Reply:
    """The programs under which designations are made."""
    return Reply(dump_programs(screening.law))


def program(screening: Screening, asked: Asked) -> Reply:
    """One program: its legal basis, effects, rules and sources."""
    return Reply(dump_program(screening.program(asked.id), screening.law))


def datasets(screening: Screening, asked: Asked) -> Reply:
    """The datasets, loaded or not, and what their editions cover."""
    now = screening.now()
    known_at = read.known_at(asked.query, now)
    return Reply(dump_datasets(screening.coverage((), known_at), screening.datasets, known_at or now))


def dataset(screening: Screening, asked: Asked) -> Reply:
    """One dataset, loaded or not: what its edition covers, all editions, and what the newest changed.

    `last_change` shows the first twenty; all of them are at its `all`.
    """
    now = screening.now()
    known_at = read.known_at(asked.query, now)
    answer = screening.dataset(asked.id, AsOf(now), known_at, Page(_SHOWN))
    described = next(one for one in screening.datasets if one.id == asked.id)
    known = f"?{urlencode({'known_at': instant(known_at)})}" if known_at else ""
    where = f"/v1/datasets/{quote(asked.id, safe='')}/changes{known}"
    return Reply(dump_list(answer, described, known_at or now, where))


def dataset_changes(screening: Screening, asked: Asked) -> Reply:
    """What the edition of a dataset changed that was current at the moment.

    Against the edition before it: the entities that were removed, added and changed, field by field. With `known_at`
    every edition can be asked about.
    """
    now = screening.now()
    known_at = read.known_at(asked.query, now)
    answer = screening.dataset(asked.id, AsOf(now), known_at, read.page(asked.query))
    return Reply(dump_changes(answer.last_change, known_at or now))


OPERATIONS = (
    Operation(
        "/v1/entities/<id>",
        entity,
        PartyAnswerSchema,
        "designations",
        query=MomentParameters,
        path_id=PathId("The id of a party or of one of its entities.", "us-fto.example"),
        problems=(404, 503),
        moved=MovedSchema,
    ),
    Operation(
        "/v1/entities/<id>/history",
        history,
        HistoryAnswerSchema,
        "designations",
        query=KnownAtParameters,
        path_id=PathId("The id of a party or of one of its entities.", "us-fto.example"),
        problems=(404, 503),
        moved=MovedSchema,
    ),
    Operation(
        "/v1/designations",
        designations,
        BrowseAnswerSchema,
        "designations",
        query=BrowseParameters,
        problems=(409, 503),
    ),
    Operation("/v1/programs", programs, ProgramsSchema, "law"),
    Operation(
        "/v1/programs/<id>",
        program,
        ProgramInFullSchema,
        "law",
        path_id=PathId("The id of a program.", "US-FTO"),
        problems=(404,),
    ),
    Operation("/v1/datasets", datasets, DatasetsSchema, "datasets", query=KnownAtParameters, problems=(503,)),
    Operation(
        "/v1/datasets/<id>",
        dataset,
        ListAnswerSchema,
        "datasets",
        query=KnownAtParameters,
        path_id=PathId("The id of a dataset.", "us-fto"),
        problems=(404, 503),
    ),
    Operation(
        "/v1/datasets/<id>/changes",
        dataset_changes,
        ListChangesSchema,
        "datasets",
        query=ChangesParameters,
        path_id=PathId("The id of a dataset.", "us-fto"),
        problems=(404, 503),
    ),
)
