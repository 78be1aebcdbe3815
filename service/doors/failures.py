"""What an error of the domain is to a caller over HTTP: the one table of statuses, and a sentence."""

from collections.abc import Mapping
from http import HTTPStatus
from types import MappingProxyType

from service.errors import (
    DesignationsError,
    InvalidDay,
    InvalidQuestion,
    NotFound,
    NothingLoaded,
    NotKept,
    NotReady,
    NotRemembered,
    StoreUnavailable,
)

STATUSES: Mapping[type[DesignationsError], HTTPStatus] = MappingProxyType(
    {
        InvalidQuestion: HTTPStatus.UNPROCESSABLE_ENTITY,
        InvalidDay: HTTPStatus.UNPROCESSABLE_ENTITY,
        NotFound: HTTPStatus.NOT_FOUND,
        NothingLoaded: HTTPStatus.CONFLICT,
        StoreUnavailable: HTTPStatus.SERVICE_UNAVAILABLE,
        NotRemembered: HTTPStatus.SERVICE_UNAVAILABLE,
        NotReady: HTTPStatus.SERVICE_UNAVAILABLE,
        NotKept: HTTPStatus.SERVICE_UNAVAILABLE,
    }
)
OF_THE_STORE = (StoreUnavailable, NotKept)
"""Errors whose own words are for those who run the service, since they tell of the database."""
_AGAIN = "Nothing follows from this about any name. Try again in a minute."
_STORE = {
    StoreUnavailable: f"The database cannot be used now. {_AGAIN}",
    NotRemembered: (
        "The lists as they were known at that moment are not in memory, and the database cannot be used now; "
        f"questions without known_at are answered. {_AGAIN}"
    ),
    NotKept: f"The evidence of the answer cannot be kept now, so none is given. {_AGAIN}",
}


def said(error: DesignationsError) -> str:
    """The error in sentences as callers read it."""
    if isinstance(error, InvalidQuestion):
        return f"Not understood: {', '.join(error.fields)}. Nothing was looked up."
    if isinstance(error, OF_THE_STORE):
        return _STORE[type(error)]
    text = str(error)
    return f"{text[:1].upper()}{text[1:]}".removesuffix(".") + "."
