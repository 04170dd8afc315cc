from kiosk.domain.badge import BadgeData, badge_for
from kiosk.domain.registration import Registration


def test_the_badge_name_is_the_headline_and_the_full_name_stands_below() -> None:
    badge = BadgeData(badge_name="Minh", full_name="Nguyễn Thị Minh Khai")
    assert (badge.headline, badge.second_name) == ("Minh", "Nguyễn Thị Minh Khai")


def test_without_a_badge_name_the_full_name_is_said_once() -> None:
    badge = BadgeData(badge_name=" ", full_name="Wu")
    assert (badge.headline, badge.second_name) == ("Wu", "")


def test_a_name_is_not_said_twice_because_its_accents_are_written_apart() -> None:
    badge = BadgeData(badge_name="ZOE\u0308  LEE", full_name="Zoë Lee")
    assert (badge.headline, badge.second_name) == ("ZOE\u0308  LEE", "")


def test_a_badge_is_made_of_what_may_be_printed() -> None:
    person = Registration(
        id="R1",
        name="Ann Lee",
        badge_name="Ann",
        organisation="Org",
        place="Tucson, AZ",
        email="ann@example.org",
        phone="555-0100",
        ticket_type="Press",
    )
    badge = badge_for(person, "CODE")
    assert badge == BadgeData("Ann", "Ann Lee", "Org", "Tucson, AZ", "Press", "CODE")
