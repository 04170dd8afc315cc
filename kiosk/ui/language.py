"""The one translation function, and the languages that the window speaks."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from kiosk.bundled import resource

translate = QCoreApplication.translate
"""`translate(context, text)`: both plain literals, because the extraction tool reads the
source; names and numbers are filled in afterwards with `str.format`."""

ENGLISH = "en"
LANGUAGES = {ENGLISH: "English", "es": "Español"}
"""Each in its own words, by its code."""

_TERRITORY = QLocale.Country.UnitedStates
_NAME = "spokenHere"


def speak(application: QApplication, chosen: str) -> None:
    """Speak the language with this code from now on; the system's, if it is none of them.

    Widgets that exist keep the words that they have.
    """
    for old in application.findChildren(QTranslator, _NAME):
        application.removeTranslator(old)
        old.deleteLater()
    language = spoken(chosen)
    system = QLocale.system()
    told = QLocale(QLocale(language).language(), _TERRITORY)
    QLocale.setDefault(system if system.language() == told.language() else told)
    if language == ENGLISH:
        return
    own = str(resource("translations") / f"kiosk_{language}.qm")
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for path in (f"{qt}/qtbase_{language}.qm", own):
        translator = QTranslator(application)
        translator.setObjectName(_NAME)
        if translator.load(path):
            application.installTranslator(translator)


def spoken(chosen: str) -> str:
    """The code of the language that *chosen* comes to."""
    system = QLocale.system().name().partition("_")[0]
    return next((code for code in (chosen, system) if code in LANGUAGES), ENGLISH)
