"""Colours as eyes tell them apart (WCAG 2.2), and as a printer that knows only black has them."""

from kiosk.domain.badge_elements import BLACK, WHITE

LEAST_CONTRAST = 4.5
"""Of letters with what is behind them (WCAG 2.2, 1.4.3)."""

_BRIGHT = 0.5


def contrast(one: str, other: str) -> float:
    """How far two colours are apart, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def without_grey(colour: str) -> str:
    """*colour* as black or white, whichever it is nearer to."""
    return WHITE if _luminance(colour) > _BRIGHT else BLACK


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    low = 0.04045
    return share / 12.92 if share <= low else float(((share + 0.055) / 1.055) ** 2.4)
