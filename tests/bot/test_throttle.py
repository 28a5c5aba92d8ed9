"""How much one may ask."""

from hypothesis import given
from hypothesis import strategies as st

from bot.throttle import _PEOPLE_KEPT, ALL_BURST, ALL_PER_S, Throttle


@given(st.integers(3, 300), st.floats(0.334, 5))
def test_nobody_below_three_a_second_is_held_back(commands: int, pause_s: float) -> None:
    throttle = Throttle()
    assert all(throttle.admits("anna", 10 + number * pause_s) for number in range(commands))


def test_sixty_a_second_in_all_are_admitted() -> None:
    throttle = Throttle()
    assert all(throttle.admits(f"p{number % 30}", number / 60) for number in range(1200))


def test_a_flood_of_one_person_is_held_back_and_ends_with_the_flood() -> None:
    throttle = Throttle()
    admitted = [throttle.admits("anna", 10.0) for _ in range(50)]
    assert 3 <= admitted.count(True) < 20
    assert throttle.admits("anna", 11.0)
    assert throttle.admits("ben", 10.0)


def test_a_flood_of_many_people_is_held_back_and_ends_with_the_flood() -> None:
    throttle = Throttle()
    admitted = [throttle.admits(f"p{number}", 10.0) for number in range(500)]
    assert admitted.count(True) == ALL_BURST
    assert not throttle.admits("anna", 10.0)
    assert throttle.admits("anna", 10.0 + 1 / ALL_PER_S)


def test_memory_does_not_grow_with_the_people_who_ask() -> None:
    throttle = Throttle()
    for number in range(_PEOPLE_KEPT + 50):
        throttle.admits(f"p{number}", float(number))
    assert list(throttle._people)[:1] == ["p50"]  # nothing that can be asked tells it
