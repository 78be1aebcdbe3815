"""The evidence of answers, read back by the id that stands on each."""

from service.api.operation import Asked, Operation, PathId
from service.api.reply import Reply
from service.api.schemas import dump_record
from service.api.schemas.records import RecordSchema
from service.screening.counter import Screening


def record(screening: Screening, asked: Asked) -> Reply:
    """The record of an answer: the question, the answer as it was sent, and what it was computed from.

    `answer` is the document that was sent, byte for byte. Nothing here is computed again.
    """
    return Reply(dump_record(screening.record(asked.id)))


OPERATIONS = (
    Operation(
        "/v1/records/<id>",
        record,
        RecordSchema,
        "records",
        path_id=PathId("The id of an answer.", "0123456789abcdef0123456789abcdef"),
        problems=(404, 503),
    ),
)
