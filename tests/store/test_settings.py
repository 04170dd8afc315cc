from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.domain.event import setting_subject
from kiosk.domain.fact import Kind
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING, an_event_file


@pytest.fixture
def file(tmp_path: Path) -> Iterator[EventFile]:
    with closing(an_event_file(tmp_path)) as file:
        yield file


def tell(file: EventFile, name: str, value: object) -> None:
    with file.writing(MORNING) as writer:
        writer.append(Kind.SETTING, setting_subject(name), {"value": value})


def test_a_setting_is_its_last_word(file: EventFile) -> None:
    assert file.settings.value("colour") is None
    tell(file, "colour", "red")
    tell(file, "colour", ["green"])
    assert file.settings.value("colour") == ["green"]


def test_settings_are_found_by_how_their_names_begin(file: EventFile) -> None:
    for name in ("key:a", "key:b", "keys", "kez:c", "key"):
        tell(file, name, name)
    assert file.settings.beginning("key:") == {"a": "key:a", "b": "key:b"}
