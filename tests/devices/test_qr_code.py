import pytest

from kiosk.devices.qr_code import qr_modules
from kiosk.errors import CodeTooLongError


def test_a_short_code_has_the_smallest_square_with_its_three_corners() -> None:
    rows = qr_modules("K7F3QX")
    assert len(rows) == 21
    assert all(len(row) == 21 for row in rows)
    corner = (True,) * 7
    assert rows[0][:7] == rows[0][-7:] == rows[-1][:7] == corner


def test_the_same_text_makes_the_same_code() -> None:
    assert qr_modules("K7F3QX") == qr_modules("K7F3QX")


def test_a_text_that_no_code_holds_is_refused_without_being_repeated() -> None:
    with pytest.raises(CodeTooLongError) as caught:
        qr_modules("x" * 5000)
    assert str(caught.value) == "CodeTooLongError(characters=5000)"
