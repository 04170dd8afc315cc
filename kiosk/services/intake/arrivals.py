"""What lists say of somebody who has been checked in before, in another system."""

from functools import lru_cache

from kiosk.services.intake.statuses import word

_NOT_YET = frozenset(
    """
    no|n|false|f|0|0.0|-|--|---|.|n/a|na|none|not checked in|not yet|absent|no show|no-show|never|
    nein|nicht eingecheckt|non|pas encore|aun no|todavia no|nao|ainda nao|nee|nej|ei|nie|
    否|未|未签到|未簽到|아니요|아니오|미체크인|لا|من|нет|не отмечен|ні|khong|chua|いいえ|ไม่|hayir
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
_CAME = frozenset(
    """
    checked in|checked-in|checkedin|check in|attended|arrived|present|admitted|entered|came|
    eingecheckt|teilgenommen|anwesend|registrado en puerta|asistio|presente|chequeado|
    enregistre|arrive|a participe|compareceu|已签到|已簽到|已到|参加了|출석|참석함|체크인|참석|
    حضر|تم تسجيل الدخول|пришел|пришла|присутствовал|отмечен|прибув|da check-in|da tham du|
    paikalla|aanwezig|narvarande
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
"""Words of status that say so."""


@lru_cache(maxsize=4096)
def arrived(cell: str) -> bool:
    """Whether a cell of a column for arrivals says yes: a time, a count, a word."""
    said = word(cell)
    return bool(said) and said not in _NOT_YET


@lru_cache(maxsize=4096)
def is_arrival(cell: str) -> bool:
    """Whether a word of status says that its owner has been there."""
    return bool(cell) and word(cell) in _CAME
