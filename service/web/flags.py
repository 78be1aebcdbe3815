"""What each flag tells a reader: a heading and a sentence; the vocabulary defines the flags themselves."""

from collections.abc import Mapping
from types import MappingProxyType

from service.domain.flags import Flag

SAID: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        Flag.BOUNDARY_START: (
            "First day",
            "The day asked about is the first day on which this designation was in force.",
        ),
        Flag.BOUNDARY_END: (
            "First day after the end",
            "The day asked about is the first on which this designation was no longer in force.",
        ),
        Flag.IN_FORCE_FOR_PART_OF_DAY: (
            "Part of the day",
            "Force began or ended during the day asked about; an instant instead of a day tells which side it is on.",
        ),
        Flag.ANNOUNCED_NOT_EFFECTIVE: (
            "Announced, not yet effective",
            "It had been announced in public, and the announcement alone has no legal effect.",
        ),
        Flag.DETERMINED_NOT_EFFECTIVE: (
            "Decided, not yet effective",
            "The decision had been signed, and had not yet taken effect.",
        ),
        Flag.REVOCATION_ANNOUNCED_NOT_EFFECTIVE: (
            "End announced, still in force",
            "An end had been announced or decided, and had not yet taken effect.",
        ),
        Flag.EFFECTIVE_BEFORE_PUBLICATION: (
            "Effective before publication",
            "The change had taken effect and had not yet been published on the day asked about.",
        ),
        Flag.LICENCE_OVERLAY: (
            "A licence applies",
            "A general licence or an exemption covers dealings with this party while the designation stays in force.",
        ),
        Flag.COURT_REMAND_PENDING: (
            "Sent back by a court",
            "A court sent the decision back to the authority and left the designation in force meanwhile.",
        ),
        Flag.COURT_DEADLINE_PENDING: (
            "A court's deadline runs",
            "A court set the authority a deadline for a decision, and nothing on record has settled it yet.",
        ),
        Flag.COURT_RULING_PENDING_RELIEF: (
            "Ruled unlawful, still in force",
            "A court ruled against the listing; it stays in force until the relief takes effect.",
        ),
        Flag.ANNULLED_EFFECTS_MAINTAINED: (
            "Annulled, effects kept",
            "A court annulled the decision and kept its effects for a time.",
        ),
        Flag.ALIAS_NOT_YET_LISTED: (
            "Name listed later",
            "The name found became a name of this designation only after the day asked about.",
        ),
        Flag.ALIAS_ANNOUNCED_NOT_PUBLISHED: (
            "Name announced, not yet listed",
            "The name found had been announced as an alias and was not yet one in law.",
        ),
        Flag.NAME_SHARED_WITH_OTHER_SUBJECT: (
            "Name shared with another party",
            "Another party under this program bears, or has borne, the same name.",
        ),
        Flag.SIMILAR_NAME_DESIGNATED_SAME_DAY: (
            "Another party with this name listed that day",
            "On the day on which this designation ended, another party that shares a name with it was designated.",
        ),
        Flag.FTO_REVOKED_SDGT_REMAINS: (
            "The other US designation remains",
            "The designation as an FTO has ended; that as an SDGT is in force.",
        ),
        Flag.LAPSED_NOT_REVOKED: ("Ran out", "It ended by running out, not by a decision to end it."),
        Flag.TREASURY_INTERIM_FREEZE_POSSIBLE: (
            "Interim freeze possible",
            "Congress had been notified, and Treasury may order an interim freeze before publication.",
        ),
        Flag.RESIDUAL_EFFECTS: ("Some effects stay", "The designation has ended, and some of its effects stay."),
        Flag.SOURCE_CONFLICT: (
            "Sources differ",
            "Sources give different days, or one list has it in force and another does not; each says so for itself.",
        ),
        Flag.COVERED_AS_ALIAS_OF: (
            "Listed as a name of another party",
            "The name is in force as a name of another party, not by a designation of its own.",
        ),
        Flag.EDITION_OLDER_THAN_AS_OF: (
            "The list is older than the day",
            "The newest edition loaded here is older than the day asked about; later changes are not known.",
        ),
        Flag.AS_OF_IN_FUTURE: ("A day to come", "The day asked about is in the future; this is what is known today."),
        Flag.INSTANT_QUERY: ("A time of day was asked about", "The answer is for that instant, not for the whole day."),
        Flag.UNCONFIRMED: (
            "Unconfirmed",
            "It rests on single or advance reports, after the day until which the list is covered.",
        ),
    }
)
