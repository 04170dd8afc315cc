"""Which imports were stopped before their end, by whatever: a list that is half taken says so."""

from collections.abc import Collection
from dataclasses import dataclass

from kiosk.domain.event import ROSTER_SUBJECT
from kiosk.domain.fact import Fact, Kind, withdrawn_ids
from kiosk.store.event_file import EventFile
from kiosk.store.writer import Writer

ENDS = "ends"
"""In what the fact of an import says: that another fact follows once all of it is taken."""


@dataclass(frozen=True, slots=True)
class StoppedImport:
    """An import that stands and was not taken to its end: how far it came.

    `registrations` is how many it told something of, `rows` how many the list has.
    """

    fact: str
    source: str
    registrations: int
    rows: int


def stopped_imports(file: EventFile) -> list[StoppedImport]:
    """The imports whose end was never recorded, oldest first."""
    return [
        StoppedImport(
            fact.id,
            str(fact.body.get("source", "")),
            len({subject for _, subject in file.journal.of_import(fact)}),
            int(fact.body.get("rows", 0)),
        )
        for fact in _unended(file)
    ]


def completed_by(file: EventFile, source: str, earlier: Collection[str]) -> list[str]:
    """The imports whose end was never recorded, and which a list called *source* completes.

    It does if it is a newer version of them, being one of the *earlier*, or has their name.
    """
    return [
        fact.id
        for fact in _unended(file)
        if fact.id in earlier or fact.body.get("source") == source
    ]


def end(writer: Writer, imported: str) -> None:
    """Record that all of the import called *imported* is taken."""
    writer.append(Kind.IMPORT_END, ROSTER_SUBJECT, {"import": imported})


def _unended(file: EventFile) -> list[Fact]:
    facts = file.journal.of_subject(ROSTER_SUBJECT)
    ended = {fact.body["import"] for fact in facts if fact.kind == Kind.IMPORT_END}
    gone = ended | withdrawn_ids(facts)
    standing = (fact for fact in facts if fact.kind == Kind.IMPORT and fact.id not in gone)
    return sorted((fact for fact in standing if fact.body.get(ENDS)), key=lambda fact: fact.order)
