from kiosk.domain.name_ranking import FoundPerson, best_first, closest_first, similar
from kiosk.domain.name_search import NO_ALIASES, Aliases, alias_groups, understood
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


def closest(
    text: str, *people: str | FoundPerson, tolerance: int = 4, aliases: Aliases = NO_ALIASES
) -> list[str]:
    known = [a_find(person) if isinstance(person, str) else person for person in people]
    found = similar(understood(text), aliases, known, tolerance)
    return [person.name for person in closest_first(found, 8)]


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

    assert closest("sato", "佐藤 花子", "Sati", tolerance=1, aliases=aliases) == [
        "Sati",
        "佐藤 花子",
    ]


def test_a_badge_name_is_judged_too() -> None:
    assert closest("bobi", a_find("Robert Diaz", badge_name="Bobby"), tolerance=1) == [
        "Robert Diaz"
    ]


def test_of_names_that_sound_the_same_the_one_with_fewer_other_letters_comes_first() -> None:
    assert closest("micheal", "Anna Michelle", "Michael Diaz") == ["Michael Diaz", "Anna Michelle"]


def test_many_of_one_spelling_do_not_hide_another() -> None:
    many = [f"Jamal {letter}" for letter in "ABCDEFGHIJKL"]

    assert closest("gamal", *many, "Jamaal Z")[:4] == ["Jamal A", "Jamal B", "Jamaal Z", "Jamal C"]


def test_of_those_who_are_similar_the_ones_who_have_not_arrived_come_first() -> None:
    here = a_find("Jamal A", checked_in_at="2026-11-24T14:30:00Z")

    assert closest("jamel", here, "Jamal B") == ["Jamal B", "Jamal A"]


def test_whoever_has_the_very_words_is_not_similar() -> None:
    assert closest("jamal", "Jamal A", "Jamel B") == ["Jamel B"]


def test_consonants_alone_stand_for_names_that_have_just_these() -> None:
    assert closest("mhmd", "Muhammad Bah", "Mahdi Bah", "Mad Max", tolerance=2) == ["Muhammad Bah"]
    assert closest("محمد", "Muhammad Bah", "Zoe Bah", tolerance=2) == ["Muhammad Bah"]
    assert closest("zzz", "Zhou Li", "Zoe Souza", tolerance=2) == []
    assert closest("zzxxyy", "Zuhu Li", tolerance=3) == []
