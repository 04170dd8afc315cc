"""What the window shows of places and of the programme, as plain values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SeatsView:
    """How full it is, in words and as a share of the whole from 0 to 1; None without a limit."""

    words: str
    as_of: str
    share: float | None


@dataclass(frozen=True, slots=True)
class PlaceView:
    """What the station says of its place; all of it may be empty.

    `choices` are (id, words) of the sessions of which somebody must choose one, as the
    `question` asks; `news` is what became another room or time today. `counts_unnamed` says
    that people without a badge are counted here.
    """

    now: str = ""
    coming: str = ""
    seats: SeatsView | None = None
    choices: tuple[tuple[str, str], ...] = ()
    question: str = ""
    news: str = ""
    counts_unnamed: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to say."""
        return self == PlaceView()


@dataclass(frozen=True, slots=True)
class PostView:
    """One place at which the laptop could stand."""

    id: str
    name: str
    details: str
    ticked: bool = False


@dataclass(frozen=True, slots=True)
class RulesView:
    """The rules of one place as they can be typed; `befores` are the places it can come after."""

    place: str
    name: str
    is_door: bool
    opens: str = ""
    closes: str = ""
    entries: str = ""
    capacity: str = ""
    ticket_types: str = ""
    registration: str = ""
    open_after_min: str = ""
    after: str = ""
    befores: tuple[tuple[str, str], ...] = ()
    allow_unpaid: bool = False
    has_rules: bool = False
