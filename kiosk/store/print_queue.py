"""The print queue of one laptop in the event file: a table of its own, and no facts."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from kiosk.domain.print_job import UNSETTLED, JobStage, PrintJob, Trouble
from kiosk.store.driver import Connection

_COLUMNS = (
    "registration",
    "person",
    "sheet",
    "batch",
    "stage",
    "trouble",
    "printer",
    "sent_to",
    "sent_job",
    "reason",
    "operator",
    "asked_at",
    "id",
)
_JOB = ", ".join(_COLUMNS)
_SET = ", ".join(f"{name} = ?" for name in _COLUMNS[:-1])
_MARKS = ", ".join("?" * len(_COLUMNS))


class PrintQueue:
    """Questions and changes on one connection; a copied event file has other laptops' jobs."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, laptop: str, jobs: Iterable[PrintJob]) -> None:
        """Put *jobs* at the end of the queue; their ids are given here."""
        self._connection.executemany(
            f"INSERT INTO print_jobs (laptop, {_JOB}) VALUES (?, {_MARKS})",  # noqa: S608 - ours
            [(laptop, *_cells(job)[:-1], None) for job in jobs],
        )

    def put(self, job: PrintJob) -> None:
        """Replace what is kept of *job* by what it says."""
        self._connection.execute(f"UPDATE print_jobs SET {_SET} WHERE id = ?", _cells(job))  # noqa: S608

    def job(self, laptop: str, number: int) -> PrintJob | None:
        """The job with this id, if this laptop has it."""
        return next(iter(self._jobs("laptop = ? AND id = ?", (laptop, number))), None)

    def jobs(self, laptop: str, stages: Iterable[JobStage], most: int = -1) -> list[PrintJob]:
        """The jobs of these *stages*: those of the desk before batches, in the order asked."""
        return self._jobs(
            "laptop = ? AND stage IN (SELECT value FROM json_each(?))"
            " ORDER BY batch > 0, batch, id LIMIT ?",
            (laptop, json.dumps(sorted(stages)), most),
        )

    def unsettled(self, laptop: str, most: int = -1) -> list[PrintJob]:
        """What may still come out, as `jobs` has it."""
        return self.jobs(laptop, UNSETTLED, most)

    def asked_for(self, laptop: str) -> set[tuple[str, int]]:
        """Whose badges may still come out, of registrations and by number."""
        rows = self._connection.execute(
            "SELECT registration, person FROM print_jobs WHERE laptop = ?"
            " AND stage IN ('waiting', 'sent', 'failed', 'held')",
            (laptop,),
        )
        return {(registration, person) for registration, person in rows}

    def is_asked_for(self, laptop: str, registration: str) -> set[int]:
        """Which badges of *registration* may still come out."""
        rows = self._connection.execute(
            "SELECT person FROM print_jobs WHERE registration = ? AND laptop = ?"
            " AND stage IN ('waiting', 'sent', 'failed', 'held')",
            (registration, laptop),
        )
        return {person for (person,) in rows}

    def counts(self, laptop: str) -> dict[JobStage, int]:
        """How many jobs may still come out, by stage; separating sheets are none."""
        rows = self._connection.execute(
            "SELECT stage, count(*) FROM print_jobs WHERE laptop = ? AND sheet = ''"
            " AND stage IN ('waiting', 'sent', 'failed', 'held') GROUP BY stage",
            (laptop,),
        )
        return {JobStage(stage): count for stage, count in rows}

    def next_batch(self) -> int:
        """A number that no batch has yet."""
        found = self._connection.execute("SELECT max(batch) FROM print_jobs").fetchone()
        return int(found[0] or 0) + 1

    def labels_left(self, laptop: str) -> dict[str, int]:
        """How many labels printers have left, where somebody has said it."""
        rows = self._connection.execute(
            "SELECT printer, count FROM labels_left WHERE laptop = ?", (laptop,)
        )
        return dict(rows.fetchall())

    def load_labels(self, laptop: str, printer: str, count: int | None) -> None:
        """Say how many labels *printer* has now; None counts no more."""
        self._connection.execute(
            "DELETE FROM labels_left WHERE laptop = ? AND printer = ?", (laptop, printer)
        )
        if count is not None:
            self._connection.execute(
                "INSERT INTO labels_left VALUES (?, ?, ?)", (laptop, printer, count)
            )

    def use_labels(self, laptop: str, printer: str, count: int) -> None:
        """Count *count* labels of *printer* as used, if they are counted."""
        self._connection.execute(
            "UPDATE labels_left SET count = max(0, count - ?) WHERE laptop = ? AND printer = ?",
            (count, laptop, printer),
        )

    def _jobs(self, where: str, values: Sequence[object]) -> list[PrintJob]:
        rows = self._connection.execute(
            f"SELECT {_JOB} FROM print_jobs WHERE {where}",  # noqa: S608 - names of ours
            values,
        )
        return [_job(row) for row in rows.fetchall()]


def _cells(job: PrintJob) -> tuple[object, ...]:
    return tuple(getattr(job, name) for name in _COLUMNS)


def _job(row: Sequence[Any]) -> PrintJob:
    known = dict(zip(_COLUMNS, row, strict=True))
    known |= {"stage": JobStage(known["stage"]), "trouble": Trouble(known["trouble"])}
    return PrintJob(**known)
