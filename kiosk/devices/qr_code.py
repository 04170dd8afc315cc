"""The modules of QR codes, as `qrcode` computes them."""

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode

from kiosk.errors import CodeTooLongError

QUIET_ZONE = 4
"""Modules that must stay white around a code."""


def qr_modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """The rows of the QR code of *text*, dark modules as True, without the quiet zone.

    Error correction is level M. Raises CodeTooLongError.
    """
    code = QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(text)
    try:
        code.make(fit=True)
    except ValueError as error:
        raise CodeTooLongError(len(text)) from error
    return tuple(tuple(map(bool, row)) for row in code.get_matrix())
