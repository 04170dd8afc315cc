import json
from pathlib import Path
from typing import Any

import pytest

from kiosk.services.intake.columns import understand
from kiosk.ui.list_texts import caution_text

LISTS = Path(__file__).parents[2] / "data" / "lists"
GOLDEN = ".understood.json"


def understood(path: Path) -> dict[str, Any]:
    """All that is made of a list: people with what is not blank, the columns, the remarks."""
    listing = understand(path)
    people = [
        {
            "row": person.row,
            **{field: value for field, value in person.values.items() if value},
            "codes": list(person.codes),
        }
        for person in listing.people()
    ]
    return {
        "system": listing.system,
        "columns": dict(listing.columns),
        "codes": list(listing.codes),
        "left_out": {one.column: one.why for one in listing.left_out},
        "people": people,
        "skipped": {str(one.row): one.why for one in listing.skipped},
        "warnings": [caution_text(caution) for caution in listing.cautions],
    }


def lists() -> list[Path]:
    return sorted(path for path in LISTS.iterdir() if not path.name.endswith(GOLDEN))


@pytest.mark.parametrize("path", lists(), ids=lambda path: path.stem)
def test_a_list_is_understood_as_it_was_reviewed(
    path: Path, request: pytest.FixtureRequest
) -> None:
    golden = path.with_name(path.stem + GOLDEN)
    found = understood(path)
    if request.config.getoption("--update-golden"):
        text = json.dumps(found, ensure_ascii=False, indent=1)
        golden.write_text(text + "\n", encoding="utf-8", newline="\n")
    assert found == json.loads(golden.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", lists(), ids=lambda path: path.stem)
def test_what_is_left_out_is_in_no_cell(path: Path) -> None:
    listing = understand(path)
    assert not {one.column for one in listing.left_out} & set(listing.headers)
    assert all(len(person.cells) == len(listing.headers) for person in listing.people())
