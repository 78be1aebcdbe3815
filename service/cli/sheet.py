"""A designation as cells of a spreadsheet, the same for every command that lists designations."""

from service.screening.shown import DesignationShown, EffectShown

NOT_VERIFIED = "not verified"
DESIGNATION = (
    "designation_id", "designated_party", "program", "program_name", "authority", "jurisdiction", "dataset",
    "judged_on", "status", "flags", "flag_details", "name_in_scope", "announced", "effective_from",
    "effective_until", "verified", "effects", "citation", "source_url", "end_citation", "end_source_url",
    "edition", "published_at", "loaded_at",
)  # fmt: skip


def designation_cells(shown: DesignationShown | None) -> tuple[str, ...]:
    """As many cells as DESIGNATION names, all empty where there is no designation."""
    if shown is None:
        return ("",) * len(DESIGNATION)
    program, edition = shown.program, shown.provenance
    details = "; ".join(f"{name}: {said}" for name, said in shown.flag_details.items())
    return (
        shown.id, shown.party.name, program.id, program.name, program.authority, program.jurisdiction,
        shown.dataset, shown.as_of, shown.status, "; ".join(shown.flags), details,
        yes_or_no(shown.name_in_scope), shown.announced or "", shown.effective_from or "",
        shown.effective_until or "", "yes" if shown.verified else NOT_VERIFIED,
        "; ".join(_effect(one) for one in shown.effects), shown.citation or "", shown.source_url or "",
        shown.end_citation or "", shown.end_source_url or "",
        edition.edition, edition.published_at or "", edition.loaded_at,
    )  # fmt: skip


def yes_or_no(value: bool | None) -> str:
    """A truth as a cell; empty where it is not known."""
    return {True: "yes", False: "no", None: ""}[value]


def _effect(one: EffectShown) -> str:
    doubts = [] if one.verified and one.start_verified and one.until_verified else [NOT_VERIFIED]
    doubts += [] if one.applies == "applies" else [one.applies.replace("_", " ")]
    said = f" ({', '.join(doubts)})" if doubts else ""
    until = f" until {one.until}" if one.until else ""
    return f"{one.type} from {one.start}{until}{said}"
