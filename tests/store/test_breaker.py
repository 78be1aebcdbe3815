"""How often a database that is gone is asked again."""

from service.store.breaker import LONGEST_PAUSE_S, Breaker


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_database_that_answers_is_always_asked() -> None:
    breaker = Breaker()
    breaker.reached()
    assert [breaker.refusal() for _ in range(3)] == [None] * 3


def test_after_a_try_that_took_long_nobody_tries_for_three_times_as_long() -> None:
    clock = Clock()
    breaker = Breaker(clock)
    breaker.failed("gone", 1.0)
    clock.now += 2.9
    assert breaker.refusal() == "gone"
    clock.now += 0.2
    assert breaker.refusal() is None


def test_no_pause_is_longer_than_the_longest() -> None:
    clock = Clock()
    breaker = Breaker(clock)
    breaker.failed("gone", 60.0)
    clock.now += LONGEST_PAUSE_S
    assert breaker.refusal() is None


def test_while_one_caller_tries_the_others_are_refused() -> None:
    clock = Clock()
    breaker = Breaker(clock)
    breaker.failed("gone", 0.0)
    assert [breaker.refusal() for _ in range(3)] == [None, "gone", "gone"]
    breaker.reached()
    assert breaker.refusal() is None
