"""Web archives (MHTML), which Excel and reporting tools write and call `.xls`."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import Message

from kiosk.domain.listing import Why
from kiosk.errors import NotUnderstoodError
from kiosk.services.intake.encodings import Detected, asked, detected
from kiosk.services.intake.html_tables import html_sheets, is_html
from kiosk.services.intake.limits import Limits
from kiosk.services.intake.table import Sheet, Source

_LOOKED_AT = 4096
_BEGINS = re.compile(
    rb"\s*(?:[\w-]{1,60}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){0,20}?mime-version:", re.IGNORECASE
)
_KINDS = (b"multipart/related", b"text/html")


def is_web_archive(data: bytes) -> bool:
    """Whether *data* begins as a message does that holds web pages."""
    start = data[:_LOOKED_AT].lower()
    return _BEGINS.match(start) is not None and any(kind in start for kind in _KINDS)


def web_archive_sheets(source: Source, limits: Limits) -> Iterator[Sheet]:
    """The tables of all pages in the archive; raises NotUnderstoodError if there are none."""
    found = 0
    for part in message_from_bytes(source.data).walk():
        page = part.get_payload(decode=True)
        if isinstance(page, bytes) and part.get_content_type() == "text/html" and is_html(page):
            for sheet in _tables(replace(source, data=page), _encoding(part, page), limits):
                found += 1
                sheet.name = f"{source.path.name} #{found}"
                yield sheet
    if not found:
        raise NotUnderstoodError(source.path, Why.NO_NAMES)


def _tables(source: Source, encoding: Detected, limits: Limits) -> Iterator[Sheet]:
    """Those of one page, which may be a frame without any."""
    try:
        yield from html_sheets(source, encoding, limits)
    except NotUnderstoodError as error:
        if error.why != Why.NO_NAMES:
            raise


def _encoding(part: Message, page: bytes) -> Detected:
    found = detected(page)
    said = part.get_content_charset()
    return (asked(said, page) or found) if said and found.offers else found
