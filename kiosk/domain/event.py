"""The conference, and the names by which facts speak of things."""

from dataclasses import dataclass

EVENT_SUBJECT = "event"
ROSTER_SUBJECT = "roster"


@dataclass(frozen=True, slots=True)
class Event:
    """One conference. `starts` and `ends` are ISO dates in `timezone`, or empty.

    `secret` (hex) makes the codes of the event's badges; every station has it, and
    nothing outside the event file does.
    """

    id: str
    name: str
    timezone: str
    secret: str
    starts: str = ""
    ends: str = ""


@dataclass(frozen=True, slots=True)
class Station:
    """One laptop's journal; `laptop` is a digest of the laptop's own secret identity."""

    id: str
    name: str
    laptop: str


def station_subject(station: str) -> str:
    """The subject of facts about the station with this id."""
    return f"station:{station}"


def checkpoint_subject(checkpoint: str) -> str:
    """The subject of facts about the checkpoint with this id."""
    return f"checkpoint:{checkpoint}"


def setting_subject(name: str) -> str:
    """The subject of facts about an event-wide setting."""
    return f"setting:{name}"


def credential_subject(credential: str) -> str:
    """The subject of facts about a code that belongs to nobody, or to several."""
    return f"credential:{credential}"
