"""What a person should look at in one registration's history."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from kiosk.domain.history import History
from kiosk.domain.passage import Admission
from kiosk.domain.registration import Status
from kiosk.domain.settling import How, Matter, Settling, case_id, last_word


class Flag(StrEnum):
    """Words of the central export's `kiosk_flags` column; those settled were looked at."""

    ADMITTED_TWICE = "admitted_twice"
    ADMITTED_TWICE_SETTLED = "admitted_twice_settled"
    SHARED = "shared"
    ADMITTED_BUT_CANCELLED = "admitted_but_cancelled"
    ADMITTED_BUT_CANCELLED_SETTLED = "admitted_but_cancelled_settled"
    ADMITTED_BY_DECISION = "admitted_by_decision"
    EDITS_DISAGREE = "edits_disagree"
    NOT_LISTED = "not_listed"
    NO_LONGER_LISTED = "no_longer_listed"
    SAME_PERSON = "same_person"
    MERGED = "merged"


def flags(history: History) -> tuple[Flag, ...]:
    """Those that hold: too many admissions, one of somebody cancelled, or left out of a list.

    Too many are more at one checkpoint than the registration admits people, those aside
    that the checkpoint admitted again. All happen when laptops or lists are apart, or
    somebody decides: none is an error, and nothing is lost.
    """
    found = list(_of_admissions(history)) if history.passages else []
    if any(is_open_dispute(history, one.field) for one in history.disputes):
        found.append(Flag.EDITS_DISAGREE)
    if history.registration.no_longer_listed:
        found.append(Flag.NO_LONGER_LISTED)
    return tuple(found)


def is_open_dispute(history: History, field: str) -> bool:
    """Whether desks disagree about *field*, and nobody has said which of them is right."""
    case = case_id(Matter.FIELD, history.registration.id, field)
    words = [one for one in history.settled if one.case == case]
    return any(
        one.field == field and last_word(words, one.facts) is None for one in history.disputes
    )


def _of_admissions(history: History) -> Iterator[Flag]:
    registration, admissions = history.registration, history.admissions()
    if often := _too_often(admissions, registration.admits):
        twice = [one.fact for one in admissions if one.checkpoint in often and not one.again]
        yield _settled(history, Matter.TWICE, twice) or Flag.ADMITTED_TWICE
    if _word(history, Matter.TWICE, ()) == How.SHARED:
        yield Flag.SHARED
    if admissions and registration.status is Status.CANCELLED:
        all_of = [one.fact for one in admissions]
        yield _settled(history, Matter.CANCELLED, all_of) or Flag.ADMITTED_BUT_CANCELLED
    if any(passage.admits and passage.override for passage in history.passages):
        yield Flag.ADMITTED_BY_DECISION
    if admissions and not (registration.walk_in or registration.name or history.cells):
        yield Flag.NOT_LISTED


def _too_often(admissions: Sequence[Admission], admits: int) -> set[str]:
    """The checkpoints that admitted more people than *admits*."""
    if len(admissions) <= admits:
        return set()
    doors = Counter(one.checkpoint for one in admissions if not one.again)
    return {door for door, count in doors.items() if count > admits}


def _settled(history: History, matter: Matter, facts: Iterable[str]) -> Flag | None:
    if _word(history, matter, facts) is None:
        return None
    if matter is Matter.TWICE:
        return Flag.ADMITTED_TWICE_SETTLED
    return Flag.ADMITTED_BUT_CANCELLED_SETTLED


def _word(history: History, matter: Matter, facts: Iterable[str]) -> str | None:
    words: list[Settling] = [one for one in history.settled if one.matter == matter]
    found = last_word(words, facts)
    return found.how if found else None
