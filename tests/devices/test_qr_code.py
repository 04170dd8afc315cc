import pytest
from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode

from kiosk.devices.qr_code import qr_modules
from kiosk.errors import CodeTooLongError


def test_a_short_code_has_the_smallest_square_with_its_three_corners() -> None:
    rows = qr_modules("K7F3QX")
    assert len(rows) == 21
    assert all(len(row) == 21 for row in rows)
    corner = (True,) * 7
    assert rows[0][:7] == rows[0][-7:] == rows[-1][:7] == corner


@pytest.mark.parametrize(
    "text", ["K7F3QX", "QAWZMY1JSNXHKF4062XXZFECKQGNCYXHMJ", "https://example.org/1"]
)
def test_another_library_makes_the_same_code_with_one_of_its_masks(text: str) -> None:
    made = []
    for mask in range(8):
        code = QRCode(error_correction=ERROR_CORRECT_M, border=0, mask_pattern=mask)
        code.add_data(text)
        code.make(fit=True)
        made.append(tuple(tuple(map(bool, row)) for row in code.get_matrix()))
    assert qr_modules(text) in made


def test_the_same_text_makes_the_same_code() -> None:
    assert qr_modules("K7F3QX") == qr_modules("K7F3QX")


def test_a_text_that_no_code_holds_is_refused_without_being_repeated() -> None:
    with pytest.raises(CodeTooLongError) as caught:
        qr_modules("x" * 5000)
    assert str(caught.value) == "CodeTooLongError(characters=5000)"
