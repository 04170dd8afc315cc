#!/usr/bin/env python3
"""Make the sample lists of an invented conference from `source/` and a seed.

`python3 make_samples.py [FOLDER]` writes the four CSV files into FOLDER, or next to
itself. The same source gives the same bytes with every Python since 3.11.
"""

import random
import sys
from pathlib import Path

from making.later import changed
from making.people import everyone
from making.programme import Seats, give_speakers, timetable
from making.registrations import Registrar, ticket_types, withdraw_and_leave_unpaid
from making.tables import SAMPLES, Row, write_list

SEED = 20261207


def main() -> None:
    """Write all lists into the folder that the command line names."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES
    for name, rows in sample_lists().items():
        write_list(folder / name, rows)


def sample_lists() -> dict[str, list[Row]]:
    """Every list by its file name."""
    rng = random.Random(SEED)  # noqa: S311 - reproducible on purpose, protects nothing
    people = everyone(rng)
    registrar = Registrar(rng)
    attendees = registrar.in_time(people.registered, ticket_types(rng, people.registered))
    additions = registrar.late(people.added_late)
    withdraw_and_leave_unpaid(rng, attendees)
    sessions = timetable()
    speaking = give_speakers(rng, sessions, attendees)
    seats = Seats(rng, [session for session in sessions if session["id"].startswith("W")])
    seats.choose([*attendees, *additions], speaking)
    late = [session for session in sessions if session["id"].startswith("L")]
    return {
        "attendees.csv": attendees,
        "attendees-update.csv": [*changed(rng, attendees, people.named_late), *additions],
        "sessions.csv": [session for session in sessions if session not in late],
        "sessions-late.csv": late,
    }


if __name__ == "__main__":
    main()
