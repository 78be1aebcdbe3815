"""What a designation entails on the day asked about, as answers show it."""

from service.domain.effects import Applies, EffectOn, LimbOn, Phase, effects_on
from service.domain.flags import Flag, Raised
from service.domain.program import Law, Program
from service.domain.standing import Standing, Status
from service.screening.shown import EffectShown, LimbShown
from service.screening.written import optional, start_of


def effects_of(standing: Standing, flags: tuple[Raised, ...], program: Program, law: Law) -> tuple[EffectShown, ...]:
    """The effects of the day: those of a listing that is or may be in force, or the powers that run before it."""
    if standing.status is not Status.NOT_IN_FORCE:
        phase = Phase.IN_FORCE
    elif any(one.flag is Flag.TREASURY_INTERIM_FREEZE_POSSIBLE for one in flags):
        phase = Phase.BEFORE_START
    else:
        return ()
    doubtful = standing.status is Status.UNKNOWN
    return tuple(_shown(one, law, doubtful) for one in effects_on(program, standing.as_of, phase))


def _shown(on: EffectOn, law: Law, doubtful: bool) -> EffectShown:
    """What a listing entails that may not have been in force may not have applied either."""
    effect = on.effect
    applies = Applies.MAYBE if doubtful and on.applies is Applies.YES else on.applies
    return EffectShown(
        type=effect.type,
        label=law.effect_types[effect.type].label,
        summary=on.summary,
        citation=effect.citation,
        bound=effect.bound,
        bound_meaning=law.bound[effect.bound].meaning,
        start=start_of(on.start),
        start_verified=effect.start_verified,
        until=optional(on.until),
        until_verified=effect.until_verified,
        penalty=on.penalty,
        verified=effect.verified,
        applies=applies.value,
        exceptions=effect.exceptions,
        limbs=tuple(_limb(limb) for limb in on.limbs),
        scope=effect.scope,
        note=effect.note,
    )


def _limb(on: LimbOn) -> LimbShown:
    return LimbShown(on.limb.name, start_of(on.limb.start), on.applies.value, on.limb.note)
