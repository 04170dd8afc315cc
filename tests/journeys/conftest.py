"""The welcome page of the whole program, with a volunteer at it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.volunteer import Volunteer, at_the_window


@pytest.fixture
def volunteer(qapp: QApplication) -> Iterator[Volunteer]:
    with at_the_window(qapp) as volunteer:
        yield volunteer
