"""Rows of the central export: walk-ins stand with whoever they turned out to be."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kiosk.domain.fact import iso
from kiosk.domain.flags import Flag
from kiosk.domain.history import Cells, History, joined
from kiosk.domain.registration import Registration
from kiosk.domain.review import double, words_on
from kiosk.domain.settling import Matter


@dataclass(frozen=True, slots=True)
class Entry:
    """One registration with everything that the central export says of it."""

    registration: Registration
    cells: tuple[Cells, ...]
    amended: tuple[str, ...]
    flags: tuple[str, ...]
    admissions: int
    checked_in_at: str
    checked_in_door: str
    doors: tuple[str, ...]
    badge_printed_at: str


def twice_flags(histories: Iterable[History], inner: Collection[str]) -> dict[str, str]:
    """By registration, the flag of those who went in at doors more often than they may.

    *inner* are the checkpoints that are no doors.
    """
    found = {}
    for history in histories:
        if case := double(history, inner):
            words = [one for one in history.settled if one.matter == Matter.TWICE]
            settled, _ = words_on(words, case)
            flag = Flag.ADMITTED_TWICE_SETTLED if settled else Flag.ADMITTED_TWICE
            found[history.registration.id] = str(flag)
    return found


def with_flag(entry: Entry, flag: str) -> Entry:
    """*entry* with a *flag*, if it is one that it does not say itself."""
    told = {str(Flag.ADMITTED_TWICE), str(Flag.ADMITTED_TWICE_SETTLED)}
    return (
        replace(entry, flags=(flag, *entry.flags)) if flag and not told & {*entry.flags} else entry
    )


def merged(
    entries: Iterable[Entry],
    kept: Mapping[str, str],
    walk_ins: Collection[str],
    history: Callable[[str], History | None],
) -> Iterator[Entry]:
    """*entries*, but *walk_ins* that are somebody else's are told with them, in their row.

    What the organiser listed keeps a row of its own, whosever it is. *kept* says which
    registration counts for each that yields.
    """
    joining: dict[str, list[str]] = {}
    for walk_in in sorted(walk_ins):
        joining.setdefault(kept[walk_in], []).append(walk_in)
    for entry in entries:
        if entry.registration.id not in walk_ins:
            yield _with(_marked(entry, kept), joining.get(entry.registration.id, ()), history)


def _marked(entry: Entry, kept: Mapping[str, str]) -> Entry:
    if entry.registration.id not in kept:
        return entry
    return replace(entry, flags=(*entry.flags, str(Flag.SAME_PERSON)))


def _with(entry: Entry, walk_ins: Sequence[str], history: Callable[[str], History | None]) -> Entry:
    """*entry* with what happened under the *walk_ins* of the same person, whose ids it tells."""
    own = history(entry.registration.id) if walk_ins else None
    if own is None:
        return entry
    whole = joined(own, filter(None, map(history, walk_ins)))
    admissions = whole.admissions()
    first = admissions[0] if admissions else None
    return replace(
        entry,
        flags=(*entry.flags, *(f"{Flag.MERGED}:{one}" for one in walk_ins)),
        admissions=len(admissions),
        checked_in_at=iso(first.at) if first else "",
        checked_in_door=first.checkpoint if first else "",
        doors=tuple(dict.fromkeys(one.checkpoint for one in admissions)),
        badge_printed_at=iso(whole.badges[0]) if whole.badges else "",
    )
