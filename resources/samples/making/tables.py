"""The tables in `source/`, and how the lists are written."""

import csv
import random
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

SAMPLES = Path(__file__).resolve().parent.parent

Row: TypeAlias = dict[str, str]


def source(name: str) -> list[Row]:
    """The rows of one table in `source/`."""
    with (SAMPLES / "source" / f"{name}.csv").open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def write_list(path: Path, rows: Sequence[Row]) -> None:
    """Write *rows* the way Excel opens right by a double click: UTF-8 with BOM, CRLF."""
    with path.open("w", encoding="utf-8-sig", newline="") as table:
        writer = csv.DictWriter(table, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def chance(rng: random.Random, percent: int) -> bool:
    """Yes in *percent* of a hundred cases."""
    return rng.random() * 100 < percent
