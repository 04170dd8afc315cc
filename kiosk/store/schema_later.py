"""The migrations after those of `schema`: as there, a released one is never edited."""

from kiosk.store.driver import Database
from kiosk.store.schema import EARLIER_NAMES, migrations

__all__ = ["MIGRATION_NAMES", "migrations"]


@migrations()
def m011_print_queue(db: Database) -> None:
    """Badges that are asked for on a laptop, and the labels left in its printers: no facts."""
    db.executescript(
        """
        CREATE TABLE print_jobs (
            id INTEGER PRIMARY KEY,
            laptop TEXT NOT NULL,
            registration TEXT NOT NULL,
            person INTEGER NOT NULL,
            sheet TEXT NOT NULL,
            batch INTEGER NOT NULL,
            stage TEXT NOT NULL,
            trouble TEXT NOT NULL,
            printer TEXT NOT NULL,
            sent_to TEXT NOT NULL,
            sent_job TEXT NOT NULL,
            reason TEXT NOT NULL,
            operator TEXT NOT NULL,
            asked_at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX print_jobs_unsettled ON print_jobs (laptop, stage, batch, id)
            WHERE stage IN ('waiting', 'sent', 'failed', 'held');
        CREATE INDEX print_jobs_of_people ON print_jobs (registration, person)
            WHERE stage IN ('waiting', 'sent', 'failed', 'held');
        CREATE TABLE labels_left (
            laptop TEXT NOT NULL,
            printer TEXT NOT NULL,
            count INTEGER NOT NULL,
            PRIMARY KEY (laptop, printer)
        ) STRICT, WITHOUT ROWID;
        """
    )


@migrations()
def m012_taken_files(db: Database) -> None:
    """Station files that were taken whole: whoever meets the same ones again reads none."""
    db.executescript(
        """
        CREATE TABLE taken_files (
            digest TEXT PRIMARY KEY,
            told TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
    )


MIGRATION_NAMES = EARLIER_NAMES | {"m011_print_queue", "m012_taken_files"}
"""Every migration that this version knows; a file that names another is newer."""
