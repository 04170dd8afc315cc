from kiosk.services.pin_tries import MOST_WRONG, PAUSE_S, PinTries


class Seconds:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_the_fifth_wrong_pin_begins_a_pause_that_ends() -> None:
    seconds = Seconds()
    tries = PinTries(seconds)
    for left in range(MOST_WRONG, 0, -1):
        assert (tries.left, tries.pause_s) == (left, 0)
        tries.was_wrong()
    assert tries.pause_s == PAUSE_S
    seconds.now += PAUSE_S
    assert (tries.left, tries.pause_s) == (MOST_WRONG, 0)


def test_a_right_pin_forgets_the_wrong_ones() -> None:
    tries = PinTries(Seconds())
    tries.was_wrong()
    tries.was_right()
    assert tries.left == MOST_WRONG
