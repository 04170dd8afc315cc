import json
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from kiosk.devices.fonts import load_fonts
from kiosk.domain.badge_elements import BY_TICKET_TYPE, Box, Picture, TextBox
from kiosk.domain.design_parts import PartKind, kind_of
from kiosk.domain.registration import Notice
from kiosk.services.designs import design_in_use
from kiosk.services.lead import set_pin
from kiosk.services.opening import EventFile
from kiosk.ui.designer_control import DesignerControl
from kiosk.ui.gateway import Gateway
from kiosk.ui.lead_control import LeadControl
from kiosk.ui.pages.designer_page import DesignerPage
from kiosk.ui.widgets.quiet_choice import QuietChoice
from tests.support.events import MORNING, a_list_of, a_person
from tests.support.qt import child, press
from tests.ui.conftest import ANA, Program
from tests.ui.hands import key, page, scan, verdict

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def control(
    qtbot: QtBot, dressed: QApplication, file: EventFile, gateway: Gateway
) -> DesignerControl:
    """The page alone, with the design that all badges have."""
    del dressed
    load_fonts()
    a_list_of(file, a_person("Marguerite Featherstonehaugh", "QAPRESS", ticket_type="Press"))
    designer = DesignerPage()
    qtbot.addWidget(designer)
    designer.resize(1366, 672)
    made = DesignerControl(gateway, designer, LeadControl(gateway, designer))
    designer.show()
    made.open()
    qtbot.waitUntil(lambda: made._longest is not None)
    return made


def choose(control: DesignerControl, menu: str, value: str) -> None:
    """Choose in a menu, as a finger does."""
    choice = child(control._page, QuietChoice, menu)
    place = choice.findData(value)
    assert place >= 0, value
    choice.setCurrentIndex(place)
    choice.activated.emit(place)


def take(control: DesignerControl, part: str) -> None:
    """Choose a part in the list."""
    names = [each.name for each in control._seen.on(control._side)]
    child(control._page, QListWidget, "designParts").setCurrentRow(names.index(part))


def type_into(control: DesignerControl, line: str, text: str) -> None:
    field = child(control._page, QLineEdit, line)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def box(control: DesignerControl, part: str) -> Box:
    return control._seen.element(part).box


def outcome(control: DesignerControl) -> str:
    return child(control._page, QLabel, "designOutcome").text().replace("\u200b", "")


def doubts(control: DesignerControl) -> str:
    return child(control._page, QLabel, "designDoubts").text().replace("\u200b", "")


def on_screen(control: DesignerControl, x_mm: float, y_mm: float) -> QPoint:
    canvas = control._page.canvas
    corner, scale = canvas._ground().topLeft(), canvas._scale(canvas._size_mm)
    return QPoint(round(corner.x() + x_mm * scale), round(corner.y() + y_mm * scale))


def drag(control: DesignerControl, start: QPoint, x_mm: float, y_mm: float) -> None:
    """From *start* by so many millimetres, in two steps."""
    canvas = control._page.canvas
    scale = canvas._scale(canvas._size_mm)
    button = Qt.MouseButton.LeftButton
    QTest.mousePress(canvas, button, pos=start)
    for share in (0.5, 1):
        by = QPoint(round(x_mm * share * scale), round(y_mm * share * scale))
        QTest.mouseMove(canvas, start + by)
    QTest.mouseRelease(canvas, button, pos=start + QPoint(round(x_mm * scale), round(y_mm * scale)))


def test_a_part_is_dragged_and_the_drag_is_one_edit(control: DesignerControl) -> None:
    before = box(control, "code")
    middle = (before.x_mm + before.width_mm / 2, before.y_mm + before.height_mm / 2)
    drag(control, on_screen(control, *middle), -10, -3)
    after = box(control, "code")
    assert (after.x_mm, after.y_mm) == pytest.approx((before.x_mm - 10, before.y_mm - 3), abs=0.6)
    press(control._page, "undoEdit")
    assert box(control, "code") == before
    press(control._page, "redoEdit")
    assert box(control, "code") == after


def test_the_corner_of_a_part_is_dragged_to_size_it(control: DesignerControl) -> None:
    take(control, "code")
    before = box(control, "code")
    corner = on_screen(control, before.x_mm + before.width_mm, before.y_mm + before.height_mm)
    drag(control, corner, -12, -12)
    assert box(control, "code").width_mm == pytest.approx(before.width_mm - 12, abs=0.6)
    assert box(control, "code").x_mm == before.x_mm
    assert "QR code" in doubts(control)


