"""A workbook of one sheet in which every cell is text: XLSX, written row by row.

Numbers stay as they are written, whatever their length, and the same rows give the same
bytes: the parts of the archive have no time of their own.
"""

import re
import zipfile
from collections.abc import Iterable, Iterator
from typing import IO
from xml.sax.saxutils import escape

_LONGEST_CELL = 32_767
"""Characters; a spreadsheet calls a file with a longer one damaged."""
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_SPECIAL = re.compile("[&<>\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_x")
_LIKE_A_CONTROL = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_ROWS_AT_ONCE = 500

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

_PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
        "</Types>"
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
        "</Relationships>"
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
        '<sheets><sheet name="Export" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/>'
        "</Relationships>"
    ),
    "xl/styles.xml": (
        f'<styleSheet xmlns="{_MAIN}"><fonts count="1"><font><sz val="11"/>'
        '<name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill'
        ' patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
        '<cellXfs count="1"><xf numFmtId="49" applyNumberFormat="1"/></cellXfs><cellStyles'
        ' count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    ),
}
"""All but the sheet; number format 49 is text."""

_SHEET = "xl/worksheets/sheet1.xml"
_BEFORE_ROWS = (
    f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    "</sheetView></sheetViews><sheetData>"
)
_AFTER_ROWS = "</sheetData></worksheet>"


def write_workbook(stream: IO[bytes], rows: Iterable[list[str]]) -> int:
    """Write *rows*, the header first, to *stream*; how many follow the header."""
    count = -1
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, part in _PARTS.items():
            entry = _entry(name)
            archive.writestr(entry, _XML + part, entry.compress_type)
        with archive.open(_entry(_SHEET), "w", force_zip64=True) as sheet:
            sheet.write((_XML + _BEFORE_ROWS).encode())
            for some in _chunks(rows):
                count += len(some)
                sheet.write("".join(map(_row, some)).encode())
            sheet.write(_AFTER_ROWS.encode())
    return count


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)  # 1980, as if
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _chunks(rows: Iterable[list[str]]) -> Iterator[list[list[str]]]:
    some: list[list[str]] = []
    for row in rows:
        some.append(row)
        if len(some) == _ROWS_AT_ONCE:
            yield some
            some = []
    yield some


def _row(cells: list[str]) -> str:
    return f"<row>{''.join(map(_cell, cells))}</row>"


def _cell(text: str) -> str:
    if not text:
        return "<c/>"
    return f'<c t="inlineStr"><is><t xml:space="preserve">{_written(text)}</t></is></c>'


def _written(text: str) -> str:
    """*text* as a spreadsheet reads it: what XML cannot hold is written by its number."""
    if _SPECIAL.search(text) or len(text) > _LONGEST_CELL:
        text = escape(_LIKE_A_CONTROL.sub("_x005F_", text[:_LONGEST_CELL]))
        text = _CONTROL.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
    return text
