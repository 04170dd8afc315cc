"""An event file for every test of the services."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.store.event_file import EventFile
from tests.support.events import an_event_file


@pytest.fixture
def file(tmp_path: Path) -> Iterator[EventFile]:
    with closing(an_event_file(tmp_path)) as file:
        yield file