def test_arrow_keys_move_a_part_by_half_a_millimetre(control: DesignerControl) -> None:
    take(control, "code")
    x = box(control, "code").x_mm
    canvas = control._page.canvas
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert box(control, "code").x_mm == pytest.approx(x - 0.5)
    QTest.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert box(control, "code").x_mm == pytest.approx(x - 0.6)
    QTest.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert box(control, "code").x_mm == pytest.approx(x - 5.6)


def test_a_mirrored_badge_is_dragged_where_it_is_seen(control: DesignerControl) -> None:
    press(control._page, "sample_arabic")
    take(control, "code")
    before = box(control, "code")
    QTest.keyClick(control._page.canvas, Qt.Key.Key_Right)
    assert box(control, "code").x_mm == pytest.approx(before.x_mm - 0.5)


def test_nothing_is_moved_off_the_badge(control: DesignerControl) -> None:
    take(control, "code")
    type_into(control, "partX", "-40")
    assert box(control, "code").x_mm == 0
    type_into(control, "partWidth", "9999")
    assert box(control, "code").width_mm == control.design.width_mm
    type_into(control, "partY", "abc")
    assert child(control._page, QLineEdit, "partY").text() == f"{box(control, 'code').y_mm:g}"


def test_letters_are_set_in_points_and_small_ones_are_doubted(control: DesignerControl) -> None:
    take(control, "headline")
    type_into(control, "partLargest", "9")
    element = control.design.element("headline")
    assert isinstance(element, TextBox)
    assert element.style.largest_mm == pytest.approx(9 * 25.4 / 72)
    assert "9 points" in doubts(control)
    QTest.keyClick(child(control._page, QLineEdit, "partLargest"), Qt.Key.Key_Up)
    press(control._page, "undoEdit")
    press(control._page, "undoEdit")
    assert "points" not in doubts(control)


def test_a_text_can_be_written_bold_aligned_and_coloured(control: DesignerControl) -> None:
    take(control, "headline")
    child(control._page, QCheckBox, "partBold").click()
    choose(control, "partAlign", "centre")
    choose(control, "partColour", BY_TICKET_TYPE)
    choose(control, "partField", "{full_name}")
    element = control.design.element("headline")
    assert isinstance(element, TextBox)
    style = element.style
    assert (style.bold, style.align, style.colour) == (False, "centre", BY_TICKET_TYPE)
    assert element.text == "{full_name}"
    type_into(control, "partText", "Dr. {full_name}")
    choose(control, "partField", "{extra:E-mail}")
    element = control.design.element("headline")
    assert isinstance(element, TextBox)
    assert element.text == "Dr. {full_name} {extra:E-mail}"
    assert control._badge.extra["E-mail"] == "E-mail"


def test_a_text_that_asks_for_what_nobody_has_is_refused(control: DesignerControl) -> None:
    take(control, "headline")
    before = control.design
    type_into(control, "partText", "{shoe size}")
    assert control.design == before
    assert "shoe size" in outcome(control)
    assert child(control._page, QLineEdit, "partText").text() == "{headline}"


def test_one_line_of_several_is_set(control: DesignerControl) -> None:
    take(control, "details")
    choose(control, "partLine", "2")
    assert child(control._page, QLineEdit, "partText").text() == "{organisation}"
    type_into(control, "partText", "of {organisation}")
    assert "of {organisation}" in str(control.design.element("details"))


def test_the_ground_of_a_bar_is_chosen(control: DesignerControl) -> None:
    take(control, "band")
    choose(control, "partFill", "#ffd54a")
    assert "contrast" in doubts(control)


def test_a_part_can_be_for_some_people_and_before_or_behind_all_others(
    control: DesignerControl,
) -> None:
    take(control, "code")
    choose(control, "partNotice", "vip")
    assert control.design.element("code").when.notices == (Notice.VIP,)
    assert "code" not in [each.name for each in control._page.canvas._parts]
    choose(control, "partNotice", "")
    choose(control, "partLayer", "front")
    assert control.design.front[-1].name == "code"
    choose(control, "partLayer", "behind")
    assert control.design.front[0].name == "code"


def test_a_part_is_hidden_for_one_ticket_type(control: DesignerControl) -> None:
    choose(control, "designFor", "Press")
    take(control, "code")
    parts = child(control._page, QListWidget, "designParts")
    item = parts.currentItem()
    item.setCheckState(Qt.CheckState.Unchecked)
    assert control.design.element("code").when.never is False
    assert "code" not in [each.name for each in control.design.for_type("Press").front]
    choose(control, "designFor", "")
    assert control._seen.element("code").when.never is False


