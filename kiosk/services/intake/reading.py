"""Opening a list, by what is in the file and never by how it is called."""

from collections.abc import Callable
from pathlib import Path

from kiosk.errors import FileMissingError, NotAFileError, UnreadableError
from kiosk.services.intake.isolated import isolated
from kiosk.services.intake.limits import NO_SURPRISES, Limits
from kiosk.services.intake.packing import Unpacking
from kiosk.services.intake.parsing import Request, parse
from kiosk.services.intake.table import Table

Progress = Callable[[int, int], None]


def read_tables(
    path: Path,
    *,
    encoding: str = "",
    sheet: str = "",
    progress: Progress = lambda _done, _total: None,
    limits: Limits = NO_SURPRISES,
) -> list[Table]:
    """The tables in the file at *path*: one for text, one for each sheet of a workbook.

    They are read in a process of their own. *encoding* and *sheet* are what the organiser
    chose; *progress* hears how many of how many bytes are done, and may raise to cancel.
    Raises FileMissingError, NotAFileError, UnreadableError, NotUnderstoodError, and
    InvalidFieldError where the file has no such encoding or sheet.
    """
    total = _size(path)
    found = Unpacking(path)
    request = Request(path, encoding, sheet, limits)
    for message in isolated(request, lambda: progress(min(found.done, total), total)):
        found.take(message)
    if not found.complete:  # somebody ended the process
        raise UnreadableError(path)
    progress(total, total)
    return found.tables


def read_tables_here(request: Request) -> list[Table]:
    """What reading them gives, without a process of their own: for files that are trusted."""
    found = Unpacking(request.path)
    for message in parse(request, lambda _done: None):
        found.take(message)
    return found.tables


def _size(path: Path) -> int:
    try:
        if not path.exists():
            raise FileMissingError(path)
        if not path.is_file():
            raise NotAFileError(path)
        return path.stat().st_size
    except (OSError, ValueError) as error:  # a name with a zero byte is a ValueError
        raise UnreadableError(path) from error
