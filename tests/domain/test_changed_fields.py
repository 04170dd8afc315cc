import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.changed_fields import changed_fields, changed_text
from kiosk.domain.registration import AMENDABLE_FIELDS

values = st.text(max_size=6) | st.text("; name=pl", max_size=8).map(lambda text: f"{text}; place=x")


@given(st.dictionaries(st.sampled_from(AMENDABLE_FIELDS), values))
def test_what_was_told_is_read_again(fields: dict[str, str]) -> None:
    assert changed_fields(changed_text(fields)) == fields


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("name=Anna; status=cancelled", {"name": "Anna", "status": "cancelled"}),
        ("name=Anna; sister", {"name": "Anna; sister"}),
        ("place=", {"place": ""}),
        ("nobody=knows", {}),
        ("", {}),
    ],
)
def test_what_somebody_else_wrote_is_read_as_far_as_it_goes(
    text: str, fields: dict[str, str]
) -> None:
    assert changed_fields(text) == fields
