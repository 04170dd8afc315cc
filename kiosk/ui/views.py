"""What pages show, as plain values: no widget knows a service, none holds a truth."""

from dataclasses import dataclass
from enum import Enum


class Tone(Enum):
    """How a verdict looks and sounds."""

    OK = "ok"
    ATTENTION = "attention"
    ALREADY = "already"
    HELP = "help"


class Presence(Enum):
    """Whether somebody is here; also the style sheet's word for it."""

    HERE = "here"
    ABSENT = "absent"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class NoticeView:
    """One thing to look out for; an urgent one is for the desk to act on."""

    icon: str
    text: str
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One answer that can be given: the key for it, what is kept, and how it is shown."""

    key: str
    answer: str
    text: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """What has to be asked; without choices, it is answered by a text."""

    key: str
    text: str
    choices: tuple[ChoiceView, ...] = ()
    required: bool = True


@dataclass(frozen=True, slots=True)
class VerdictView:
    """The big answer; `name` may be empty, `registration` is empty for strangers.

    `advice` is what to do or to say next, if there is more to it than the detail says.
    `questions` are still to be answered; `overridable` says that the lead may decide otherwise.
    """

    tone: Tone
    headline: str
    name: str
    detail: str
    time: str
    registration: str = ""
    fact: str = ""
    advice: str = ""
    notices: tuple[NoticeView, ...] = ()
    questions: tuple[QuestionView, ...] = ()
    overridable: bool = False


@dataclass(frozen=True, slots=True)
class ResultView:
    """One person found."""

    registration: str
    name: str
    details: str
    presence: Presence
    presence_text: str
    similar: bool


@dataclass(frozen=True, slots=True)
class RecentView:
    """One of the last people checked in at this station."""

    fact: str
    name: str
    details: str


@dataclass(frozen=True, slots=True)
class PassageView:
    """One admission that stands: when, where, and by whom at which station."""

    fact: str
    text: str


@dataclass(frozen=True, slots=True)
class CardView:
    """One person, opened: enough to be sure, and to mend the badge.

    `companions` are others of their organisation who are not here yet; `passages` are the
    latest first, and `history` is what the organiser's lists say. `new_here` says that they
    were let in nowhere or elsewhere, and not yet where this laptop stands.
    """

    registration: str
    name: str
    badge_name: str
    details: str
    presence: Presence
    presence_text: str
    history: tuple[str, ...]
    can_enter: bool
    pronouns: str = ""
    organisation: str = ""
    notes: str = ""
    companions: int = 0
    passages: tuple[PassageView, ...] = ()
    new_here: bool = False
