"""What is on record: one party, the designations page by page, the programs of the law, the datasets."""

from urllib.parse import quote, urlencode

from service.api import asked as read
from service.api.operation import Asked, Operation, PathId
from service.api.reply import Reply
from service.api.schemas import dump_browse, dump_datasets, dump_party, dump_program, dump_programs
from service.api.schemas.answers import BrowseAnswerSchema, MovedSchema, PartyAnswerSchema
from service.api.schemas.datasets import DatasetsSchema
from service.api.schemas.law import ProgramInFullSchema, ProgramsSchema
from service.api.schemas.questions import BrowseParameters, KnownAtParameters, MomentParameters
from service.errors import NotFound
from service.screening.counter import Screening


def entity(screening: Screening, asked: Asked) -> Reply:
    """All that is on record of one party.

    By its id or by that of any entity that describes it; the latter is answered with the address of the party.
    """
    now = screening.now()
    answer = screening.party(asked.id, read.as_of(asked.query, now), read.known_at(asked.query, now))
    if answer.party.id == asked.id:
        return Reply(dump_party(answer))
    where = f"/v1/entities/{quote(answer.party.id, safe='')}"
    if asked.query:
        where = f"{where}?{urlencode(asked.query)}"
    return Reply({"moved_to": where}, 308, {"Location": where})


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
    """One dataset, loaded or not, and what its edition covers."""
    if asked.id not in {one.id for one in screening.datasets}:
        raise NotFound(f"no dataset has the id {asked.id!r}")
    now = screening.now()
    known_at = read.known_at(asked.query, now)
    return Reply(dump_datasets(screening.coverage((asked.id,), known_at), screening.datasets, known_at or now))


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
        DatasetsSchema,
        "datasets",
        query=KnownAtParameters,
        path_id=PathId("The id of a dataset.", "us-fto"),
        problems=(404, 503),
    ),
)