def test_a_part_is_ticked_by_a_finger_and_by_the_space_bar(control: DesignerControl) -> None:
    parts = child(control._page, QListWidget, "designParts")
    item = parts.item(0)
    box = parts.visualItemRect(item).center()
    box.setX(parts.visualItemRect(item).left() + 30)
    QTest.mouseClick(parts.viewport(), Qt.MouseButton.LeftButton, pos=box)
    name = control.design.front[0].name
    assert control.design.element(name).when.never
    assert control._chosen == name
    QTest.keyClick(parts, Qt.Key.Key_Space)
    assert not control.design.element(name).when.never
    QTest.keyClick(parts, Qt.Key.Key_Delete)
    assert parts.count() == len(control.design.front)


def test_removing_for_one_ticket_type_leaves_the_others_alone(control: DesignerControl) -> None:
    choose(control, "designFor", "Press")
    take(control, "code")
    press(control._page, "removePart")
    assert "code" in [each.name for each in control.design.front]
    choose(control, "designFor", "")
    take(control, "code")
    QTest.keyClick(control._page.canvas, Qt.Key.Key_Delete)
    assert "No code is on the badge" in doubts(control)


@pytest.mark.parametrize("kind", [kind for kind in PartKind if kind is not PartKind.PICTURE])
def test_parts_are_added_to_the_side_that_is_shown(
    control: DesignerControl, kind: PartKind
) -> None:
    press(control._page, "side_back")
    choose(control, "addPart", str(kind))
    (part,) = control.design.back
    assert kind_of(part) is kind
    assert control._chosen == part.name


def test_a_picture_is_added_and_what_is_none_is_said(
    control: DesignerControl, tmp_path: Path
) -> None:
    path = tmp_path / "logo.png"
    Image.new("RGB", (40, 20), "red").save(path)
    control._page.picture_chosen.emit(path)
    assert isinstance(control.design.element("picture"), Picture)
    path.write_text("no picture")
    control._page.picture_chosen.emit(path)
    assert outcome(control)


def test_every_sample_and_every_design_is_drawn(control: DesignerControl) -> None:
    designs = child(control._page, QuietChoice, "designs")
    names = [designs.itemData(place) for place in range(designs.count())]
    assert len(names) >= 6
    for name in names:
        choose(control, "designs", name)
        assert control.design.name == name
    for sample in ("longest", "arabic", "chinese", "mononym", "typical"):
        press(control._page, f"sample_{sample}")
        assert not control._page.canvas._image.isNull()


def test_the_longest_name_of_the_roster_is_tried_and_never_printed(
    control: DesignerControl,
) -> None:
    press(control._page, "sample_longest")
    assert control._badge.headline == "Marguerite Featherstonehaugh"
    assert "Featherstonehaugh" not in control._tested()[0].headline


def test_a_design_is_kept_for_all_badges_once_the_lead_agrees(
    control: DesignerControl, file: EventFile
) -> None:
    set_pin(file, "2468", MORNING)
    take(control, "code")
    type_into(control, "partX", "60")
    press(control._page, "saveDesign")
    assert design_in_use(file) != control.design
    child(control._page, QLineEdit, "leadPin").setText("2468")
    press(control._page, "pinEnter")
    assert design_in_use(file) == control.design
    assert outcome(control) == "Kept: all badges look like this now."


def test_the_badge_gets_another_size_and_all_that_is_on_it_follows(
    control: DesignerControl,
) -> None:
    width, code = control.design.width_mm, box(control, "code")
    type_into(control, "designWidth", f"{width / 2:g}")
    assert box(control, "code").width_mm == pytest.approx(code.width_mm / 2)
    type_into(control, "designHeight", "60")
    assert control.design.height_mm == 60
    take(control, "code")
    assert not child(control._page, QLineEdit, "designWidth").isVisible()


def test_a_design_is_set_as_a_whole_and_a_ticket_type_gets_its_colour(
    control: DesignerControl,
) -> None:
    child(control._page, QCheckBox, "designMirrors").click()
    child(control._page, QCheckBox, "designBlack").click()
    assert not control.design.mirrors
    assert control.design.stock.black_only
    assert not child(control._page, QuietChoice, "typeColour").isVisible()
    choose(control, "designFor", "Press")
    choose(control, "typeColour", "#00666b")
    assert control.design.palette.colour("press") == "#00666b"


