"""Taking back a whole import, as facts; what happened at the doors stays."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kiosk.domain.credential import whole
from kiosk.domain.event import ROSTER_SUBJECT
from kiosk.domain.fact import Fact, Kind, withdrawn_ids
from kiosk.domain.roster_diff import Named
from kiosk.errors import AlreadyUndoneError, NotTheLastImportError, UnknownFactError
from kiosk.services.intake.collecting import nothing_circular
from kiosk.store.event_file import EventFile, Progress

_FACTS_AT_ONCE = 1000
"""Facts in one transaction, so that a scan never waits long."""

_LOOKED_AT = 20
"""Facts from which it shows that an undo has begun: it goes from the first to the last."""

_SOURCES = frozenset({Kind.REGISTRATION, Kind.WALK_IN})
_TIES = frozenset({Kind.ADMISSION, Kind.AMENDMENT, Kind.BADGE})
"""What ties somebody to the event, once a desk has done it."""


@dataclass(frozen=True, slots=True)
class ImportDone:
    """An import that stands: its list, and how many registrations it told something of."""

    fact: str
    source: str
    at: datetime
    operator: str
    rows: int
    registrations: int


@dataclass(frozen=True, slots=True)
class Undone:
    """How many facts were withdrawn, and who stays because a desk has dealt with them."""

    fact: str
    withdrawn: int
    staying: tuple[Named, ...]


def last_import(file: EventFile) -> ImportDone | None:
    """The newest import that stands: the one that can be undone."""
    imported = _last(file)
    if imported is None:
        return None
    told = {subject for _, subject in file.journal.of_import(imported)}
    return ImportDone(
        imported.id,
        str(imported.body.get("source", "")),
        imported.at,
        imported.operator,
        int(imported.body.get("rows", 0)),
        len(told),
    )


def is_half_undone(file: EventFile, last: ImportDone) -> bool:
    """Whether an undo of the *last* import was stopped: its first facts are withdrawn already."""
    imported = file.journal.fact(last.fact)
    first = file.journal.of_import(imported)[:_LOOKED_AT] if imported else []
    facts = file.journal.of_subjects([subject for _, subject in first])
    return any(fact in withdrawn_ids(facts[subject]) for fact, subject in first)


def is_import(file: EventFile, fact: str) -> bool:
    """Whether *fact* names an import."""
    found = file.journal.fact(fact)
    return found is not None and found.kind == Kind.IMPORT


@nothing_circular()
def undo_import(  # noqa: PLR0913, PLR0917 - who, when and why belong to every undo
    file: EventFile,
    fact: str,
    at: datetime,
    operator: str = "",
    reason: str = "",
    progress: Progress = lambda _done, _total: None,
) -> Undone:
    """Withdraw the import called *fact* and all that it told, in short transactions.

    Whoever it added stays if a desk has admitted or corrected them or printed their badge
    since. Interrupted, it goes on where it was when it is asked again. Raises
    UnknownFactError, AlreadyUndoneError, NotTheLastImportError, DiskFullError or
    StoreUnavailableError.
    """
    imported = _undoable(file, fact)
    told = file.journal.of_import(imported)
    body = {"reason": whole(reason)}
    staying: dict[str, None] = {}
    withdrawn = 0
    for start in range(0, len(told), _FACTS_AT_ONCE):
        some = told[start : start + _FACTS_AT_ONCE]
        with file.writing(at, operator) as writer:
            facts = file.journal.of_subjects(list({subject for _, subject in some}))
            stays = [subject for subject, known in facts.items() if _stays(known, imported.id)]
            staying.update(dict.fromkeys(stays))
            for each, subject in some:
                if subject not in staying and each not in withdrawn_ids(facts[subject]):
                    writer.append(Kind.UNDO, subject, {"withdraws": each, **body})
                    withdrawn += 1
        progress(min(start + _FACTS_AT_ONCE, len(told)), len(told))
    last: dict[str, Any] = {"withdraws": imported.id, **body}
    if staying:
        last["staying"] = len(staying)
    with file.writing(at, operator) as writer:
        undo = writer.append(Kind.UNDO, ROSTER_SUBJECT, last)
    return Undone(undo.id, withdrawn + 1, tuple(_named(file, staying)))


def _last(file: EventFile) -> Fact | None:
    facts = file.journal.of_subject(ROSTER_SUBJECT)
    withdrawn = withdrawn_ids(facts)
    standing = [fact for fact in facts if fact.kind == Kind.IMPORT and fact.id not in withdrawn]
    return max(standing, key=lambda fact: fact.order, default=None)


def _undoable(file: EventFile, fact: str) -> Fact:
    imported, last = file.journal.fact(fact), _last(file)
    if imported is None or imported.kind != Kind.IMPORT:
        raise UnknownFactError(fact)
    if imported.id in withdrawn_ids(file.journal.of_subject(ROSTER_SUBJECT)):
        raise AlreadyUndoneError(fact)
    if last is None or last.id != imported.id:
        raise NotTheLastImportError(fact, last.id if last else "")
    return imported


def _stays(facts: Sequence[Fact], imported: str) -> bool:
    """Whether nothing but this import made the registration, and a desk has dealt with it."""
    withdrawn = withdrawn_ids(facts)
    standing = [fact for fact in facts if fact.id not in withdrawn]
    sources = [fact for fact in standing if fact.kind in _SOURCES]
    return (
        bool(sources)
        and all(fact.body.get("import") == imported for fact in sources)
        and any(fact.kind in _TIES for fact in standing)
    )


def _named(file: EventFile, registrations: Iterable[str]) -> Iterable[Named]:
    for registration in registrations:
        person = file.roster.registration(registration)
        if person:
            yield Named(registration, person.shown_name)
