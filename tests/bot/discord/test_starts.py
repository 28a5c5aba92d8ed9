"""How often a session may be started."""

from hypothesis import given
from hypothesis import strategies as st

from bot.discord.starts import Budget, pause_s, read_budget

DAY_S = 86_400.0


def test_the_first_start_waits_for_nothing() -> None:
    assert pause_s((), 1000.0) == 0.0
    assert pause_s((1000.0 - 4000.0,), 1000.0) == 0.0


def test_each_start_soon_after_others_waits_longer() -> None:
    pauses = [pause_s((100.0,) * count, 100.0) for count in range(1, 6)]
    assert pauses == [0.5, 1.0, 2.0, 4.0, 8.0]


def test_time_that_passed_already_counts() -> None:
    assert pause_s((100.0, 100.0, 100.0), 101.5) == 0.5


@given(st.lists(st.floats(0, 2_000_000_000), max_size=20), st.floats(0, 2_000_000_000))
def test_a_pause_is_never_negative_and_never_above_ten_minutes(starts: list[float], now: float) -> None:
    assert 0.0 <= pause_s(tuple(sorted(starts)), now) <= 600.0


def test_a_day_of_failing_starts_stays_far_below_a_thousand() -> None:
    now, starts = 0.0, tuple[float, ...]()
    count = 0
    while now < DAY_S:
        now += pause_s(starts, now)
        starts = (*starts, now)[-20:]
        count += 1
    assert count < 300


def test_the_last_starts_of_a_day_are_spread_over_it() -> None:
    assert Budget(left=21, reset_after_s=DAY_S).pause_s == 0.0
    assert Budget(left=9, reset_after_s=1000.0).pause_s == 100.0
    assert Budget(left=0, reset_after_s=1000.0).pause_s == 1000.0


def test_what_discord_says_is_read() -> None:
    limit = {"total": 1000, "remaining": 7, "reset_after": 60_000, "max_concurrency": 2}
    assert read_budget({"shards": 3, "session_start_limit": limit}) == Budget(3, 7, 60.0, 2)
    assert read_budget({}) == Budget()
