from collections.abc import Iterator
from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.listing import ListedPerson, Listing
from kiosk.services.intake.read_once import ReadOnce

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
texts = st.lists(text, max_size=3).map(tuple)
person = st.builds(
    ListedPerson,
    st.integers(1, 10**6),
    st.dictionaries(text, text),
    texts,
    texts,
    st.integers(1, 9),
)


@given(st.lists(person, max_size=8), st.integers(1, 200))
def test_the_second_look_sees_what_the_first_saw(people: list[ListedPerson], times: int) -> None:
    reads = []

    def reading() -> Iterator[ListedPerson]:
        reads.append(1)
        yield from people * times

    once = ReadOnce(Listing("list.csv", "", (), {}, reading))
    assert list(once.first()) == people * times
    assert list(once.again()) == people * times
    assert len(reads) == 1


def test_nothing_of_a_person_is_forgotten() -> None:
    names = [field.name for field in fields(ListedPerson)]
    assert names == ["row", "values", "codes", "cells", "admits", "walk_in"]
