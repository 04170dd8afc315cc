import json
from pathlib import Path
from typing import Any

import pytest

from kiosk.errors import InvalidFieldError
from kiosk.services.intake.parsing import Request
from kiosk.services.intake.reading import read_tables_here
from kiosk.services.intake.table import Table


def read(folder: Path, held: Any, sheet: str = "") -> list[Table]:
    path = folder / "list.json"
    path.write_text(held if isinstance(held, str) else json.dumps(held), encoding="utf-8-sig")
    return read_tables_here(Request(path, sheet=sheet))


def rows(folder: Path, held: Any) -> list[list[str]]:
    (table,) = read(folder, held)
    return list(table.rows())


def test_a_list_of_records_is_a_table(tmp_path: Path) -> None:
    held = [{"Name": "Ana", "Seats": 3}, {"Name": "Zoë", "Paid": True, "Seats": None}]
    assert rows(tmp_path, held) == [
        ["Name", "Seats", "Paid"],
        ["Ana", "3", ""],
        ["Zoë", "", "TRUE"],
    ]


def test_cells_that_hold_records_or_lists_show_their_names(tmp_path: Path) -> None:
    held = [
        {"title": {"de": "Guten Tag", "en": "Hello"}, "speakers": [{"name": "A"}, {"name": "B"}]}
    ]
    tables = read(tmp_path, held)
    assert list(tables[0].rows())[1] == ["Hello", "A; B"]


def test_records_of_one_shape_are_one_table_however_deep_they_are(tmp_path: Path) -> None:
    days = [
        {"index": 1, "rooms": {"Hall": [{"title": "A"}], "Tent": [{"title": "B"}]}},
        {"index": 2, "rooms": {"Hall": [{"title": "C"}]}},
    ]
    assert rows(tmp_path, {"schedule": {"days": days}}) == [["title"], ["A"], ["B"], ["C"]]


def test_lists_of_other_shapes_are_other_sheets(tmp_path: Path) -> None:
    held = {"sessions": [{"title": "A"}], "speakers": [{"name": "Ana"}]}
    assert [table.name for table in read(tmp_path, held)] == ["sessions", "speakers"]
    assert [table.name for table in read(tmp_path, held, "speakers")] == ["speakers"]
    with pytest.raises(InvalidFieldError):
        read(tmp_path, held, "rooms")


@pytest.mark.parametrize("text", ["[Name],Code\nAna,1\n", "{broken", "[1, 2]"])
def test_what_is_no_list_of_records_is_read_as_text(tmp_path: Path, text: str) -> None:
    (table,) = read(tmp_path, text)
    assert table.encoding
