from kiosk.services.printing.badge_preflight import (
    MM_PER_POINT,
    DrawnBadge,
    Fault,
    Finding,
    findings,
    weight,
)


def drawn(
    *points: float, name: str = "Ana", missing: str = "", unread_at: tuple[int, ...] = ()
) -> list[Finding]:
    sizes = tuple(size * MM_PER_POINT for size in points)
    return list(findings(DrawnBadge("R1", name, sizes, missing, unread_at)))


def test_an_ordinary_badge_has_nothing_wrong() -> None:
    assert drawn(40, 40) == []


def test_a_name_of_twelve_points_can_be_read_and_a_smaller_one_is_told_with_its_size() -> None:
    assert drawn(12.0) == []
    assert drawn(40, 11.34) == [Finding("R1", Fault.SMALL_NAME, "11.3")]


def test_a_name_on_three_lines_is_told() -> None:
    assert drawn(20, 20, 20) == [Finding("R1", Fault.MANY_LINES, "3")]


def test_the_worst_comes_first() -> None:
    found = drawn(8, 8, 8, name=" ", missing="ꙮ", unread_at=(203, 300))
    assert [one.fault for one in found] == list(Fault)
    assert [one.detail for one in found] == ["", "203, 300", "ꙮ", "8.0", "3"]


def test_whoever_has_the_worst_fault_weighs_least() -> None:
    small, many = Finding("R1", Fault.SMALL_NAME), Finding("R2", Fault.MANY_LINES)
    nameless = Finding("R3", Fault.NO_NAME)
    people = [[many], [small, many], [], [nameless]]
    assert sorted(people, key=weight) == [[nameless], [small, many], [many], []]
