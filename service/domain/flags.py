"""The flags of the vocabulary: what a bare status would leave out."""

from dataclasses import dataclass
from enum import StrEnum


class Flag(StrEnum):
    """Every flag an answer can carry, in the order in which answers print them."""

    BOUNDARY_START = "boundary_start"
    BOUNDARY_END = "boundary_end"
    IN_FORCE_FOR_PART_OF_DAY = "in_force_for_part_of_day"
    ANNOUNCED_NOT_EFFECTIVE = "announced_not_effective"
    DETERMINED_NOT_EFFECTIVE = "determined_not_effective"
    REVOCATION_ANNOUNCED_NOT_EFFECTIVE = "revocation_announced_not_effective"
    EFFECTIVE_BEFORE_PUBLICATION = "effective_before_publication"
    LICENCE_OVERLAY = "licence_overlay"
    COURT_REMAND_PENDING = "court_remand_pending"
    COURT_DEADLINE_PENDING = "court_deadline_pending"
    COURT_RULING_PENDING_RELIEF = "court_ruling_pending_relief"
    ANNULLED_EFFECTS_MAINTAINED = "annulled_effects_maintained"
    ALIAS_NOT_YET_LISTED = "alias_not_yet_listed"
    ALIAS_ANNOUNCED_NOT_PUBLISHED = "alias_announced_not_published"
    NAME_SHARED_WITH_OTHER_SUBJECT = "name_shared_with_other_subject"
    SIMILAR_NAME_DESIGNATED_SAME_DAY = "similar_name_designated_same_day"
    FTO_REVOKED_SDGT_REMAINS = "fto_revoked_sdgt_remains"
    LAPSED_NOT_REVOKED = "lapsed_not_revoked"
    TREASURY_INTERIM_FREEZE_POSSIBLE = "treasury_interim_freeze_possible"
    RESIDUAL_EFFECTS = "residual_effects"
    SOURCE_CONFLICT = "source_conflict"
    COVERED_AS_ALIAS_OF = "covered_as_alias_of"
    EDITION_OLDER_THAN_AS_OF = "edition_older_than_as_of"
    AS_OF_IN_FUTURE = "as_of_in_future"
    INSTANT_QUERY = "instant_query"
    UNCONFIRMED = "unconfirmed"


_ORDER = {flag: place for place, flag in enumerate(Flag)}


@dataclass(frozen=True, slots=True)
class Raised:
    """A flag that applies, with the case it applies to where there is one to name."""

    flag: Flag
    detail: str | None = None


def in_order(raised: list[Raised]) -> tuple[Raised, ...]:
    """The flags as answers print them: in the order of the vocabulary, each once, with the details of all."""
    details: dict[Flag, dict[str, None]] = {}
    for one in raised:
        details.setdefault(one.flag, {}).update({one.detail: None} if one.detail is not None else {})
    return tuple(Raised(flag, "; ".join(details[flag]) or None) for flag in sorted(details, key=_ORDER.__getitem__))