def test_a_design_can_be_kept_under_another_name(control: DesignerControl, file: EventFile) -> None:
    unkept = child(control._page, QLabel, "unkept")
    assert not unkept.isVisible()
    type_into(control, "designName", "  Ours  ")
    assert unkept.isVisible()
    press(control._page, "saveDesign")
    assert not unkept.isVisible()
    assert design_in_use(file).name == "Ours"
    type_into(control, "designName", " ")
    assert child(control._page, QLineEdit, "designName").text() == "Ours"


def test_a_shipped_design_that_the_event_changed_can_be_had_as_it_came(
    control: DesignerControl, file: EventFile
) -> None:
    shipped = control.design
    take(control, "code")
    type_into(control, "partX", "60")
    press(control._page, "saveDesign")
    assert design_in_use(file) != shipped
    choose(control, "designs", f"shipped:{shipped.name}")
    press(control._page, "saveDesign")
    assert design_in_use(file) == shipped


def test_what_is_different_for_a_ticket_type_can_be_dropped(control: DesignerControl) -> None:
    before = control.design
    choose(control, "designFor", "Press")
    take(control, "code")
    type_into(control, "partX", "60")
    assert control.design.variants
    press(control._page, "dropOwn")
    assert control.design == before


def test_a_design_goes_into_a_file_and_comes_back(control: DesignerControl, tmp_path: Path) -> None:
    take(control, "code")
    type_into(control, "partX", "60")
    mine, path = control.design, tmp_path / "mine.json"
    control._page.export_chosen.emit(path)
    assert str(path) in outcome(control)
    press(control._page, "undoEdit")
    control._page.file_chosen.emit(path)
    assert control.design == mine
    path.write_text("{}")
    control._page.file_chosen.emit(path)
    assert control.design == mine
    assert outcome(control)


def test_a_layout_of_pretix_opens_and_what_has_no_counterpart_is_said(
    control: DesignerControl, tmp_path: Path
) -> None:
    path = tmp_path / "layout.json"
    text = {"type": "textarea", "content": "attendee_name", "text": "", "fontsize": "20"}
    place = {"left": "10", "bottom": "30", "width": "60", "align": "left", "bold": True}
    poweredby = {"type": "poweredby", "left": "1", "bottom": "1", "size": "5", "content": "dark"}
    path.write_text(json.dumps([{**text, **place, "color": [0, 0, 0, 1]}, poweredby]))
    control._page.file_chosen.emit(path)
    assert "Left out" in outcome(control)
    press(control._page, "undoEdit")
    assert control.design.name == "4 x 3 inch"


def test_a_test_goes_to_the_chosen_printer(
    control: DesignerControl, gateway: Gateway, qtbot: QtBot, tmp_path: Path
) -> None:
    press(control._page, "printTest")
    assert "No printer" in outcome(control)
    folder = tmp_path / "badges"
    folder.mkdir()
    gateway.keep_settings(replace(gateway.laptop, printer=f"folder:{folder}"))
    press(control._page, "printTest")
    qtbot.waitUntil(lambda: "on its way" in outcome(control))
    assert len(list(folder.iterdir())) == 1


def test_letters_of_a_scan_choose_nothing_in_menus_and_lists(control: DesignerControl) -> None:
    take(control, "code")
    before = control.design
    for name in ("designs", "designFor", "addPart"):
        menu = child(control._page, QuietChoice, name)
        at = menu.currentIndex()
        QTest.keyClicks(menu, "LTQ8")
        assert menu.currentIndex() == at
    QTest.keyClicks(child(control._page, QListWidget, "designParts"), "BN")
    assert control.design == before
    assert control._chosen == "code"


def test_the_window_brings_the_designer_back_after_a_scan_and_undoes_edits_there(
    opened: Program,
) -> None:
    opened.window.open_page("badges")
    press(opened.event.badges_page, "designer")
    designer = opened.event.badge_pages.designer
    take(designer, "code")
    before = box(designer, "code")
    designer._page.canvas.setFocus()
    key(opened, Qt.Key.Key_Left)
    assert box(designer, "code") != before
    scan(opened, ANA)
    assert verdict(opened).headline == "CHECKED IN"
    key(opened, Qt.Key.Key_Escape)
    assert page(opened) == "designerPage"
    assert designer._chosen == "code"
    key(opened, Qt.Key.Key_Z, CTRL)
    assert box(designer, "code") == before
    designer._page.canvas.clearFocus()
    key(opened, Qt.Key.Key_Z, CTRL)
    assert opened.event._gateway.here_and_expected()[0] == 1
    key(opened, Qt.Key.Key_Escape)
    assert page(opened) == "badgesPage"
