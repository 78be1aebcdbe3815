"""Documents as both forms of the European Union's list print them: a code, a kind in words, a number, a country."""

from service.domain.entity import Identifier
from service.sources.schemes import scheme_in

_KINDS = {"passport": "passport", "id": "national id", "imo": "imo"}
ANY = "document"
"""The code of a document of which the list does not say what it is."""


def document(code: str, words: str | None, number: str, country: str | None, remark: str | None) -> Identifier:
    """The number by the kind of its code, else in the list's words, with its country. `country` is alpha-2."""
    return Identifier(scheme_in(_KINDS.get(code, (words or code).lower()), country), number, remark)
