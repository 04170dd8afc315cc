from kiosk.devices.camera_driver import CameraState
from kiosk.devices.serial_scanner import ScannerState
from kiosk.domain.keyboard_layouts import LAYOUTS, CapsLock, Misreading
from kiosk.ui.scanner_texts import camera_text, layout_text, misreading_text, scanner_text


def test_every_state_of_a_camera_has_its_words() -> None:
    words = {state: camera_text(state) for state in CameraState}
    assert words.pop(CameraState.LIVE) == ""
    assert all(words.values())
    assert len(set(words.values())) == len(words)


def test_only_trouble_with_a_scanner_has_words() -> None:
    silent = {ScannerState.OPEN, ScannerState.CLOSED}
    assert all(bool(scanner_text(state)) is (state not in silent) for state in ScannerState)


def test_every_layout_has_its_name() -> None:
    assert len({layout_text(layout) for layout in LAYOUTS}) == len(LAYOUTS)


def test_a_misreading_says_what_to_set_right() -> None:
    both = misreading_text(Misreading("us", "azerty", CapsLock.LETTERS))
    assert "“English (US)”" in both
    assert "“French (AZERTY)”" in both
    assert both.endswith("switch it off.")
    assert misreading_text(Misreading(caps_lock=CapsLock.LETTERS)).startswith("Caps Lock")
    assert "Caps Lock" not in misreading_text(Misreading("qwertz"))
