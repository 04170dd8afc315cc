"""Whether this copy of the kiosk can draw, read, sound and be read: each part is tried."""

import platform
import sys
import wave
from collections.abc import Callable
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator, qVersion
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer

from kiosk.bundled import resource
from kiosk.devices.code_reader import codes_in
from kiosk.devices.fonts import load_fonts, missing_characters
from kiosk.devices.painter import badge_image, standard_design
from kiosk.devices.qt_versions import crash_together
from kiosk.devices.system_printer import printers
from kiosk.domain.badge import BadgeData
from kiosk.services.self_check import BrokenPartError

_FIVE_SCRIPTS = ("Zoë Ndiaye", "Мария Соколова", "نور الهدى", "张伟", "अंजलि शर्मा")
_CODE = "K0000SELFCHECK00"
_DARK = 64


def versions() -> str:
    """Of Python, Qt and PySide6. Raises BrokenPartError for two that crash together."""
    told = f"Python {platform.python_version()}, Qt {qVersion()}, PySide6 {PySide6.__version__}"
    if crash_together(PySide6.__version__, sys.version_info[:2]):
        raise BrokenPartError(f"{told}: these crash together")
    return told


def isolation() -> str:
    """That an installed copy takes code and plugins from its own folder alone."""
    if not getattr(sys, "frozen", False):
        return "runs from its source"
    own = Path(sys.executable).resolve().parent
    own = own.parent if own.name == "MacOS" else own
    for path in map(Path, (*sys.path, *QCoreApplication.libraryPaths())):
        if not path.resolve().is_relative_to(own):
            raise BrokenPartError(f"{path} is not its own")
    return f"all code is in {own}"


def fonts() -> str:
    """That every bundled font is there, and the letters of names in five scripts."""
    families = load_fonts()
    if missing := missing_characters("".join(_FIVE_SCRIPTS)):
        raise BrokenPartError(f"no letter for {' '.join(f'U+{ord(one):04X}' for one in missing)}")
    return f"{len(families)} families"


def translations() -> str:
    """That every translation can be loaded, with Qt's own words in its language."""
    files = sorted(resource("translations").glob("*.qm"))
    told = _counted(files)
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    languages = [path.stem.rpartition("_")[2] for path in files]
    qts = [qt / f"qtbase_{language}.qm" for language in languages]
    _each([*files, *qts], lambda path: QTranslator().load(str(path)))
    return f"{told}: en, {', '.join(languages)}"


def icons() -> str:
    """That every icon can be drawn."""
    files = sorted(resource("icons").glob("*.svg"))
    _each(files, lambda path: QSvgRenderer(str(path)).isValid())
    return _counted(files)


def sounds() -> str:
    """That every sound can be read."""
    files = sorted(resource("sounds").glob("*.wav"))
    _each(files, _has_frames)
    return _counted(files)


def badges() -> str:
    """That a badge is drawn in five scripts and its code is read from the picture."""
    for number, name in enumerate(_FIVE_SCRIPTS):
        drawn = badge_image(BadgeData(full_name=name, code=f"{_CODE}{number}"), standard_design())
        if codes_in(drawn) != [f"{_CODE}{number}"]:
            raise BrokenPartError(f"the code of badge {number + 1} was not read")
        if not _is_inked(drawn):
            raise BrokenPartError(f"badge {number + 1} has no letters")
    return f"{len(_FIVE_SCRIPTS)} scripts drawn, codes read"


def printers_seen() -> str:
    """How many printers the system has; none is no fault."""
    return f"{len(printers())} known to the system"


def cameras_seen() -> str:
    """How many cameras there are; none is no fault, but no QtMultimedia is."""
    try:
        from PySide6.QtMultimedia import QMediaDevices, QMediaPlayer  # noqa: PLC0415 - may be missing
    except ImportError as error:
        raise BrokenPartError("a system library for video is missing") from error
    if not QMediaPlayer().isAvailable():
        raise BrokenPartError("Qt has no backend for video")
    return f"{len(QMediaDevices.videoInputs())} plugged in"


def _each(files: list[Path], works: Callable[[Path], bool]) -> None:
    for path in files:
        if not works(path):
            raise BrokenPartError(f"{path.name} cannot be read")


def _counted(files: list[Path]) -> str:
    if not files:
        raise BrokenPartError("none is there")
    return f"{len(files)} files"


def _has_frames(path: Path) -> bool:
    try:
        with wave.open(str(path), "rb") as sound:
            return sound.getnframes() > 0
    except (wave.Error, EOFError):
        return False


def _is_inked(picture: QImage) -> bool:
    """Whether anything is dark in the upper half, where the name belongs."""
    half = picture.copy(0, 0, picture.width(), picture.height() // 2)
    grey = half.convertToFormat(QImage.Format.Format_Grayscale8)
    return min(bytes(grey.constBits())) < _DARK
