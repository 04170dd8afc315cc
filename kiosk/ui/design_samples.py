"""Invented people, whose badges show what a design is good for."""

from dataclasses import replace
from enum import StrEnum

from kiosk.domain.badge import BadgeData, BadgeSession
from kiosk.domain.registration import Notice, Registration
from kiosk.ui.language import translate

_CODE = "QAWZMY1JSNXHKF4062XXZFECKQGNCYXHMJ"
"""As long as those of real badges, and nobody's."""


class Sample(StrEnum):
    """Whose badge is shown for a try."""

    TYPICAL = "typical"
    LONGEST = "longest"
    ARABIC = "arabic"
    CHINESE = "chinese"
    MONONYM = "mononym"


def sample_text(sample: Sample) -> str:
    """What kind of a name it is."""
    return {
        Sample.TYPICAL: translate("Design", "Typical"),
        Sample.LONGEST: translate("Design", "Longest name"),
        Sample.ARABIC: translate("Design", "Arabic"),
        Sample.CHINESE: translate("Design", "中文"),
        Sample.MONONYM: translate("Design", "One name"),
    }[sample]


def sample_badge(
    sample: Sample, ticket_type: str, longest: Registration | None = None
) -> BadgeData:
    """The badge of somebody who is invented, or of *longest*, with all that a badge may say."""
    badge_name, full_name = _names(sample, longest)
    return replace(
        _somebody(),
        badge_name=badge_name,
        full_name=full_name,
        organisation=_organisation(sample, longest),
        ticket_type=ticket_type or translate("Design", "Attendee"),
    )


def _names(sample: Sample, longest: Registration | None) -> tuple[str, str]:
    if sample is Sample.LONGEST and longest:
        return longest.badge_name, longest.written_name
    return {
        Sample.TYPICAL: ("Marisol", "Marisol Hernández Ruiz"),
        Sample.LONGEST: ("", "Wolfeschlegelsteinhausen-Papadimitriou, Maximiliana Konstantina"),
        Sample.ARABIC: ("ليلى حداد", "Layla Haddad"),
        Sample.CHINESE: ("王小明", "Wang Xiaoming"),
        Sample.MONONYM: ("", "Wulandari"),
    }[sample]


def _organisation(sample: Sample, longest: Registration | None) -> str:
    if sample is Sample.LONGEST and longest:
        return longest.organisation
    return {
        Sample.TYPICAL: "Harbor Legal Aid",
        Sample.LONGEST: "Interfaith Coalition for the Welcome and Integration of Newcomers",
        Sample.ARABIC: "مركز المرفأ",
        Sample.CHINESE: "海港社区中心",
        Sample.MONONYM: "City of Dayton",
    }[sample]


def _somebody() -> BadgeData:
    return BadgeData(
        place="Tucson, AZ",
        code=_CODE,
        pronouns=translate("Design", "she/her"),
        languages=("English", "Español"),
        roles=(translate("Design", "Speaker"),),
        notices=(Notice.FIRST_TIME,),
        no_photo=True,
        sessions=(
            BadgeSession("09:00", translate("Design", "Opening plenary"), "Ballroom"),
            BadgeSession("10:30", translate("Design", "Housing for newcomers"), "204"),
            BadgeSession("13:30", translate("Design", "Libraries that welcome"), "Harbor B"),
        ),
    )
