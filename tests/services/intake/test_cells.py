import pytest

from kiosk.services.intake.cells import tidy, tidy_code


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("  Ana \t Souza\n", "Ana Souza"),
        ("Ana\u00a0Souza", "Ana Souza"),
        ("\u200eAna\u200b \u202bSouza\u202c\ufeff", "Ana Souza"),
        ("Zoe\u0308", "Zoë"),
        ("आ\u200dन", "आ\u200dन"),
        ("\u200dAna\u200c", "Ana"),
        ("A\u00adna\x00", "Ana"),
        ("A\x80n\x9fa\ufff9", "Ana"),
        ("\u0645\u06cc\u200c\u0631", "\u0645\u06cc\u200c\u0631"),
        ("'=Press=", "=Press="),
        ("'+49 30 1", "+49 30 1"),
        ("'%1\\|2", "%1|2"),
        ("\t@home", "@home"),
        ("\t-- none --", "-- none --"),
        ("'Abd al-Rahman", "'Abd al-Rahman"),
        ("'", "'"),
        ("Info  Requested", ""),
        ("#N/A", ""),
        (" . ", ""),
        ("\u2014", ""),
        ("---", ""),
        ("Nan Null", "Nan Null"),
    ],
)
def test_a_cell_says_what_somebody_typed(cell: str, text: str) -> None:
    assert tidy(cell) == text


@pytest.mark.parametrize(
    ("cell", "code"),
    [(" 00Ab ", "00Ab"), ("'-7", "-7"), ("n/a", ""), ("-", ""), ("a|b", "a|b")],
)
def test_a_code_stays_as_it_came(cell: str, code: str) -> None:
    assert tidy_code(cell) == code
