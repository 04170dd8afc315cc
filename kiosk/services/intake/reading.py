"""Opening a list, by what is in the file and never by how it is called."""

from pathlib import Path

from kiosk.domain.listing import Why
from kiosk.errors import FileMissingError, NotAFileError, NotUnderstoodError, UnreadableError
from kiosk.services.intake.table import Table
from kiosk.services.intake.text_table import text_table
from kiosk.services.intake.workbook import is_workbook, workbook_tables

LARGEST = 200 * 1024 * 1024
"""Bytes; a list of 100,000 people takes a tenth of it."""

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM", b"RIFF")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_LOOKED_AT = 65536
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1c\x1d\x1e\x1f"))


def read_tables(path: Path) -> list[Table]:
    """The tables in the file at *path*: one for text, one for each sheet of a workbook.

    Raises FileMissingError, NotAFileError, UnreadableError or NotUnderstoodError.
    """
    data = _bytes(path)
    if is_workbook(data):
        return workbook_tables(path, data)
    if not data.strip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"):
        raise NotUnderstoodError(path, Why.EMPTY)
    if _is_binary(data):
        raise NotUnderstoodError(path, Why.PICTURE if _is_picture(data) else Why.BINARY)
    return [text_table(path, data)]


def _bytes(path: Path) -> bytes:
    try:
        if not path.exists():
            raise FileMissingError(path)
        if not path.is_file():
            raise NotAFileError(path)
        if path.stat().st_size > LARGEST:
            raise NotUnderstoodError(path, Why.TOO_LARGE)
        return path.read_bytes()
    except (OSError, ValueError) as error:  # a name with a zero byte is a ValueError
        raise UnreadableError(path) from error


def _is_binary(data: bytes) -> bool:
    """Whether *data* holds controls that no text has."""
    start = data[:_LOOKED_AT]
    if start.startswith(_UTF_16):
        return False
    return start.startswith(b"%PDF") or len(start.translate(None, _CONTROLS)) < len(start)


def _is_picture(data: bytes) -> bool:
    return data.startswith(_PICTURES) or data[4:8] == b"ftyp"
