# ruff: noqa: RUF001 - names in many scripts
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.listing import Caution, Remark
from kiosk.services.intake.mojibake import Mender, is_damaged, mended

NAMES = [
    "María", "José Núñez", "Müller", "Weiß", "Zoë", "Łukasz Wiśniewski", "Dvořák", "Şahin",
    "Nguyễn Thị Ánh", "Пётр Сидоров", "王小明", "محمد", "이름", "O’Brien", "Ñandú", "São Paulo",
    "Ángel", "À la carte", "CONCEIÇÃO", "IRMÃ", "Ółtarz", "Ελένη", "สมชาย", "דוד", "Ýmir", "Đặng",
    "Ö", "Café “Noël”", "10 €", "«Союз»", "Íñigo", "Ørsted", "Ćosić", "Ğülşah", "MÜLLER–WEISS",
    "Œô", "Â EA",
]  # fmt: skip
SCRIPTS = [
    "aeñéüßç",
    "aeąłśžČřő",
    "абвгЯ",
    "αβγάΩ",
    "אבגד",
    "ابتث",
    "กขคง",
    "王小明",
    "たろ",
    "김이",
]


@pytest.mark.parametrize("name", NAMES)
def test_what_is_right_is_left_alone(name: str) -> None:
    assert mended(name) == name


@given(st.sampled_from(SCRIPTS).flatmap(lambda few: st.text(few + " -'.", max_size=15)))
def test_no_name_of_one_script_is_touched(name: str) -> None:
    if not any(before.islower() and now.isupper() for before, now in zip(name, name[1:])):  # noqa: B905, RUF007
        assert mended(name) == name


@pytest.mark.parametrize("page", ["cp1252", "latin-1", "cp1250", "mac_roman", "cp850"])
@pytest.mark.parametrize(
    "name", ["José Núñez", "Müller", "Renée", "Zoë Weiß", "Óscar", "Özil", "Émile"]
)
def test_utf_8_that_was_taken_for_a_code_page_is_mended(page: str, name: str) -> None:
    try:
        broken = name.encode().decode(page)
    except UnicodeDecodeError:
        pytest.skip("the page has no such bytes")
    assert mended(broken) == name


def test_it_is_mended_where_it_happened_twice() -> None:
    assert mended("MarÃƒÂ­a MuÃƒÂ±oz") == "María Muñoz"


def test_a_cell_that_is_only_partly_broken_is_mended_in_part() -> None:
    assert mended("Ñandú MarÃ­a") == "Ñandú María"


@pytest.mark.parametrize("cell", ["Mar?a", "???", "?? ???", "Jos\ufffd", "王?明"])
def test_lost_letters_are_seen(cell: str) -> None:
    assert is_damaged(cell)


@pytest.mark.parametrize(
    "cell",
    ["?", "Coming?", "https://example.org/a?b=c", "Vegan? Yes", "a@b.c?d", "x?y=1", "", "Why? ?"],
)
def test_questions_and_links_are_not_damage(cell: str) -> None:
    assert not is_damaged(cell)


def test_a_table_is_mended_in_place_and_tells_of_it() -> None:
    rows = [["Name", "City"], ["MarÃ­a", "LeÃ³n"], ["Mar?a", "???"], ["Ana", "Rio"]]
    mender = Mender(5)
    assert mender.mend(rows, str(rows))
    assert rows[1] == ["María", "León"]
    assert list(mender.cautions()) == [
        Caution(Remark.MENDED_TEXT, count=2),
        Caution(Remark.DAMAGED_TEXT, count=1, rows=(7,)),
    ]
