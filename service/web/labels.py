"""Labels for the terms that answers use: one word or two, as readers know them."""

from collections.abc import Mapping
from types import MappingProxyType

_LABELS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "status": {
            "in_force": "In force",
            "not_in_force": "Not in force",
            "no_record": "No record",
            "unknown": "Unknown",
        },
        "kind": {
            "primary": "primary name",
            "aka": "also known as",
            "fka": "formerly known as",
            "acronym": "acronym",
            "original_script": "in the original script",
            "press": "as the press writes it",
        },
        "quality": {
            "strong": "called a strong name by the list",
            "weak": "called a weak name by the list",
            "unstated": "",
        },
        "applies": {
            "applies": "",
            "may_not_have_applied": "may not have applied then",
            "depends_on_entry": "depends on the entry",
            "not_in_force": "did not apply yet",
        },
        "coverage": {
            "complete": "complete",
            "selected": "in part",
            "not_loaded": "not loaded",
        },
        "detail": {
            "address": "Addresses",
            "birth_date": "Dates of birth",
            "birth_place": "Places of birth",
            "nationality": "Nationalities",
            "citizenship": "Citizenships",
            "gender": "Gender",
            "title": "Titles",
            "position": "Positions",
            "contact": "Contacts",
            "document": "Documents",
            "vessel": "Vessel",
            "aircraft": "Aircraft",
            "relation": "Relations",
            "reason": "Reasons",
            "remark": "Remarks",
            "program_tag": "Program tags",
            "measure": "Measures",
            "legal_authority": "Legal authorities",
            "listed_on": "Listed on",
            "updated_on": "Updated on",
            "other": "Anything else",
        },
        "types": {
            "person": "persons",
            "organization": "organizations",
            "vessel": "vessels",
            "wallet": "wallets",
        },
        "act": {
            "added": "came onto the list",
            "removed": "left the list",
            "changed": "changed",
        },
        "field": {
            "name": "primary name",
            "alias": "other names",
            "birth_date": "birth dates",
            "form": "order or form alone",
        },
        "source": {
            "primary": "the document itself",
            "secondary": "a source that quotes it",
            "recollection": "recollection, not verified",
        },
    }
)


def label(term: str, group: str) -> str:
    """The label of a term of the group; a term without one is itself, in words."""
    return _LABELS.get(group, {}).get(term, term.replace("_", " "))


def short_digest(digest: str) -> str:
    """The first twelve digits of a digest, enough to tell editions apart on a page."""
    return digest.removeprefix("sha256:")[:12]
