"""Lists that something has happened to, from the bytes to the people.

KIOSK_FUZZ says how many are tried (40 in the normal run); a nightly run tries 50,000, and
there every single one has a second.
"""

import os
from collections.abc import Sequence
from datetime import timedelta
from functools import cache
from io import BytesIO
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from kiosk.errors import NotUnderstoodError
from tests.support.lists import understood_here

TRIES = int(os.environ.get("KIOSK_FUZZ", "40"))
LISTS = Path(__file__).parents[2] / "data" / "lists"
A_SECOND = timedelta(seconds=1) if TRIES > 40 else None

fuzzed = settings(
    max_examples=TRIES,
    deadline=A_SECOND,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
snippets = st.sampled_from(
    [b'"', b"'", b"\0", b"\r", b"\n", b",", b";", b"\t", b"\xff\xfe", b"\xef\xbb\xbf", b"=",
     b"<table>", b"\xc3", b"1E+21", b"sep=;\n", b"Name", b"Total", b"\x1a", b"&#0;", b"]]>",
     b"\xed\xa0\x80"]
)  # fmt: skip
wounds = st.lists(
    st.tuples(st.floats(0, 1), st.sampled_from(["put", "cut", "twice", "change"]), snippets),
    min_size=1,
    max_size=6,
)


@cache
def originals() -> Sequence[bytes]:
    """The lists of these tests, one of them as a workbook too."""
    paths = sorted(LISTS.iterdir())
    texts = [path.read_bytes() for path in paths if not path.name.endswith(".understood.json")]
    return [*texts, _as_workbook(texts[0]), *(text.decode().encode("utf-16") for text in texts[:1])]


def _as_workbook(text: bytes) -> bytes:
    book, file = Workbook(), BytesIO()
    for line in text.decode("utf-8-sig").splitlines():
        book.active.append(line.split(","))
    book.save(file)
    return file.getvalue()


def wounded(data: bytes, wound: tuple[float, str, bytes]) -> bytes:
    where, how, snippet = wound
    place = int(where * len(data))
    before, behind = data[:place], data[place:]
    if how == "put":
        return before + snippet + behind
    if how == "cut":
        return before + behind[len(snippet) * 7 :]
    if how == "twice":
        return data[: place + 40] + behind
    return before + snippet + behind[len(snippet) :]


@fuzzed
@given(original=st.sampled_from(range(20)), wounds=wounds)
def test_a_damaged_list_is_read_or_refused(
    tmp_path: Path, original: int, wounds: list[tuple[float, str, bytes]]
) -> None:
    data = originals()[original % len(originals())]
    for wound in wounds:
        data = wounded(data, wound)
    _is_read_or_refused(tmp_path, data)


@fuzzed
@given(rows=st.lists(st.lists(st.text(max_size=12), max_size=6), max_size=8))
def test_any_text_in_any_cell_is_read_or_refused(tmp_path: Path, rows: list[list[str]]) -> None:
    lines = [["Name", "Email", "Code", "Status", "Quantity"], *rows]
    text = "\n".join(",".join(row) for row in lines)
    _is_read_or_refused(tmp_path, text.encode("utf-8", "replace"))


def _is_read_or_refused(folder: Path, data: bytes) -> None:
    path = folder / "list"
    path.write_bytes(data)
    try:
        listing = understood_here(path)
        people = list(listing.people())
    except NotUnderstoodError:
        return
    assert all(person.admits >= 1 for person in people)
    assert all(len(person.cells) == len(listing.headers) for person in people)
    assert list(listing.people()) == people
