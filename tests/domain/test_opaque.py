import re

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.opaque import CROCKFORD, ID_LENGTH, opaque, registration_id

SECRET = bytes(range(32))

keys = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


def test_ids_are_what_they_have_always_been() -> None:
    """Badges and exports out in the world hold them: never change them."""
    assert registration_id(SECRET, "code|C1") == "RCN8WAQTEAX71"
    assert opaque(SECRET, "anything", 20) == "K3CGDE3DR6BJXYT1BW97"


def test_crockfords_alphabet_has_no_letters_that_look_like_digits() -> None:
    assert len(set(CROCKFORD)) == 32
    assert not set("ILOU") & set(CROCKFORD)


@given(keys)
def test_an_id_is_an_r_and_sixty_bits_in_crockfords_alphabet(key: str) -> None:
    assert re.fullmatch(f"R[{CROCKFORD}]{{{ID_LENGTH}}}", registration_id(SECRET, key))


@given(keys, keys)
def test_other_keys_and_other_secrets_make_other_ids(one: str, other: str) -> None:
    assert (registration_id(SECRET, one) == registration_id(SECRET, other)) == (one == other)
    assert registration_id(SECRET, one) != registration_id(b"another event", one)


def test_shorter_names_begin_longer_ones() -> None:
    assert opaque(SECRET, "x", 50).startswith(opaque(SECRET, "x", 12))
    assert len(opaque(SECRET, "x", 50)) == 50
