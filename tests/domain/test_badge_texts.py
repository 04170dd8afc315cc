# ruff: noqa: RUF001 - names in many scripts
import pytest

from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_elements import When
from kiosk.domain.badge_texts import is_shown, said
from kiosk.domain.registration import Notice

ANN = BadgeData(
    "Ann",
    "Ann Lee",
    ticket_type="Press",
    pronouns="she/her",
    languages=("English", "العربية"),
    notices=(Notice.VIP,),
    extra={"Table": "7", "Photo consent": "No"},
)


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{headline}", "Ann"),
        ("{second_name}", "Ann Lee"),
        ("{languages}", "\u2068English\u2069 · \u2068العربية\u2069"),
        ("Hello, my name is", "Hello, my name is"),
        ("Table {extra:table }", "Table \u20687\u2069"),
        ("{headline} ({pronouns})", "\u2068Ann\u2069 (\u2068she/her\u2069)"),
        ("{{{headline}}}", "{\u2068Ann\u2069}"),
        ("From {place}", ""),
        ("{extra:Room}", ""),
    ],
)
def test_a_template_says_what_is_known_and_nothing_of_what_is_not(template: str, text: str) -> None:
    assert said(template, ANN) == text


def test_no_field_turns_around_what_stands_beside_it() -> None:
    badge = BadgeData("Ann\u202e", "\u2067Lee")
    assert said("{headline}", badge) == "Ann"
    assert said("{headline} {full_name}", badge) == "\u2068Ann\u2069 \u2068Lee\u2069"


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        (When(), True),
        (When(ticket_types=("Speaker", " PRESS")), True),
        (When(ticket_types=("Speaker",)), False),
        (When(has=("pronouns", "extra:table")), True),
        (When(has=("place",)), False),
        (When(lacks=("place",)), True),
        (When(lacks=("pronouns",)), False),
        (When(notices=(Notice.VIP, Notice.FIRST_TIME)), True),
        (When(notices=(Notice.FIRST_TIME,)), False),
        (When(answers={"photo consent": ("no", "never")}), True),
        (When(answers={"photo_consent": ("no",)}), True),
        (When(answers={"photo consent": ("yes",)}), False),
        (When(answers={"other": ("yes",)}), False),
    ],
)
def test_an_element_is_shown_where_all_of_its_rule_applies(when: When, shown: bool) -> None:
    assert is_shown(when, ANN) is shown
