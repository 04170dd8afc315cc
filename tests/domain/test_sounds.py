import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.sounds import LETTERS, skeletons, slips, soundings, unlikeness

TOKENS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("muhammad", "mohammed"),
        ("maxamed", "mohamed"),
        ("mhmd", "muhammad"),
        ("ywsf", "yusuf"),
        ("siobhan", "shivaun"),
        ("diallo", "jallow"),
        ("fatou", "fatu"),
        ("hernandez", "ernandes"),
        ("michael", "mikhail"),
        ("schmidt", "shmit"),
        ("vasquez", "basques"),
        ("yohannes", "johannes"),
        ("zhang", "chang"),
        ("khadija", "hadija"),
        ("wladimir", "vladimir"),
        ("cheikh", "sheikh"),
        ("dzsenifer", "jenifer"),
        ("ohtani", "otani"),
    ],
)
def test_spellings_of_one_name_share_a_skeleton(one: str, other: str) -> None:
    assert set(skeletons(one)) & set(skeletons(other))


@given(TOKENS)
def test_skeletons_hold_the_letters_that_slips_try(token: str) -> None:
    assert all(set(skeleton) <= set(LETTERS) for skeleton in skeletons(token))


@given(st.text())
def test_what_is_no_latin_word_has_no_sound(text: str) -> None:
    sounds = soundings(text)

    assert bool(sounds) <= (text.isascii() and text.isalpha())


@given(TOKENS, TOKENS)
def test_unlikeness_is_nothing_to_itself_and_the_same_both_ways(one: str, other: str) -> None:
    if soundings(one):
        assert unlikeness(one, one, 9) == 0
    assert unlikeness(one, other, 9) == unlikeness(other, one, 9) <= 9


@pytest.mark.parametrize(
    ("one", "other", "letters"),
    [
        ("fatou", "fatu", 0),
        ("marta", "merta", 1),
        ("marta", "mrta", 1),
        ("marta", "matra", 1),
        ("nadir", "kamel", 4),
        ("12", "maria", 4),
    ],
)
def test_unlikeness_counts_letters_up_to_a_limit(one: str, other: str, letters: int) -> None:
    assert unlikeness(one, other, 4) == letters


@given(st.text(LETTERS, min_size=1, max_size=6), st.data())
def test_one_slip_is_among_the_slips(skeleton: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(skeleton) - 1))
    letter = data.draw(st.sampled_from(LETTERS))
    found = set(slips(skeleton))

    assert skeleton[:place] + skeleton[place + 1 :] in found
    assert skeleton[:place] + letter + skeleton[place + 1 :] in found
    assert skeleton[:place] + letter + skeleton[place:] in found
    assert skeleton + letter in found
