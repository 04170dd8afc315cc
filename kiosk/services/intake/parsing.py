"""From the bytes of a file to the messages that carry its tables: what the process does.

It is told by content what is in a file, never by how it is called.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.listing import Why
from kiosk.errors import InvalidFieldError, NotUnderstoodError, UnreadableError
from kiosk.services.intake.encodings import ESCAPED, Detected, asked, detected
from kiosk.services.intake.flat_workbook import flat_workbook_sheets, is_flat_workbook
from kiosk.services.intake.html_tables import html_sheets, is_html
from kiosk.services.intake.json_records import is_json, is_records, record_sheets
from kiosk.services.intake.limits import NO_SURPRISES, Limits
from kiosk.services.intake.packing import packed
from kiosk.services.intake.table import Sheet, Source
from kiosk.services.intake.text_table import text_sheet
from kiosk.services.intake.web_archive import is_web_archive, web_archive_sheets
from kiosk.services.intake.workbook import is_workbook, workbook_sheets
from kiosk.services.intake.xml_workbook import is_xml_workbook, xml_workbook_sheets

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"RIFF")
_OTHERS = (
    b"%PDF", b"\x7fELF", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"SQLite format 3", b"BZh",
    b"\xfd7zXZ", b"{\\rtf",
)  # fmt: skip
_WIDE = ("utf-16", "utf-32", "utf_16", "utf_32", "UTF-16", "UTF-32")
_LOOKED_AT = 65536
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1c\x1d\x1e\x1f"))
_MOST_CONTROLS = 0.02
"""Of the bytes of a text; programs and pictures have a tenth."""

_WRITTEN_OUT = (
    (is_xml_workbook, xml_workbook_sheets),
    (is_flat_workbook, flat_workbook_sheets),
    (is_web_archive, web_archive_sheets),
    (is_records, record_sheets),
)
"""Tables that are text with marks of its own: how each is known, and how it is read."""


@dataclass(frozen=True, slots=True)
class Request:
    """Which file is to be read, as what, and within which limits."""

    path: Path
    encoding: str = ""
    sheet: str = ""
    limits: Limits = NO_SURPRISES


def parse(request: Request, tick: Callable[[int], None]) -> Iterator[bytes]:
    """The messages that carry the tables of a file; *tick* hears how many bytes are done.

    Raises UnreadableError, NotUnderstoodError or InvalidFieldError.
    """
    source = Source(request.path, _bytes(request), request.encoding, request.sheet, tick)
    return packed(request.path, _sheets(source, request.limits), request.limits)


def is_container(path: Path) -> bool:
    """Whether the file at *path* begins as a workbook does."""
    try:
        with path.open("rb") as file:
            return is_workbook(file.read(8))
    except OSError:
        return False


def _bytes(request: Request) -> bytes:
    try:
        with request.path.open("rb") as file:
            data = file.read(request.limits.file + 1)
    except (OSError, ValueError) as error:  # a name with a zero byte is a ValueError
        raise UnreadableError(request.path) from error
    if len(data) > request.limits.file:
        raise NotUnderstoodError(request.path, Why.TOO_LARGE)
    return data


def _sheets(source: Source, limits: Limits) -> Iterator[Sheet]:
    found = False
    for sheet in _readers(source, limits):
        found = True
        yield sheet
    if not found:
        raise NotUnderstoodError(source.path, Why.EMPTY)


def _readers(source: Source, limits: Limits) -> Iterator[Sheet]:
    data = source.data
    if is_workbook(data):
        return workbook_sheets(source, limits)
    if not data.strip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n\x1a"):
        raise NotUnderstoodError(source.path, Why.EMPTY)
    for begins, sheets in _WRITTEN_OUT:
        if begins(data):
            return sheets(source, limits)
    if why := _no_list(data):
        raise NotUnderstoodError(source.path, why)
    found = _encoding(source)
    if _has_controls(data) and not found.encoding.startswith((*_WIDE, ESCAPED)):
        raise NotUnderstoodError(source.path, Why.BINARY)
    if is_html(data):
        return html_sheets(source, found, limits)
    return iter([text_sheet(source, found, limits)])


def _no_list(data: bytes) -> str:
    """Why *data* is no list, as far as its first bytes tell; empty if it may be one."""
    if _is_picture(data):
        return Why.PICTURE
    if data.startswith((*_PICTURES, *_OTHERS)):
        return Why.BINARY
    return Why.JSON if is_json(data) else ""


def _encoding(source: Source) -> Detected:
    if not source.encoding:
        return detected(source.data)
    if (found := asked(source.encoding, source.data)) is None:
        raise InvalidFieldError("encoding", "utf-8, windows-1252, windows-1251, shift_jis …")
    return found


def _has_controls(data: bytes) -> bool:
    """Whether *data* holds controls as no text does."""
    start = data[:_LOOKED_AT]
    controls = len(start) - len(start.translate(None, _CONTROLS))
    return controls > len(start) * _MOST_CONTROLS


def _is_picture(data: bytes) -> bool:
    return data.startswith(_PICTURES) or data[4:8] == b"ftyp"
