from kiosk.services.scanning.repeats import WINDOW_S, Repeats, Sightings


def test_a_code_that_is_held_under_the_beam_is_one_scan() -> None:
    repeats = Repeats()
    moments = [10 + place * (WINDOW_S - 0.1) for place in range(5)]
    assert [repeats.is_repeat("A", moment) for moment in moments] == [False, *[True] * 4]


def test_the_same_code_is_a_scan_again_after_a_while() -> None:
    repeats = Repeats()
    assert not repeats.is_repeat("A", 10)
    assert not repeats.is_repeat("A", 10 + WINDOW_S)


def test_another_code_in_between_makes_it_a_scan_again() -> None:
    repeats = Repeats()
    assert [repeats.is_repeat(code, 10) for code in "ABA"] == [False, False, False]


def test_the_first_scan_is_none_whatever_the_clock_says() -> None:
    assert not Repeats().is_repeat("", 0)


def test_two_codes_that_lie_before_a_camera_are_two_scans() -> None:
    sightings = Sightings()
    seen = [sightings.is_new(code, 10 + place / 10) for place, code in enumerate("ABABAB" * 20)]
    assert seen == [True, True, *[False] * 118]


def test_a_code_that_was_out_of_sight_is_a_scan_again() -> None:
    sightings = Sightings()
    assert sightings.is_new("A", 10)
    assert sightings.is_new("A", 10 + WINDOW_S)
    assert sightings.is_new("B", 10 + WINDOW_S)
