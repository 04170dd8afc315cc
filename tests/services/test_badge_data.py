from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.badge import BadgeData, BadgeSession
from kiosk.domain.badge_design import BadgeDesign
from kiosk.domain.badge_elements import Box, TextBox, TextStyle
from kiosk.domain.fact import Kind
from kiosk.services.badge_data import BadgeSource, badge_sets, badges_of
from kiosk.services.designs import shipped_designs
from kiosk.services.programme.comparing import apply_programme
from kiosk.services.questions import Wording, ask
from kiosk.services.registrations import badges_to_print
from kiosk.store.event_file import EventFile
from tests.support.events import COLUMNS, MORNING, a_list_of, a_person
from tests.support.programmes import W1, W2, W3, a_programme, somebody_for

DESIGN = shipped_designs()["card-86x54"]
NAME = TextBox("name", Box(5, 5, 80, 20), "{headline}", TextStyle(9))
DESIGN_OF_LABELS = shipped_designs()["label-62"]
PLAIN = replace(DESIGN, front=(NAME,), back=())


def badge(file: EventFile, person: str, design: BadgeDesign = DESIGN) -> BadgeData:
    found = file.roster.registration(person)
    assert found is not None
    return BadgeSource(file, design).badge(found, "CODE")


def somebody_who(file: EventFile, said: Mapping[str, str]) -> str:
    """Whose list has columns with these headers."""
    columns = {**COLUMNS, **{header: header for header in said}}
    return a_list_of(file, {**a_person(), **said}, columns=columns)[0]


def test_a_badge_has_the_columns_of_the_organiser(file: EventFile) -> None:
    person = somebody_who(
        file, {"Table": "7", "Languages spoken": "English, العربية; english", "Role": "Mentor"}
    )
    made = badge(file, person)
    assert made.extra["Table"] == "7"
    assert made.languages == ("English", "العربية", "english")
    assert made.roles == ("Mentor",)
    assert not made.no_photo


def test_what_else_has_the_word_is_not_worn_on_the_chest(file: EventFile) -> None:
    person = somebody_who(file, {"Interpretation language needed": "Dari", "Role at work": "Boss"})
    made = badge(file, person)
    assert (made.languages, made.roles) == ((), ())


@pytest.mark.parametrize(
    ("header", "value", "no_photo"),
    [
        ("Photo consent", "No", True),
        ("Photo consent", "yes", False),
        ("Photo consent", "", False),
        ("May we take pictures?", "n", True),
        ("No photos", "yes", True),
        ("No photos", "no", False),
        ("Photo opt-out", "x", True),
        ("Photos", "No photos, please", True),
        ("Fotos erlaubt", "nein", True),
        ("Photographer", "no", False),
        ("Lunch", "no", False),
    ],
)
def test_who_wants_no_photo_is_known_by_column(
    file: EventFile, header: str, value: str, no_photo: bool
) -> None:
    assert badge(file, somebody_who(file, {header: value})).no_photo is no_photo


def test_answers_of_the_desk_count_like_columns(file: EventFile) -> None:
    ask(file, "photo_consent", Wording("May we photograph you?"), MORNING)
    (person,) = a_list_of(file, a_person())
    with file.writing(MORNING) as writer:
        writer.append(Kind.ANSWER, person, {"answers": {"photo_consent": "no", "old": "x"}})
    made = badge(file, person)
    assert made.no_photo
    assert made.extra["May we photograph you?"] == made.extra["photo_consent"] == "no"
    assert made.extra["old"] == "x"


def test_sessions_are_those_that_they_registered_for_by_time(
    file: EventFile, tmp_path: Path
) -> None:
    apply_programme(file, a_programme(tmp_path, W3, W2, W1), MORNING)
    (person,) = a_list_of(file, somebody_for("Libraries as front doors", "W1"))
    with file.writing(MORNING) as writer:
        writer.append(Kind.ENROLMENT, person, {"sessions": {"W1": False, "W2": True}})
    assert badge(file, person).sessions == (
        BadgeSession("10:30", "Fee waivers", "Harbor B", "2026-11-24"),
        BadgeSession("13:30", "Libraries as front doors", "Harbor A", "2026-11-25"),
    )


def test_a_session_without_a_time_has_none(file: EventFile, tmp_path: Path) -> None:
    apply_programme(file, a_programme(tmp_path, "W9,Open house,,Foyer,,,,,"), MORNING)
    (person,) = a_list_of(file, somebody_for("W9"))
    assert badge(file, person).sessions == (BadgeSession("", "Open house", "Foyer"),)


def test_a_design_that_asks_for_no_more_is_told_no_more(file: EventFile) -> None:
    person = somebody_who(file, {"Role": "Mentor", "Photo consent": "no"})
    assert badge(file, person, PLAIN).extra == {}
    asking = replace(PLAIN, front=(replace(NAME, text="{extra:Role}"),))
    assert badge(file, person, asking).extra["Role"] == "Mentor"


def test_a_guest_has_nothing_of_whom_they_come_with(file: EventFile) -> None:
    somebody_who(file, {"Role": "Mentor"})
    wanted = [
        (person, code, number) for person, code, _ in badges_to_print(file) for number in (1, 2)
    ]
    source = BadgeSource(file, DESIGN)
    holder, guest = badges_of(source, wanted, lambda _, number: "Guest" if number > 1 else "")
    assert (holder.roles, guest.roles, guest.headline) == (("Mentor",), (), "Guest")


def test_badges_of_one_design_come_together(file: EventFile) -> None:
    kinds = ("Attendee", "Press", "Attendee")
    people = (a_person(f"Ana {n}", ticket_type=kind) for n, kind in enumerate(kinds))
    a_list_of(file, *people)
    sets = badge_sets(
        file,
        badges_to_print(file),
        lambda _, __: "",
        lambda kind: PLAIN if kind == "Press" else DESIGN_OF_LABELS,
    )
    assert [(design, [badge.full_name for badge in badges]) for design, badges in sets] == [
        (DESIGN_OF_LABELS, ["Ana 0", "Ana 2"]),
        (PLAIN, ["Ana 1"]),
    ]
