"""An article inside the service: the example of the documents, a long one made from it, and texts made to be slow."""

from __future__ import annotations

import random
import statistics
from collections.abc import Callable
from datetime import date
from pathlib import Path

from rapidfuzz import fuzz, process

from benchmarks.figures import Table, digits, share, times, with_spread
from benchmarks.rounds import Plan, side_by_side
from benchmarks.seeded import SEED
from benchmarks.world import World
from service.articles.intake import MOST_ELEMENTS
from service.names.fold import fold
from service.screening.questions import ArticleQuestion

EXAMPLE = Path(__file__).resolve().parent.parent / "docs" / "examples" / "balochistan.txt"
_PUBLISHED = date(2025, 8, 20)
_LONG = 50_000
_PLAN = Plan(rounds=10, calls=2, warm_up=2)
_SHORT_MS, _LONG_MS = 20.0, 200.0
_WORDS = 3
_HOSTILE_PLAN = Plan(rounds=3, calls=1, warm_up=1)
_HOSTILE_S = 2.0
_FEWEST_LETTERS = 3


def articles(world: World) -> Table:
    """Both articles at the counter, with a plain scan for the words of the short one beside them."""
    short = EXAMPLE.read_text(encoding="utf-8")
    long = (short * (_LONG // len(short) + 1))[:_LONG]
    calls = {"short": _ask(world, short), "long": _ask(world, long), "scan": _scan(world, short)}
    taken = side_by_side(calls, _PLAN)
    rows = []
    for name, text, limit in (("short", short, _SHORT_MS), ("long", long, _LONG_MS)):
        spread = taken[name].spread
        rows.append(
            (
                f"{'the example' if name == 'short' else 'the example over and over'}, {len(text):,} characters",
                with_spread(spread, "ms"),
                f"{digits(spread.median / len(text) * 1000)} ms",
                f"{digits(statistics.median(taken[name].processor))} ms",
                share(spread.median, limit, "ms"),
            )
        )
    said = (
        f"At the counter, {_PLAN.rounds} rounds of {_PLAN.calls} calls: mentions, parties with their designations, and "
        f"claims. Yardstick: every run of one to {_WORDS} words of the example held by rapidfuzz against every name, "
        f"{with_spread(taken['scan'].spread, 'ms')}; the example takes {times(taken['short'].to(taken['scan']))} of it."
    )
    return Table(
        "An article inside the service",
        said,
        ("article", "median", "for 1,000 characters", "of a processor", "of what is promised"),
        rows,
    )


def hostile_articles(world: World) -> Table:
    """What somebody might send to keep the service busy, within the limits of what is accepted."""
    draw = random.Random(SEED)  # noqa: S311, nothing is kept secret by it
    acronyms = sorted({name for name in world.names if name.isalpha() and name.isupper()})
    acronyms = [name for name in acronyms if len(name) >= _FEWEST_LETTERS]
    names = sorted({name for name in world.names if " " in name})
    claim = "Washington designated Hamas, Hezbollah and Boko Haram in 2012, "
    texts = {
        "acronyms": " ".join(draw.choices(acronyms, k=_LONG)),
        "listed names without an end": " ".join(draw.choices(names, k=_LONG)),
        "claims without an end": claim * _LONG,
        "one letter": "a" * _LONG,
        "one capital": "A" * _LONG,
    }
    calls = {f"{name}, {_LONG:,} characters": _ask(world, text=text[:_LONG]) for name, text in texts.items()}
    pages = {
        "a page of paragraphs": "<p>of words" * MOST_ELEMENTS,
        "a page of sidebars": "<div class=sidebar>words</div>" * MOST_ELEMENTS,
    }
    calls |= {f"{name}, {MOST_ELEMENTS:,} elements": _ask(world, html=page) for name, page in pages.items()}
    taken = side_by_side(calls, _HOSTILE_PLAN)
    rows = [
        (
            name,
            with_spread(one.spread, "ms"),
            f"{digits(statistics.median(one.processor))} ms",
            share(one.spread.median / 1000, _HOSTILE_S, "s"),
        )
        for name, one in taken.items()
    ]
    said = f"At the counter, {_HOSTILE_PLAN.rounds} calls each. All are within the limits of `docs/articles.md`."
    return Table("Articles made to be slow", said, ("article", "median", "of a processor", "of what is promised"), rows)


def _ask(world: World, text: str | None = None, html: str | None = None) -> Callable[[], object]:
    question = ArticleQuestion(asked_at=world.screening.now(), text=text, html=html, published=_PUBLISHED)
    return lambda: world.screening.article(question)


def _scan(world: World, text: str) -> Callable[[], object]:
    names, words = [fold(name) for name in world.names], fold(text).split()
    runs = [" ".join(words[place : place + length]) for place in range(len(words)) for length in range(1, _WORDS + 1)]

    def scan() -> object:
        return [process.extractOne(run, names, scorer=fuzz.ratio, score_cutoff=90) for run in runs]

    return scan
