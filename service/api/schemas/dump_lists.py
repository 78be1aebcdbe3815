"""Lists through their editions, as the dictionaries that doors write as JSON."""

from datetime import datetime
from typing import Any

from service.api.schemas.dump import Json, with_words
from service.api.schemas.lists import ChangesSchema, HistoryAnswerSchema, LastChangeSchema, ListSchema
from service.domain.provenance import Dataset
from service.screening.changes import ChangesShown
from service.screening.editions import ListAnswer
from service.screening.entity_history import HistoryAnswer
from service.screening.written import instant

_LIST = ListSchema()
_CHANGES = ChangesSchema()
_LAST_CHANGE = LastChangeSchema()
_HISTORY = HistoryAnswerSchema()


def dump_list(answer: ListAnswer, described: Dataset, known_at: datetime, where: str) -> Json:
    """One dataset with its editions; `where` is the address of all that it changed."""
    last = answer.last_change
    fields = {name: getattr(value, name) for value in (described, answer.row) for name in value.__dataclass_fields__}
    fields |= {"editions": answer.editions}
    dumped: dict[str, Any] = with_words(_LIST, fields, last_change=None)
    if last is not None:
        dumped["last_change"] = with_words(_LAST_CHANGE, last, all=where)
    return {"datasets": [dumped], "known_at": instant(known_at)}


def dump_changes(changes: ChangesShown | None, known_at: datetime) -> Json:
    """A page of what the edition of the moment changed."""
    return {"changes": with_words(_CHANGES, changes) if changes else None, "known_at": instant(known_at)}


def dump_history(answer: HistoryAnswer) -> Json:
    """What became of every entity of a party."""
    return with_words(_HISTORY, answer)
