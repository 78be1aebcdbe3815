"""Whether the service runs, and whether it can answer."""

from service.api.operation import Asked, Operation
from service.api.reply import Reply
from service.api.schemas.service import HealthSchema
from service.errors import NotReady, StoreUnavailable
from service.screening.counter import Screening


def healthz(_screening: Screening, _: Asked) -> Reply:
    """Does the process run?"""
    return Reply({"status": "ok"})


def readyz(screening: Screening, _: Asked) -> Reply:
    """Can every question be answered?

    Where not, the reason is said in the words of the log, for those who run the service.
    """
    try:
        screening.ready()
    except StoreUnavailable as error:
        raise NotReady(str(error)) from error
    return Reply({"status": "ok"})


OPERATIONS = (
    Operation("/healthz", healthz, HealthSchema, "service"),
    Operation("/readyz", readyz, HealthSchema, "service", problems=(503,)),
)
