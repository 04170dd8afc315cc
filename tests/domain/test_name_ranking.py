from kiosk.domain.name_ranking import FoundPerson, best_first, closest_first
from kiosk.domain.name_search import NO_ALIASES, alias_groups, understood
from kiosk.domain.registration import Status


def a_find(name: str, badge_name: str = "", checked_in_at: str | None = None) -> FoundPerson:
    return FoundPerson(
        registration=name,
        name=name,
        badge_name=badge_name,
        organisation="",
        place="",
        email="",
        ticket_type="",
        status=Status.CONFIRMED,
        checked_in_at=checked_in_at,
        checked_in_door=None,
    )


def ranked(text: str, *people: FoundPerson) -> list[str]:
    return [person.name for person in best_first(understood(text), people)]


def closest(text: str, *names: str, tolerance: int = 4) -> list[str]:
    people = map(a_find, names)
    return [p.name for p in closest_first(understood(text), NO_ALIASES, people, tolerance)]


def test_accents_count_for_those_who_typed_them() -> None:
    people = (a_find("Nguyen Lan"), a_find("Nguyễn Thu"))

    assert ranked("Nguyễn", *people) == ["Nguyễn Thu", "Nguyen Lan"]
    assert ranked("nguyen", *people) == ["Nguyen Lan", "Nguyễn Thu"]


def test_a_name_that_was_typed_in_full_comes_before_longer_ones() -> None:
    assert ranked("minh nguyen", a_find("Anh Minh Nguyen"), a_find("Nguyen Minh")) == [
        "Nguyen Minh",
        "Anh Minh Nguyen",
    ]


def test_those_who_have_not_arrived_come_first() -> None:
    people = (a_find("Ana Abdi", checked_in_at="2026-11-24T14:30:00Z"), a_find("Ana Zhou"))

    assert ranked("ana", *people) == ["Ana Zhou", "Ana Abdi"]


def test_all_else_being_equal_names_come_in_their_order() -> None:
    assert ranked("ana", a_find("Ana Zhou"), a_find("Ana Álvarez"), a_find("Ana alba")) == [
        "Ana alba",
        "Ana Álvarez",
        "Ana Zhou",
    ]


def test_similar_names_come_closest_first_and_others_not_at_all() -> None:
    assert closest("hernandes", "Hernandas", "Kim", "Hernández", tolerance=2) == [
        "Hernández",
        "Hernandas",
    ]


def test_another_known_spelling_is_close() -> None:
    aliases = alias_groups([["佐藤", "sato"]])
    people = [a_find("佐藤 花子"), a_find("Sati")]

    found = closest_first(understood("sato"), aliases, people, 1)

    assert [person.name for person in found] == ["Sati", "佐藤 花子"]


def test_a_badge_name_is_judged_too() -> None:
    people = [a_find("Robert Diaz", badge_name="Bobby")]

    assert closest_first(understood("bobi"), NO_ALIASES, people, 1) == people
