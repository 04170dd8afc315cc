"""The window in Spanish: what is translated, that nothing is lost on the way, and the choice."""

import string
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kiosk.bundled import resource
from kiosk.domain.question import Question
from kiosk.ui.language import ENGLISH, LANGUAGES, speak, spoken
from kiosk.ui.main_window import DAY
from kiosk.ui.question_texts import question_view
from resources.translations.make_translations import Texts, read_translations, texts_of_sources
from tests.support.qt import child
from tests.ui.conftest import TRAN, Program
from tests.ui.hands import scan, verdict

_MAY_WAIT = 0.05
"""The share of texts that may stay English until somebody has translated them."""
OTHERS = sorted(LANGUAGES.keys() - {ENGLISH})


@pytest.fixture(params=OTHERS)
def texts(request: pytest.FixtureRequest) -> Texts:
    return read_translations(resource("translations") / f"kiosk_{request.param}.ts")


@pytest.fixture
def english_again(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    speak(qapp, ENGLISH)
    QLocale.setDefault(before)


@pytest.fixture
def spanish(qapp: QApplication, english_again: None) -> None:
    del english_again
    speak(qapp, "es")


def test_almost_every_text_is_translated(texts: Texts) -> None:
    wanted = texts_of_sources()
    missing = [text for text in wanted if not texts.get(text)]
    assert len(missing) <= len(wanted) * _MAY_WAIT, missing


def test_what_is_filled_in_is_filled_in_everywhere(texts: Texts) -> None:
    wrong = [
        source
        for (_, source), translation in texts.items()
        if translation and _fields(source) != _fields(translation)
    ]
    assert wrong == []


def test_keys_and_commands_are_named_as_they_are(texts: Texts) -> None:
    wrong = [
        source
        for (_, source), translation in texts.items()
        for key in ("Ctrl+", "(Esc)", "(F2)", "(F3)", "(F4)", "(F6)", "`kiosk", "`")
        if translation and source.count(key) != translation.count(key)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_compiled_is_what_was_written(language: str) -> None:
    folder = resource("translations")
    translator = QTranslator()
    assert translator.load(str(folder / f"kiosk_{language}.qm"))
    written = read_translations(folder / f"kiosk_{language}.ts")
    stale = [
        source
        for (context, source), translation in written.items()
        if translation and translator.translate(context, source) != translation
    ]
    assert stale == []


@pytest.mark.usefixtures("english_again")
def test_a_language_is_chosen_on_the_first_page_and_kept(program: Program, qtbot: QtBot) -> None:
    choice = child(program.window, QComboBox, "language")
    assert (choice.currentText(), child(program.window, QPushButton, "newEvent").text()) == (
        "English",
        "New event…",
    )
    choice.setFocus()
    choice.setCurrentIndex(choice.findData("es"))
    choice.activated.emit(choice.currentIndex())
    qtbot.waitUntil(
        lambda: child(program.window, QPushButton, "newEvent").text() == "Evento nuevo…"
    )
    assert child(program.window, QComboBox, "language").currentText() == "Español"
    assert program.window.bar._titles["programme"] == "Programa"
    assert program.kept.language == "es"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"


@pytest.mark.usefixtures("spanish")
def test_an_event_is_led_in_spanish(opened: Program) -> None:
    assert child(opened.window, QLabel, "ready").text() == "Listo"
    scan(opened, TRAN)
    assert verdict(opened).headline == "VEA LA MESA DE AYUDA: CANCELADO"
    opened.window.open_page(DAY)
    assert child(opened.window, QPushButton, "page_day").isChecked()


@pytest.mark.usefixtures("spanish")
def test_yes_is_answered_by_its_own_letter() -> None:
    view = question_view(Question("photo", "¿Podemos tomar fotos?"))
    assert [(choice.key, choice.answer) for choice in view.choices] == [("s", "yes"), ("n", "no")]


@pytest.mark.usefixtures("english_again")
def test_another_language_chosen_during_an_event_is_spoken_after_it(opened: Program) -> None:
    choice = child(opened.event.day_page, QComboBox, "language")
    choice.setCurrentIndex(choice.findData("es"))
    choice.activated.emit(choice.currentIndex())
    assert opened.kept.language == "es"
    assert child(opened.window, QLabel, "ready").text() == "Ready"
    opened.control.close_event()
    assert opened.window.page
    assert child(opened.window.page, QPushButton, "newEvent").text() == "Evento nuevo…"


def test_the_systems_language_is_spoken_unless_another_was_chosen() -> None:
    assert spoken("es") == "es"
    assert spoken("") in LANGUAGES
    assert spoken("tlh") == spoken("")


def _fields(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)
