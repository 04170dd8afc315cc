from kiosk.services.printing.badge_preflight import Fault, Finding
from kiosk.ui.preflight_texts import checked_text, fault_text, finding_text


def text(fault: Fault, detail: str = "") -> str:
    return finding_text(Finding("R1", fault, detail))


def test_every_finding_is_said_with_what_was_found() -> None:
    assert text(Fault.NO_NAME) == "No name: its place stays empty."
    assert "203 dots" in text(Fault.UNREADABLE_CODE, "203")
    assert "ꙮ ᚠ" in text(Fault.MISSING_GLYPHS, "ꙮᚠ")
    assert text(Fault.SMALL_NAME, "9.4") == "The name is 9.4 points small, under 12."
    assert text(Fault.MANY_LINES, "4") == "The name takes 4 lines."


def test_a_check_of_nobody_is_no_good_news() -> None:
    assert checked_text(0, 0) == "There is no badge to check."
    assert checked_text(1200, 0) == "Badges checked: 1,200. Nothing was found."
    assert checked_text(1200, 3) == "Badges checked: 1,200. Things found: 3."


def test_every_kind_of_finding_is_counted_in_its_own_words() -> None:
    texts = {fault_text(fault, 1200) for fault in Fault}
    assert len(texts) == len(Fault)
    assert all("1,200" in text for text in texts)
