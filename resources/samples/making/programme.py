"""The sessions, who speaks in them and who has chosen them."""

import itertools
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from making.tables import Row, chance, source

LISTS = {"plenary": "P", "workshop": "W", "late": "L"}
SPEAKERS = {"P": 4, "W": 2, "L": 1}


def timetable() -> list[Row]:
    """All sessions: each list's titles fill its rooms, one time after the other."""
    return [row for name, letter in LISTS.items() for row in _sessions(name, letter)]


def _sessions(name: str, letter: str) -> Iterator[Row]:
    titles = _by_turns([row for row in source("sessions") if row["list"] == name])
    times = [row for row in source("times") if row["list"] == name]
    rooms = [row for row in source("rooms") if row["list"] == name]
    places = itertools.product(times, rooms)
    for number, (title, (time, room)) in enumerate(zip(titles, places, strict=True), start=1):
        yield {
            "id": f"{letter}{number:02}",
            "title": title["title"],
            "track": title["track"],
            "room": room["room"],
            "day": time["day"],
            "start": time["start"],
            "end": time["end"],
            "capacity": room["capacity"],
            "speakers": "",
            "organization": "",
        }


def _by_turns(titles: Sequence[Row]) -> list[Row]:
    """*titles*, one of each track in turn, so that a track hardly competes with itself."""
    tracks: dict[str, list[Row]] = defaultdict(list)
    for title in titles:
        tracks[title["track"]].append(title)
    return [row for turn in itertools.zip_longest(*tracks.values()) for row in turn if row]


def give_speakers(
    rng: random.Random, sessions: Iterable[Row], attendees: Iterable[Row]
) -> dict[str, str]:
    """Name speakers for every session; who speaks when, by ticket code."""
    everybody = [row for row in attendees if row["Ticket Type"] == "Speaker"]
    waiting = iter(rng.sample(everybody, len(everybody)))
    speaking: dict[str, str] = {}
    for session in sessions:
        speakers = list(itertools.islice(waiting, SPEAKERS[session["id"][0]]))
        organizations = [row["Organization"] for row in speakers if row["Organization"]]
        session["speakers"] = "; ".join(row["Full Name"] for row in speakers)
        session["organization"] = organizations[0] if organizations else ""
        speaking |= {row["Ticket Code"]: _when(session) for row in speakers}
    return speaking


def _when(session: Row) -> str:
    return f"{session['day']} {session['start']}"


class Seats:
    """The seats in the workshops, given away until none are left."""

    def __init__(self, rng: random.Random, workshops: Iterable[Row]) -> None:
        self._rng = rng
        self._left: dict[str, dict[str, int]] = defaultdict(dict)
        for workshop in workshops:
            self._left[_when(workshop)][workshop["id"]] = int(workshop["capacity"])

    def choose(self, rows: Iterable[Row], speaking: Mapping[str, str]) -> None:
        """Let everybody who comes for the workshops choose theirs."""
        for row in rows:
            comes = row["Ticket Type"] in {"Attendee", "Speaker", "Partner"}
            if comes and row["Attendee Status"] != "Cancelled":
                row["Workshops"] = "; ".join(self._choices(speaking.get(row["Ticket Code"])))

    def _choices(self, busy: str | None) -> Iterator[str]:
        for when, left in self._left.items():
            free = [workshop for workshop, seats in left.items() if seats]
            if free and when != busy and chance(self._rng, 70):
                chosen = self._rng.choice(free)
                left[chosen] -= 1
                yield chosen
