"""The words for why two registrations may be one person's."""

from typing import assert_never

from kiosk.domain.likeness import Reason
from kiosk.ui.language import translate


def likeness_reason_text(reason: Reason) -> str:  # noqa: PLR0911 - one return for each reason
    """What two registrations have in common, in a few words."""
    match reason:
        case Reason.SAME_NAME:
            return translate("Likeness", "same name")
        case Reason.OTHER_WRITING:
            return translate("Likeness", "same name in another script or order")
        case Reason.OTHER_SPELLING:
            return translate("Likeness", "name in another spelling")
        case Reason.SHORTER_NAME:
            return translate("Likeness", "one name is a shorter form of the other")
        case Reason.SAME_EMAIL:
            return translate("Likeness", "same e-mail address")
        case Reason.SAME_PHONE:
            return translate("Likeness", "same phone number")
        case Reason.SAME_ORGANISATION:
            return translate("Likeness", "same organisation")
        case _:
            assert_never(reason)
