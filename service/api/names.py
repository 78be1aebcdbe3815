"""Questions about one name: who is designated under it, was it listed under a program, how alike are two."""

from service.api import asked as read
from service.api.operation import Asked, Operation
from service.api.reply import Reply
from service.api.schemas import dump_comparison, dump_lookup, dump_status
from service.api.schemas.answers import ComparisonAnswerSchema, LookupAnswerSchema, StatusAnswerSchema
from service.api.schemas.bodies import ComparisonBody
from service.api.schemas.questions import LookupParameters, StatusParameters
from service.screening import evidence
from service.screening.counter import Screening


def lookup(screening: Screening, asked: Asked) -> Reply:
    """Look a name or an identifier up.

    Who is designated under it, by whom, since when, what follows from it, as of a moment of law and as the
    service knew it at another. `name` or `identifier` is required; with both, each is evidence. A hit is a
    proposal that a person decides on; that there is none is no clearance. Question and answer are kept, and can be
    read back by the `id` of the answer; a HEAD request keeps nothing.
    """
    answer = screening.lookup(read.lookup(asked.query, screening.now()))
    body = dump_lookup(answer, read.echo_lookup(asked.query))
    record = evidence.record(answer, asked.written, body)
    if asked.is_read:
        screening.keep([record])
    return Reply(body, text=record.answer)


def status(screening: Screening, asked: Asked) -> Reply:
    """Was this name listed under this program at this moment?

    The question is about the name: `name_in_scope` says whether it was itself a name of the designation then.
    """
    question = read.status(asked.query, screening.now())
    return Reply(dump_status(screening.status(question), read.echo_status(asked.query)))


def compare(screening: Screening, asked: Asked) -> Reply:
    """How alike are two descriptions of a party?

    The score is the very one that a lookup uses. Each description has a name, an identifier or both.
    """
    return Reply(dump_comparison(screening.compare(read.comparison(asked.body))))


OPERATIONS = (
    Operation("/v1/lookup", lookup, LookupAnswerSchema, "names", query=LookupParameters, problems=(409, 503)),
    Operation("/v1/status", status, StatusAnswerSchema, "names", query=StatusParameters, problems=(503,)),
    Operation(
        "/v1/compare",
        compare,
        ComparisonAnswerSchema,
        "names",
        body=ComparisonBody,
        example={"query": {"name": "Mohammed Example"}, "candidate": {"name": "Example, Muhammad", "type": "person"}},
    ),
)
