"""The body of an answer → what it came to."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from service.doors.outcome import tell


def tell_of(body: Mapping[str, Any]) -> None:
    """Tells the outcome of a body that answers a question about names; of any other there is none to tell.

    A record bears the kind of the answer that it holds, and is none.
    """
    kind = body.get("kind") if "answer" not in body else None
    if kind == "lookup":
        tell(kind, body["outcome"], body["total"])
    elif kind == "status":
        tell(kind, body["status"])
    elif kind == "article":
        tell(kind, "hits" if body["parties"] else "no_hits", len(body["parties"]))
    elif kind == "lookups":
        answers = [result["answer"] for result in body["results"] if "answer" in result]
        outcomes = Counter(answer["outcome"] for answer in answers)
        total = sum(answer["total"] for answer in answers)
        tell(kind, "hits" if outcomes["hits"] else "no_hits", total, outcomes)
