"""The questions that are timed, one of each kind; the names are public and stand in the bundled lists or in none."""

from collections.abc import Mapping
from types import MappingProxyType

AS_OF = "2025-08-12"
LOOKUPS: Mapping[str, str] = MappingProxyType(
    {
        "exact name": "Balochistan Liberation Army",
        "alias": "Majeed Brigade",
        "acronym": "BLA",
        "misspelt": "Baluchistan Liberaton Army",
        "transliterated": "Hezbollah",
        "no hits": "Vladimir Putin",
        "no hits, long": "International Association of Municipal Waterworks and Sewerage Engineers",
    }
)
STATUS = ("Balochistan Liberation Army", "US-FTO")
