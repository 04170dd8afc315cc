"""The modules of QR codes, as `qrcode` computes them; `zxing-cpp`, which reads them, proves it."""

from functools import lru_cache

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode

from kiosk.errors import CodeTooLongError

QUIET_ZONE = 4
"""Modules that must stay white around a code."""


@lru_cache(maxsize=2)
def qr_modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """The rows of the QR code of *text*, dark modules as True, without the quiet zone.

    Error correction is level M. The last ones are remembered: a badge may be drawn at several
    resolutions. Raises CodeTooLongError.
    """
    code = QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(text)
    try:
        code.make(fit=True)
    except ValueError as error:
        raise CodeTooLongError(len(text)) from error
    return tuple(tuple(map(bool, row)) for row in code.get_matrix())
