"""The lists that the Consolidated Screening List repeats, by the name that it gives them."""

from dataclasses import dataclass

from service.names.fold import fold

_SDN = "us-ofac-sdn"
_CONS = "us-ofac-cons"


@dataclass(frozen=True, slots=True)
class RepeatedList:
    """`code` begins the keys of its rows; `dataset` is that of which they are second sightings.

    `by_tag` is whether the tags of a row say its programs; else the list itself does.
    """

    name: str
    code: str
    dataset: str | None = None
    by_tag: bool = False


_LISTS = (
    RepeatedList("Specially Designated Nationals (SDN) - Treasury Department", "sdn", _SDN, by_tag=True),
    RepeatedList("Sectoral Sanctions Identifications List (SSI) - Treasury Department", "ssi", _CONS),
    RepeatedList("Palestinian Legislative Council List (PLC) - Treasury Department", "plc", _CONS),
    RepeatedList("Capta List (CAP) - Treasury Department", "cap", _CONS),
    RepeatedList("Foreign Sanctions Evaders (FSE) - Treasury Department", "fse", _CONS),
    RepeatedList("Non-SDN Menu-Based Sanctions List (NS-MBS List) - Treasury Department", "mbs", _CONS),
    RepeatedList(
        "Non-SDN Chinese Military-Industrial Complex Companies List (CMIC) - Treasury Department", "cmic", _CONS
    ),
    RepeatedList("Entity List (EL) - Bureau of Industry and Security", "el"),
    RepeatedList("Denied Persons List (DPL) - Bureau of Industry and Security", "dpl"),
    RepeatedList("Unverified List (UVL) - Bureau of Industry and Security", "uvl"),
    RepeatedList("Military End User (MEU) List - Bureau of Industry and Security", "meu"),
    RepeatedList("ITAR Debarred (DTC) - State Department", "dtc"),
    RepeatedList("Nonproliferation Sanctions (ISN) - State Department", "isn", by_tag=True),
)
_BY_NAME = {repeated.name: repeated for repeated in _LISTS}


def list_of(source: str) -> RepeatedList | None:
    """The list of this name, None where it is not known here."""
    return _BY_NAME.get(source)


def strange_list(source: str) -> RepeatedList:
    """A list that is not known here: the key of a row is made from its name, and its name stands for its program."""
    return RepeatedList(source, fold(source).replace(" ", "-") or "list")
