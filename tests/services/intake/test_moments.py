from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.services.intake.moments import moments
from tests.support.lists import understood_here


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        (["12/31/2025 11:00:00", "1/2/2026 11:00:00"], [(2025, 12, 31), (2026, 1, 2)]),
        (["31.12.2025 11:00", "02.01.2026 11:00"], [(2025, 12, 31), (2026, 1, 2)]),
        (["2026-01-02 09:00", "2026/1/3 9:00"], [(2026, 1, 2), (2026, 1, 3)]),
        (["1/2/26", "3/2/26"], [(2026, 1, 2), (2026, 3, 2)]),
        (["2/3/2026", "1/4/2026"], [(2026, 3, 2), (2026, 4, 1)]),
        (["yesterday", ""], [(), ()]),
    ],
)
def test_a_date_is_read_as_its_column_allows(
    cells: list[str], found: list[tuple[int, ...]]
) -> None:
    assert [moment[:3] for moment in moments(cells)] == found


def test_the_afternoon_is_later_than_the_morning() -> None:
    told = moments(
        ["1/2/2026 12:30 AM", "1/2/2026 9:00 AM", "1/2/2026 12:30 PM", "1/2/2026 1:00 pm"]
    )
    assert told == sorted(told)
    assert told[0][3] == 0


@given(st.lists(st.integers(0, 400_000), min_size=2, max_size=20), st.booleans())
def test_answers_that_came_in_one_after_the_other_are_read_so(
    minutes: list[int], day_first: bool
) -> None:
    start = datetime(2026, 1, 1)  # noqa: DTZ001 - as a form writes it
    came = [start + timedelta(minutes=minute) for minute in sorted(minutes)]
    pattern = "%d/%m/%Y %H:%M" if day_first else "%m/%d/%Y %H:%M"
    told = moments([moment.strftime(pattern) for moment in came])
    assert told == sorted(told)


def test_the_last_answer_counts_wherever_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    lines = (
        "Timestamp,Full name,Email,Will you attend?",
        "1/2/2026 11:00:00,Bob Ray,b@x.org,Yes",
        "12/31/2025 11:00:00,Bob Ray,b@x.org,No",
        "1/13/2026 11:00:00,Ann Lee,a@x.org,Yes",
    )
    path.write_text("\n".join(lines), encoding="utf-8")
    people = {one.values["name"]: one.values["status"] for one in understood_here(path).people()}
    assert people == {"Bob Ray": "confirmed", "Ann Lee": "confirmed"}
