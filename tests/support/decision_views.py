"""Verdicts with all that may be asked below them, and the help desk's cases, to be looked at."""

from collections.abc import Callable, Mapping

from kiosk.ui.help_views import CaseView
from kiosk.ui.pages.help_page import HelpPage
from kiosk.ui.pages.lock_page import LockPage
from kiosk.ui.pages.station_page import StationPage
from kiosk.ui.views import ChoiceView, NoticeView, QuestionView, Tone, VerdictView
from kiosk.ui.widgets.pin_setting import PinSetting

LONG_NAME = "María de los Ángeles Guadalupe Fernández-Villavicencio y Montemayor de la Torre"

NOTICES = (
    NoticeView("headset", "Needs an interpretation headset.", urgent=True),
    NoticeView("star", "Guest of honour: tell the lead.", urgent=True),
    NoticeView(
        "note",
        "Brings a guide dog; please walk her to the front row, seat A12, and call Ben from "
        "the organising team as soon as she is in.",
        urgent=True,
    ),
    NoticeView("first", "Here for the first time."),
)

QUESTIONS = (
    QuestionView(
        "photos",
        "May we take photos of you, and publish them on the pages of the conference?",
        (ChoiceView("y", "yes", "Yes"), ChoiceView("n", "no", "No")),
    ),
    QuestionView(
        "meal",
        "Which meal?",
        tuple(
            ChoiceView(str(number), meal, meal)
            for number, meal in enumerate(
                ("Rice with vegetables and all sorts of other things", *"BCDEFG"), start=1
            )
        ),
        required=False,
    ),
    QuestionView("else", "Anything else that we should know?", required=False),
)

CASES = (
    CaseView(
        "A-1",
        LONG_NAME,
        "SEE HELP DESK: PAYMENT OPEN",
        "waits 1 h 12 min",
        ("Harbor Legal Aid · Press", "Sent over at 08:30 from Main entrance", "Note: has paid"),
        "R1",
    ),
    CaseView("A-2", "Ana Souza", "CODE NOT ON THE LIST", "waits 5 min"),
)


def _asked(station: StationPage, *questions: QuestionView) -> None:
    station.show_verdict(
        VerdictView(
            Tone.HELP,
            "A QUESTION FIRST",
            LONG_NAME,
            "Ask what stands below; then they can go in.",
            "08:30",
            "R1",
            advice="The keyboard answers: the number of the answer, or Y and N.",
            notices=NOTICES,
            questions=questions,
            overridable=True,
        )
    )


def _attention(station: StationPage) -> None:
    view = VerdictView(
        Tone.ATTENTION,
        "CHECKED IN",
        LONG_NAME,
        "Harbor Legal Aid · Press",
        "08:30",
        "R1",
        "A-1",
        advice="Person 1 of 3 on this registration.",
        notices=NOTICES,
    )
    station.show_verdict(view)


def _overriding(station: StationPage) -> None:
    _asked(station)
    station.ask_override()


def _pin(station: StationPage) -> None:
    _overriding(station)
    station.verdict.override.setVisible(False)
    station.verdict.pin.ask("The lead decides: the PIN, please.")
    station.verdict.pin.show_trouble("Too many wrong PINs. Try again in 30 seconds.")


DECISIONS: Mapping[str, Callable[[StationPage], None]] = {
    "attention": _attention,
    "asked: yes or no": lambda station: _asked(station, *QUESTIONS),
    "asked: a choice": lambda station: _asked(station, *QUESTIONS[1:]),
    "asked: a text": lambda station: _asked(station, *QUESTIONS[2:]),
    "let in all the same": _overriding,
    "the lead's PIN": _pin,
}


def the_help_desk() -> HelpPage:
    """The help desk with two cases."""
    page = HelpPage()
    page.show_cases(CASES, settled=False)
    return page


def the_lock() -> LockPage:
    """The lock of a station, to which somebody scanned."""
    page = LockPage()
    page.ask(with_pin=True)
    page.show_trouble("Nobody was judged: unlock this station, then scan again.")
    return page


def the_pin_setting() -> PinSetting:
    """The lead's PIN, being changed."""
    setting = PinSetting()
    setting.show_state(has_pin=True)
    setting.ask_new()
    return setting
