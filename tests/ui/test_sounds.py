import wave
from typing import ClassVar

import pytest
from PySide6.QtCore import QObject, QUrl
from PySide6.QtMultimedia import QMediaDevices

from kiosk.bundled import resource
from kiosk.ui.sounds import Cue, Sounds
from kiosk.ui.views import Tone

EVERY = (*Tone, *Cue)


class Loudspeaker(QObject):
    """Stands in for Qt's own, which complains on a machine without one."""

    heard: ClassVar[list[str]] = []

    def setSource(self, source: QUrl) -> None:  # noqa: N802 - Qt's own name
        self._name = source.fileName()

    def play(self) -> None:
        self.heard.append(self._name)


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a laptop with a loudspeaker plays."""
    heard: list[str] = []
    monkeypatch.setattr(Loudspeaker, "heard", heard)
    monkeypatch.setattr("kiosk.ui.sounds.QSoundEffect", Loudspeaker)
    monkeypatch.setattr(QMediaDevices, "audioOutputs", lambda: ["a loudspeaker"])
    return heard


def test_each_kind_of_verdict_has_its_sound(played: list[str]) -> None:
    sounds = Sounds()
    for cue in EVERY:
        sounds.play(cue)
    assert played == [f"{cue.value}.wav" for cue in EVERY]


def test_nothing_is_heard_once_it_is_muted(played: list[str]) -> None:
    sounds = Sounds()
    sounds.muted = True
    sounds.play(Tone.OK)
    assert played == []


def test_a_laptop_without_a_loudspeaker_stays_silent(
    played: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMediaDevices, "audioOutputs", list)
    Sounds().play(Tone.OK)
    assert played == []


@pytest.mark.parametrize("cue", EVERY)
def test_every_sound_is_short_and_not_silent(cue: Tone | Cue) -> None:
    with wave.open(str(resource(f"sounds/{cue.value}.wav"))) as sound:
        assert 0.2 < sound.getnframes() / sound.getframerate() < 0.5
        assert any(sound.readframes(sound.getnframes()))


def test_the_sounds_differ_in_their_rhythm_and_not_only_in_pitch() -> None:
    rhythms = {cue: _beats(cue) for cue in EVERY}
    assert len(set(rhythms.values())) == len(EVERY)
    assert rhythms[Tone.HELP][0] == 1


def _beats(cue: Tone | Cue) -> tuple[int, int]:
    """How many beats it has, and how long in all, in twentieths of a second."""
    with wave.open(str(resource(f"sounds/{cue.value}.wav"))) as sound:
        frames, rate = memoryview(sound.readframes(sound.getnframes())).cast("h"), 44_100
    step = rate // 100
    loud = [max(frames[at : at + step]) > 2_000 for at in range(0, len(frames) - step, step)]
    beats = sum(now and not before for before, now in zip([False, *loud], loud, strict=False))
    return beats, round(len(frames) / rate * 20)
