# ruff: noqa: RUF001 - names in many scripts are what this file is for
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.names import (
    fold,
    from_the_end,
    isolated,
    masked_email,
    name_tokens,
    phone_digits,
    search_terms,
    sort_key,
)
from kiosk.domain.registration import Registration


def terms(name: str = "", **values: object) -> tuple[set[str], set[str], set[str]]:
    found = search_terms(Registration("r1", name, **values))  # type: ignore[arg-type]
    return set(found.names.split()), set(found.sounds.split()), set(found.others.split())


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Nguyễn Thị Minh", "nguyen thi minh"),
        ("García-Márquez, Gabriela", "garcia marquez gabriela"),
        ("O’Brien", "obrien"),
        ("O'BRIEN", "obrien"),
        ("Kaʻiulani", "kaiulani"),
        ("Łukasz Ærø Þór Ðuro Straße", "lukasz aero thor duro strasse"),
        ("İBRAHİM ıbrahim", "ibrahim ibrahim"),
        ("王秀英", "王 秀 英"),
        ("김민수", "김 민 수"),
        ("أحمد", "احمد"),
        ("ﻣﺤﻤﺪ", "محمد"),
        ("١٢٣", "123"),
        ("Ｗｉｄｅ", "wide"),
        ("a\u200bb\u00adc", "abc"),
        ("…!?", ""),
        ("", ""),
        ("\ud800\x00", ""),
    ],
)
def test_folding_leaves_what_two_writings_of_a_name_share(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_a_folded_text_is_tokens_of_letters_and_digits_apart_by_blanks(text: str) -> None:
    assert all(token.isalnum() for token in fold(text).split())
    assert fold(text) == " ".join(fold(text).split())


@given(st.text())
def test_a_name_is_indexed_by_its_folded_form_first(name: str) -> None:
    assert " ".join(name_tokens(name)).startswith(fold(name))


def test_stretches_of_a_name_are_indexed_written_together() -> None:
    names, _, _ = terms("María de la Cruz López")

    assert {"maria", "cruz"} < names
    assert any(token.startswith("delacruz") for token in names)
    assert any(token.startswith("mariade") for token in names)


def test_a_name_of_thousands_of_words_makes_no_index_of_megabytes() -> None:
    name = " ".join(f"word{number}" for number in range(3000))

    assert len(search_terms(Registration("r1", name)).names) < 8 * len(name)


def test_both_sides_of_an_apostrophe_are_indexed_too() -> None:
    assert {"obrien", "o", "brien"} <= terms("Siobhán O’Brien")[0]
    assert {"ndiaye", "n", "diaye"} <= terms("Ange N'Diaye")[0]


def test_other_scripts_are_indexed_as_they_are_spelt_on_a_latin_keyboard() -> None:
    assert {"wang", "xiu", "ying", "xiuying", "wangxiuying"} < terms("王秀英")[0]
    assert {"gim", "kim", "minsu", "kimminsu"} < terms("김민수")[0]
    assert {"priyanka", "sharma"} < terms("प्रियंका शर्मा")[0]
    assert {"abebe", "bekele"} < terms("አበበ በቀለ")[0]
    assert {"anna"} < terms("О’Брайен Анна")[0]


def test_an_arabic_name_is_found_without_its_article() -> None:
    assert "حسن" in terms("عمر الحسن")[0]


def test_names_without_vowels_are_marked_among_the_sounds() -> None:
    assert {"mhmd", "0mhmd"} <= terms("محمد")[1]
    assert "0mhmd" not in terms("Muhammad")[1]


def test_a_badge_name_is_indexed_beside_the_name() -> None:
    assert {"robert", "bob"} <= terms("Robert Diaz", badge_name="Bob")[0]
    assert terms("Robert Diaz", badge_name="Robert Diaz") == terms("Robert Diaz")


def test_places_codes_addresses_and_numbers_are_the_others() -> None:
    _, _, others = terms(
        "Ana",
        organisation="Đà Nẵng Aid",
        place="São Paulo",
        email="a.souza@vietaid.org",
        phone="+1 (617) 555-1234",
        order="ZX-9",
        credentials=("AB12",),
    )

    assert {"da", "nang", "aid", "sao", "paulo", "souza", "vietaid"} < others
    assert {"5551234", "6175551234", "16175551234", "zx", "9", "zx9", "ab12"} < others


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("+1 (617) 555-1234 ext. 77", {"16175551234"}),
        ("617-555-8888 / 617.555.9999", {"6175558888", "6175559999"}),
        ("030/7654321", {"0307654321"}),
        ("٠٥٠١٢٣٤٥٦٧", {"0501234567"}),
        ("5551234x9", {"5551234"}),
        ("none", set()),
    ],
)
def test_phone_numbers_are_indexed_from_both_ends(written: str, numbers: set[str]) -> None:
    _, _, others = terms("Ana", phone=written)

    assert numbers <= others
    assert {from_the_end(number) for number in numbers} <= others


@pytest.mark.parametrize(
    "written", ["1234", "12-34", "12 34", "(12) 34", "12.34", "+12/34", "١٢٣٤"]
)
def test_digits_are_a_phone_number_however_they_are_written(written: str) -> None:
    assert phone_digits(written) == "1234"


def test_letters_are_no_phone_number() -> None:
    assert phone_digits("A1234") == phone_digits("") == ""


def test_a_son_is_found_without_his_mac() -> None:
    assert {"macgillivray", "gillivray"} <= terms("Fergus MacGillivray")[0]
    assert "intosh" not in terms("Macy McInto")[0]


def test_letters_of_amharic_that_sound_alike_are_one() -> None:
    assert fold("ዓለም ሥላሴ ኃይሉ ፀሐይ") == fold("አለም ስላሴ ሀይሉ ጸሀይ")


def test_an_organisation_in_another_script_is_romanised() -> None:
    assert {"Киев".casefold(), "kiev"} <= terms(organisation="Киев")[2]


@given(st.builds(Registration, id=st.just("r1"), name=st.text(), organisation=st.text()))
def test_every_registration_has_search_terms(registration: Registration) -> None:
    found = search_terms(registration)

    assert all(token.isascii() for token in found.sounds.split())


def test_names_sort_without_regard_to_case_accents_and_script() -> None:
    names = ["Zoë", "王秀英", "álvarez", "Łukasz", "Alvarez", "Lukas", "Team 10", "team 2"]

    assert sorted(names, key=sort_key) == [
        "Alvarez",
        "álvarez",
        "Lukas",
        "Łukasz",
        "team 2",
        "Team 10",
        "王秀英",
        "Zoë",
    ]


def test_isolation_wraps_a_text_in_its_own_direction() -> None:
    assert isolated("محمد") == "\u2068محمد\u2069"


@pytest.mark.parametrize(
    ("address", "masked"),
    [
        ("minh@vietaid.org", "m•••@vietaid.org"),
        (" m@vietaid.org ", "m•••@vietaid.org"),
        ("not an address", "n•••"),
        ("", ""),
    ],
)
def test_a_masked_address_keeps_its_first_letter_and_its_domain(address: str, masked: str) -> None:
    assert masked_email(address) == masked
