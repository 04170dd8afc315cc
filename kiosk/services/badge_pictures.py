"""Logos for badges: taken into a design without anything but their pixels."""

from base64 import b64decode, b64encode
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from warnings import catch_warnings, simplefilter

from PIL import Image, ImageOps

from kiosk.domain.badge_design import BadgeDesign
from kiosk.domain.badge_elements import Element, Picture
from kiosk.domain.badge_faults import LARGEST_PICTURE
from kiosk.errors import BadBadgeDesignError, BadPictureError, FileMissingError, UnreadableError

_FORMATS = ("PNG", "JPEG")
_MOST_BYTES = 20_000_000
_MOST_PIXELS = 40_000_000
_LONGEST_SIDE = 1200
"""Pixels: 10 cm at 300 dots an inch."""

_SMALLER = 0.75
_SMALLEST_SIDE = 64
_NO_PICTURE = (OSError, ValueError, SyntaxError, Image.DecompressionBombError)
"""What Pillow raises at files that are none, or far too large."""


def picture_from(path: Path) -> str:
    """The PNG or JPEG at *path* as base64 for a design: its pixels and nothing else.

    A large one is made smaller. Raises BadPictureError, FileMissingError or UnreadableError.
    """
    try:
        document = path.read_bytes()
    except FileNotFoundError as error:
        raise FileMissingError(path) from error
    except OSError as error:
        raise UnreadableError(path) from error
    if len(document) > _MOST_BYTES:
        raise BadPictureError(path)
    try:
        return _written(_opened(document))
    except _NO_PICTURE as error:
        raise BadPictureError(path) from error


def with_bare_pictures(design: BadgeDesign) -> BadgeDesign:
    """*design*, which somebody else made, with nothing but the pixels of its pictures.

    Raises BadBadgeDesignError, naming a picture that is none.
    """
    variants = tuple(
        replace(each, elements=tuple(map(_bare, each.elements))) for each in design.variants
    )
    front, back = (tuple(map(_bare, side)) for side in (design.front, design.back))
    return replace(design, front=front, back=back, variants=variants)


def _bare(element: Element) -> Element:
    if not isinstance(element, Picture):
        return element
    try:
        return replace(element, data=_written(_opened(b64decode(element.data))))
    except _NO_PICTURE as error:
        raise BadBadgeDesignError(f"{element.name}.data") from error


def _opened(document: bytes) -> Image.Image:
    """The pixels, the right way up, in as many colours as a badge needs."""
    with catch_warnings():
        simplefilter("ignore", Image.DecompressionBombWarning)
        image = Image.open(BytesIO(document), formats=_FORMATS)
    if image.width * image.height > _MOST_PIXELS:
        raise ValueError("too large")
    upright = ImageOps.exif_transpose(image)
    see_through = "A" in upright.getbands() or "transparency" in upright.info
    bare = upright.convert("RGBA" if see_through else "RGB")
    bare.info = {}
    return bare


def _written(image: Image.Image) -> str:
    """As a PNG, which keeps letters sharp, unless a JPEG is much smaller."""
    image.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE), Image.Resampling.LANCZOS)
    while True:
        for kind in _FORMATS:
            if kind == "JPEG" and image.mode != "RGB":
                continue
            buffer = BytesIO()
            image.save(buffer, kind, optimize=True)
            data = b64encode(buffer.getvalue()).decode("ascii")
            if len(data) <= LARGEST_PICTURE:
                return data
        if max(image.size) < _SMALLEST_SIDE:
            raise ValueError("too large")
        size = (max(1, round(image.width * _SMALLER)), max(1, round(image.height * _SMALLER)))
        image = image.resize(size, Image.Resampling.LANCZOS)
