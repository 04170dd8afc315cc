from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.devices.badge_check import BadgeChecker, RosterChecker
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.domain.badge_elements import Band, Box, Element, QrCode, StackLine, TextStack, TextStyle
from kiosk.services.printing.badge_preflight import Fault
from kiosk.services.registrations import badges_to_print
from tests.support.events import a_list_of, a_person, an_event_file
from tests.support.hostile_names import HOSTILE_NAMES

CODE = "QAWZMY1JSNXHKF4062XXZFECKQGNCYXHMJ"


def badge(name: str = "Ana Souza", organisation: str = "") -> BadgeData:
    return BadgeData("", name, organisation, "", "Attendee", CODE)


def with_element(design: BadgeDesign, element: Element) -> BadgeDesign:
    others = tuple(each for each in design.front if each.name != element.name)
    return replace(design, front=(*others, element))


@pytest.mark.parametrize("name", HOSTILE_NAMES.values(), ids=HOSTILE_NAMES)
def test_the_shipped_design_holds_every_name_and_its_code(design: BadgeDesign, name: str) -> None:
    found = list(BadgeChecker(design).findings("R1", badge(name)))
    assert [one for one in found if one.fault is not Fault.MANY_LINES] == []


def test_a_name_is_measured_apart_from_the_other_texts(design: BadgeDesign) -> None:
    person = badge("Ana Souza", organisation="An organisation whose name takes many lines " * 9)
    drawn = BadgeChecker(design).drawn("R1", person)
    assert len(drawn.name_mm) == 1


def test_a_name_is_found_among_the_lines_of_its_own_stack(design: BadgeDesign) -> None:
    lines = (
        StackLine("{headline}", 6, TextStyle(3.0)),
        StackLine("{organisation}", 20, TextStyle(9.0)),
    )
    stack = TextStack("headline", Box(5, 5, 60, 30), 1, lines)
    person = badge("Ana Souza", organisation="Harbor Legal Aid")
    found = list(BadgeChecker(with_element(design, stack)).findings("R1", person))
    assert [(one.fault, one.detail) for one in found] == [(Fault.SMALL_NAME, "8.5")]


def test_characters_that_no_font_has_are_told_each_time(design: BadgeDesign) -> None:
    checker = BadgeChecker(design)
    for _ in range(2):
        missing = checker.drawn("R1", badge("Ana \U0001dfff Souza \U0001dfff")).missing
        assert missing == "\U0001dfff"
    assert checker.drawn("R2", badge()).missing == ""


def test_a_badge_without_a_name_is_told(design: BadgeDesign) -> None:
    assert [one.fault for one in BadgeChecker(design).findings("R1", badge(""))] == [Fault.NO_NAME]


def test_a_code_too_small_for_the_coarser_printer_is_told(design: BadgeDesign) -> None:
    tiny = with_element(design, QrCode("code", Box(80, 40, 4.2, 4.2)))
    assert BadgeChecker(tiny).drawn("R1", badge()).unread_at


def test_a_code_behind_something_else_is_told(design: BadgeDesign) -> None:
    bar = Band("bar", Box(72, 45, 27, 9), TextStyle(3.0))
    covered = replace(design, front=(*design.front, bar))
    assert BadgeChecker(covered).drawn("R1", badge()).unread_at == (203, 300)


def test_a_code_that_no_qr_holds_is_told(design: BadgeDesign) -> None:
    endless = replace(badge(), code="x" * 5000)
    assert BadgeChecker(design).drawn("R1", endless).unread_at == (203, 300)


def test_codes_on_the_back_are_read_too(design: BadgeDesign) -> None:
    checker = BadgeChecker(replace(design, back=(QrCode("again", Box(80, 40, 4.2, 4.2)),)))
    assert checker.drawn("R1", badge()).unread_at


def test_each_badge_is_checked_in_the_design_of_its_ticket_type(
    tmp_path: Path, design: BadgeDesign
) -> None:
    small = replace(design, front=(QrCode("code", Box(80, 40, 4.2, 4.2)),))
    with closing(an_event_file(tmp_path)) as file:
        a_list_of(file, a_person("Ana"), a_person("Bo", ticket_type="Press"))
        checker = RosterChecker(lambda _, kind: small if kind == "Press" else design)
        found = [one for each in badges_to_print(file) for one in checker.findings(file, each, "")]
        bo = file.roster.find("Bo", 1)[0].registration
    assert {one.registration for one in found} == {bo}
