"""What the files of the law must agree on with each other, beyond the shape of each."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from service.domain.days import Day
from service.domain.program import Effect, Penalty, Period, Program, Rule, Source, Term, Version


def faults_of(
    program: Program, effect_types: Mapping[str, Term], bound: Mapping[str, Term], references: Mapping[str, Source]
) -> Iterator[str]:
    """Every fault of a program that reads well by itself, each beginning with the path of its key."""
    for name in ("effective_date_rule", "revocation_rule", "review"):
        yield from _rule_faults(name, getattr(program, name), references)
    yield from _rule_faults("ownership_rule", program.ownership_rule.rule, references)
    yield from _period_faults(program.periods, references)
    for place, effect in enumerate(program.effects):
        path = f"effects[{place}]"
        if effect.type not in effect_types:
            yield f"{path}.type: {effect.type!r} is no effect type of the vocabulary"
        if effect.bound not in bound:
            yield f"{path}.bound: {effect.bound!r} is no term of the vocabulary for who is bound"
        yield from _proof_faults(path, effect, references)
        yield from _order_faults(path, [(effect.start, effect.until)])
        yield from _order_faults(f"{path}.penalties", _bounds(effect.penalties))
        yield from _order_faults(f"{path}.versions", _bounds(effect.versions))
        yield from _order_faults(f"{path}.intervals", _bounds(effect.intervals))


def _period_faults(periods: Sequence[Period], references: Mapping[str, Source]) -> Iterator[str]:
    yield from _order_faults("periods", [(period.start, period.until) for period in periods])
    for place, period in enumerate(periods):
        for source in period.sources:
            if source not in references:
                yield f"periods[{place}].sources: {source!r} stands in no list of references"
        if period.verified and not any(_is_document(source, references) for source in period.sources):
            yield f"periods[{place}].verified: recollection verifies nothing, and no document is named"


def _rule_faults(path: str, rule: Rule, references: Mapping[str, Source]) -> Iterator[str]:
    yield from _proof_faults(path, rule, references)
    yield from _order_faults(f"{path}.versions", _bounds(rule.versions))


def _proof_faults(path: str, stated: Rule | Effect, references: Mapping[str, Source]) -> Iterator[str]:
    """Verified needs a document that was read; what is not verified says what is missing."""
    for place, source in enumerate(stated.sources):
        if source not in references:
            yield f"{path}.sources[{place}]: {source!r} stands in no list of references"
    if stated.verified and not any(_is_document(source, references) for source in stated.sources):
        yield f"{path}.verified: recollection verifies nothing, and no document is named"
    if not stated.verified and stated.missing is None:
        yield f"{path}.missing: what is not verified must say what is missing"


def _is_document(source: str, references: Mapping[str, Source]) -> bool:
    return source in references and references[source].kind != "recollection"


def _bounds(parts: Sequence[Penalty] | Sequence[Version]) -> list[tuple[Day | None, Day | None]]:
    return [(part.start, part.until) for part in parts]


def _order_faults(path: str, parts: Sequence[tuple[Day | None, Day | None]]) -> Iterator[str]:
    """`[start, until)` must not be empty and must end before the next begins, in the order of time."""
    for place, (start, until) in enumerate(parts):
        if _first(start) >= _last(until):
            yield f"{path}: number {place + 1} ends before it begins"
        if place and _last(parts[place - 1][1]) > _first(start):
            yield f"{path}: numbers {place} and {place + 1} overlap"


def _first(start: Day | None) -> date:
    return (start.earliest if start else None) or date.min


def _last(until: Day | None) -> date:
    return (until.latest if until else None) or date.max
