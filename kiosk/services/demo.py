"""The sample event: an invented conference, complete, to learn and to try things on."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from kiosk.bundled import resource
from kiosk.domain.listing import ListedPerson, Listing
from kiosk.domain.registration import Status
from kiosk.services.intake.columns import understand
from kiosk.services.intake.importing import apply
from kiosk.services.new_event import Plan, create_event
from kiosk.services.programme.comparing import apply_programme
from kiosk.services.programme.reading import read_programme
from kiosk.store.durable_file import naming_the_world
from kiosk.store.event_file import EventFile, Progress
from kiosk.store.laptop import Laptop

DEMO_PLAN = Plan(
    name="Wide Harbor 2026 \N{EN DASH} National Integration Conference",
    timezone="America/Chicago",
    starts="2026-12-07",
    ends="2026-12-09",
)

DEMO_PASSPHRASE = "wide harbor sample"  # noqa: S105 - no secret: everybody in the sample is invented
"""Opens the sample event on every laptop."""

_LIST = "samples/attendees.csv"
_PROGRAMME = "samples/sessions.csv"
_LONG = 60


class Lesson(StrEnum):
    """What somebody learns who scans one of the codes to try."""

    ORDINARY = "ordinary"
    UNPAID = "unpaid"
    CANCELLED = "cancelled"
    UNNAMED = "unnamed"
    SHARED_NAME = "shared_name"
    ARABIC_NAME = "arabic_name"
    LONG_NAME = "long_name"


@dataclass(frozen=True, slots=True)
class CodeToTry:
    """A code of the sample event, whose it is, and what it teaches."""

    lesson: Lesson
    code: str
    name: str


def make_demo(
    path: Path,
    passphrase: str,
    laptop: Laptop,
    now: Callable[[], datetime],
    progress: Progress = lambda _done, _total: None,
) -> None:
    """A new event file at *path* with the sample event, its programme and everybody in it.

    It is closed again. The sessions that were added late are left for somebody to take.

    Raises what `create_event` raises, or DiskFullError or StoreUnavailableError while
    the people are recorded; then no event file is left.
    """
    listing = _sample_list()
    file = create_event(path, passphrase, DEMO_PLAN, laptop, now)
    try:
        apply(file, listing, now(), progress=progress)
        apply_programme(file, read_programme(resource(_PROGRAMME), file.event), now())
    except BaseException:
        _discard(file)
        raise
    file.close()


def ensure_demo(
    path: Path,
    laptop: Laptop,
    now: Callable[[], datetime],
    progress: Progress = lambda _done, _total: None,
) -> None:
    """The sample event at *path*: made if there is no file, else left as it stands.

    Raises what `make_demo` raises, or UnwritableError when the folder cannot be made.
    """
    if path.exists():
        return
    with naming_the_world(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    make_demo(path, DEMO_PASSPHRASE, laptop, now, progress)


def codes_to_try() -> tuple[CodeToTry, ...]:
    """One code of the sample event for each lesson, in the order of the lessons."""
    people = list(_sample_list().people())
    names = Counter(person.values["name"] for person in people)
    shared = frozenset(name for name, count in names.items() if name and count > 1)
    return tuple(_code_for(lesson, people, shared) for lesson in Lesson)


def _sample_list() -> Listing:
    return understand(resource(_LIST))


def _discard(file: EventFile) -> None:
    file.close()
    file.path.unlink(missing_ok=True)


def _code_for(lesson: Lesson, people: Iterable[ListedPerson], shared: frozenset[str]) -> CodeToTry:
    person = next(person for person in people if _teaches(lesson, person, shared))
    return CodeToTry(lesson, person.codes[0], person.values["name"])


def _teaches(lesson: Lesson, person: ListedPerson, shared: frozenset[str]) -> bool:
    """Whether scanning *person* shows *lesson*, and nothing that would get in its way."""
    name, status = person.values["name"], person.values["status"]
    confirmed = status == Status.CONFIRMED
    return {
        Lesson.ORDINARY: confirmed and name.count(" ") == 1 and name.isascii(),
        Lesson.UNPAID: status == Status.PENDING,
        Lesson.CANCELLED: status == Status.CANCELLED,
        Lesson.UNNAMED: confirmed and not name,
        Lesson.SHARED_NAME: confirmed and name in shared,
        Lesson.ARABIC_NAME: confirmed and name not in shared and _is_arabic(name),
        Lesson.LONG_NAME: confirmed and len(name) > _LONG,
    }[lesson]


def _is_arabic(name: str) -> bool:
    return any(unicodedata.name(letter, "").startswith("ARABIC LETTER") for letter in name)
