"""What is said of cameras, serial scanners, and scanners that are set to another keyboard."""

from kiosk.devices.camera_driver import CameraState
from kiosk.devices.serial_scanner import ScannerState
from kiosk.domain.keyboard_layouts import Misreading
from kiosk.ui.language import translate


def camera_text(state: CameraState) -> str:  # noqa: PLR0911 - one return for each state
    """What the live picture says where it shows none; empty while it does."""
    match state:
        case CameraState.OFF:
            return translate("Camera", "The camera is off.")
        case CameraState.STARTING:
            return translate("Camera", "The camera is starting …")
        case CameraState.LIVE:
            return ""
        case CameraState.NO_CAMERA:
            return translate("Camera", "No camera was found. Plug one in.")
        case CameraState.NOT_ALLOWED:
            return translate(
                "Camera",
                "The system does not let the kiosk use the camera. Allow it in the system's"
                " privacy settings.",
            )
        case CameraState.LOST:
            return translate(
                "Camera",
                "The camera is lost. Check its cable, and close other programs that use it.",
            )
        case CameraState.UNAVAILABLE:
            return translate(
                "Camera",
                "This computer lacks what Qt needs for video. Use a scanner, or type names.",
            )


def camera_chip_text() -> str:
    """What the bar says of a camera that shows nothing, and what to do meanwhile."""
    return translate("Camera", "No camera: type names")


def scanner_text(state: ScannerState) -> str:
    """What is said of a scanner on a serial port; empty while all is well."""
    match state:
        case ScannerState.CLOSED | ScannerState.OPEN:
            return ""
        case ScannerState.REFUSED:
            return translate("Scanner", "The scanner's port cannot be opened. Check its cable.")
        case ScannerState.LOST:
            return translate("Scanner", "The scanner is lost. Check its cable.")


def misreading_text(misreading: Misreading) -> str:
    """What to set right, so that the next codes need no repair."""
    sentences = []
    if misreading.scanner != misreading.computer:
        sentence = translate(
            "Scanner",
            "The scanner types for the keyboard “{scanner}”, but this computer uses “{computer}”."
            " Set the scanner to the computer's.",
        )
        names = {
            "scanner": layout_text(misreading.scanner),
            "computer": layout_text(misreading.computer),
        }
        sentences.append(sentence.format(**names))
    if misreading.caps_lock:
        sentences.append(translate("Scanner", "Caps Lock is on: switch it off."))
    return " ".join(sentences)


def layout_text(layout: str) -> str:
    """What people call the keyboard layout of this name."""
    return {
        "us": translate("Scanner", "English (US)"),
        "azerty": translate("Scanner", "French (AZERTY)"),
        "azerty-be": translate("Scanner", "Belgian (AZERTY)"),
        "qwertz": translate("Scanner", "German (QWERTZ)"),
        "qwertz-ch": translate("Scanner", "Swiss (QWERTZ)"),
        "spanish": translate("Scanner", "Spanish"),
        "spanish-latam": translate("Scanner", "Spanish (Latin America)"),
        "dvorak": translate("Scanner", "Dvorak"),
    }[layout]
