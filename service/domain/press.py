"""Names that newspapers write for a party and that no list prints, each with a page that uses it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PressSource:
    """A public page on which the name can be read."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class PressName:
    """What newspapers call the party whose record is `entity`, a full id such as `us-fto.hizballah`.

    `folded` is the form by which names are compared; `note` says what the page calls the party.
    No list dates such a name, so it is in the scope of no designation.
    """

    text: str
    folded: str
    entity: str
    source: PressSource
    note: str
