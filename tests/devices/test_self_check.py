"""What a copy says of its parts when one of them is missing."""

from pathlib import Path

import pytest

from kiosk.devices import self_check
from kiosk.services.self_check import BrokenPartError


@pytest.fixture
def bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy whose bundled files lie in this folder."""
    monkeypatch.setattr(self_check, "resource", lambda name: tmp_path / name)
    return tmp_path


def test_the_languages_of_this_copy_are_named() -> None:
    assert self_check.translations() == "1 files: en, es"


@pytest.mark.usefixtures("bundled")
def test_a_copy_without_its_translations_is_broken() -> None:
    with pytest.raises(BrokenPartError, match="none is there"):
        self_check.translations()


def test_a_translation_without_the_words_of_qt_in_its_language_is_broken(bundled: Path) -> None:
    (bundled / "translations").mkdir()
    whole = Path(__file__).parents[2] / "resources" / "translations" / "kiosk_es.qm"
    (bundled / "translations" / "kiosk_xx.qm").write_bytes(whole.read_bytes())
    with pytest.raises(BrokenPartError, match="qtbase_xx"):
        self_check.translations()


def test_a_translation_that_was_cut_is_broken(bundled: Path) -> None:
    (bundled / "translations").mkdir()
    (bundled / "translations" / "kiosk_es.qm").write_bytes(b"cut")
    with pytest.raises(BrokenPartError, match=r"kiosk_es\.qm cannot be read"):
        self_check.translations()
