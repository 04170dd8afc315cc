"""What the programme page shows, as plain values."""

from dataclasses import dataclass

from kiosk.ui.import_views import ChangesView


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A line of the programme; one without a session is the heading of those below it."""

    time: str = ""
    title: str = ""
    track: str = ""
    room: str = ""
    registered: str = ""
    inside: str = ""
    left: str = ""
    is_now: bool = False
    news: str = ""
    heading: str = ""

    @property
    def words(self) -> str:
        """All that can be typed to find it."""
        return f"{self.title} {self.track} {self.room} {self.time}"


@dataclass(frozen=True, slots=True)
class DayView:
    """A day that can be chosen: its date, and the words for it."""

    date: str
    words: str


@dataclass(frozen=True, slots=True)
class TakeView:
    """What a list would change in the programme, with what is to be said of the list.

    `offers_adding` says that some sessions are not in the list; `adds` that those stay.
    """

    title: str
    changes: ChangesView
    remarks: tuple[str, ...] = ()
    offers_adding: bool = False
    adds: bool = False
