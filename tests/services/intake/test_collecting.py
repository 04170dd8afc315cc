import gc

import pytest

from kiosk.services.intake.collecting import nothing_circular


def test_circles_are_looked_for_again_afterwards_whatever_happened() -> None:
    with pytest.raises(ZeroDivisionError), nothing_circular():
        _ = 1 / gc.isenabled()
    assert gc.isenabled()


def test_a_block_within_a_block_leaves_things_as_they_were() -> None:
    with nothing_circular():
        with nothing_circular():
            pass
        assert not gc.isenabled()
