"""Which rows are people, and what is told of their words."""

from pathlib import Path

from kiosk.domain.listing import Caution, Listing, Remark
from tests.support.lists import understood_here


def listed(folder: Path, *lines: str) -> Listing:
    path = folder / "list.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return understood_here(path)


def names(listing: Listing) -> list[str]:
    return [one.values["name"] for one in listing.people()]


def test_somebody_called_total_who_has_a_code_is_a_person(tmp_path: Path) -> None:
    rows = ("Ann Lee,A1B2,Day,Acme", "Total,C3D4,Day,Acme", "Bob Ray,E5F6,Day,")
    assert names(listed(tmp_path, "Name,Code,Ticket type,Company", *rows)) == [
        "Ann Lee",
        "Total",
        "Bob Ray",
    ]


def test_a_sum_is_nobody(tmp_path: Path) -> None:
    rows = ("Ann Lee,A1B2,Day,Acme", "Bob Ray,E5F6,Day,", "Total,2,,")
    found = listed(tmp_path, "Name,Code,Ticket type,Company", *rows)
    assert names(found) == ["Ann Lee", "Bob Ray"]
    assert [one.why for one in found.skipped] == ["total"]


def test_words_beyond_those_that_are_told_are_counted(tmp_path: Path) -> None:
    words = [f"zork{chr(97 + number)}" for number in range(23)]
    rows = (f"P {word},{word}1,{word}" for word in words)
    found = listed(tmp_path, "Name,Code,Status", *rows)
    assert len(names(found)) == len(words)
    assert Caution(Remark.MORE_UNKNOWN_STATUSES, count=3) in found.cautions
