"""In which encoding a text is: Unicode where it can be, else the likeliest code page."""

import codecs
from dataclasses import dataclass

from kiosk.domain.listing import EncodingOffer

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Detected:
    """An encoding, and what else the text may be in, best first, where that is in doubt."""

    encoding: str
    offers: tuple[EncodingOffer, ...] = ()


def detected(data: bytes) -> Detected:
    """The encoding of the text that *data* is."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Detected(encoding)
    try:
        codecs.decode(data, "utf-8")
    except UnicodeDecodeError:
        return Detected("cp1252", (EncodingOffer("cp1252", ()),))
    return Detected("utf-8")
