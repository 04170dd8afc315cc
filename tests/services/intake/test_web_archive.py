"""Three forms of list that few systems write and Excel or LibreOffice open all the same."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from kiosk.domain.listing import Listing, Why
from kiosk.errors import NotUnderstoodError
from tests.support.lists import understood_here

FLAT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>
<table:table table:name="People">
<table:table-row><table:table-cell><text:p>Name</text:p></table:table-cell>
<table:table-cell><text:p>Code</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>Zoë Roth</text:p></table:table-cell>
<table:table-cell office:value-type="float" office:value="1007"><text:p>1,007</text:p>
</table:table-cell><table:table-cell table:number-columns-repeated="16382"/></table:table-row>
<table:table-row table:number-rows-repeated="1048574"><table:table-cell
 table:number-columns-repeated="16384"/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document>"""

PAGE = "<html><body><table>{rows}</table></body></html>"
ROWS = "<tr><td>Name</td><td>Code</td></tr><tr><td>Zoë Roth</td><td>1007</td></tr>"


def archive(*pages: str) -> bytes:
    message = EmailMessage()
    message["MIME-Version"] = "1.0"
    message.make_related()
    for page in pages:
        message.add_related(page, subtype="html", charset="utf-8", cte="quoted-printable")
    return message.as_bytes()


def read(folder: Path, data: bytes) -> Listing:
    path = folder / "list.xls"
    path.write_bytes(data)
    return understood_here(path)


def people(listing: Listing) -> list[tuple[str, tuple[str, ...]]]:
    return [(person.values["name"], person.codes) for person in listing.people()]


def test_a_web_archive_is_read(tmp_path: Path) -> None:
    data = archive("<html><body>frames</body></html>", PAGE.format(rows=ROWS))
    assert people(read(tmp_path, data)) == [("Zoë Roth", ("1007",))]


def test_a_web_archive_without_a_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotUnderstoodError):
        read(tmp_path, archive("<html><body>nothing</body></html>"))


def test_a_flat_spreadsheet_is_read(tmp_path: Path) -> None:
    assert people(read(tmp_path, FLAT.encode())) == [("Zoë Roth", ("1007",))]


@pytest.mark.parametrize(
    ("found", "instead", "why"),
    [
        ("</office:spreadsheet>", "", Why.TRUNCATED_WORKBOOK),
        ("?>", '?><!DOCTYPE x [<!ENTITY a "b">]>', Why.BINARY),
        (
            '<table:table-cell\n table:number-columns-repeated="16384"/>',
            "<table:table-cell><text:p>x</text:p></table:table-cell>",
            Why.TOO_LARGE,
        ),
    ],
)
def test_a_damaged_or_hostile_flat_spreadsheet_is_refused(
    tmp_path: Path, found: str, instead: str, why: Why
) -> None:
    with pytest.raises(NotUnderstoodError) as raised:
        read(tmp_path, FLAT.replace(found, instead, 1).encode())
    assert raised.value.why == why


def test_japanese_in_seven_bits_is_read(tmp_path: Path) -> None:
    listing = read(tmp_path, "氏名,Code\n山田 花子,K1\n佐藤 太郎,K2\n".encode("iso2022_jp"))
    assert people(listing) == [("山田 花子", ("K1",)), ("佐藤 太郎", ("K2",))]
    assert listing.encoding == "iso2022_jp"
