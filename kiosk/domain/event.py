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


def session_subject(session: str) -> str:
    """The subject of facts about the session of the programme with this id."""
    return f"session:{session}"


def question_subject(key: str) -> str:
    """The subject of facts about the question with this key."""
    return f"question:{key}"


def case_subject(case: str) -> str:
    """The subject of facts about a case of the help desk; *case* is the id of its first fact."""
    return f"case:{case}"


def setting_subject(name: str) -> str:
    """The subject of facts about an event-wide setting."""
    return f"setting:{name}"


UNNAMED = "unnamed:"
"""Begins the subject of somebody without a badge, who is counted and known by no name."""


def unnamed_subject(fact: str) -> str:
    """The subject of one who passed without a badge; *fact* is the id of the fact that says so."""
    return f"{UNNAMED}{fact}"


def credential_subject(credential: str) -> str:
    """The subject of facts about a code that belongs to nobody, or to several."""
    return f"credential:{credential}"
