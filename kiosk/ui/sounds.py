"""A sound for each kind of verdict; loaded once, silent where there is no loudspeaker."""

from enum import Enum

from PySide6.QtCore import QObject, QUrl

from kiosk.bundled import resource
from kiosk.ui.views import Tone

try:
    from PySide6.QtMultimedia import QMediaDevices, QSoundEffect
except ImportError:  # a system without the libraries for it: silent, and no worse
    _AUDIBLE = False
else:
    _AUDIBLE = True


class Cue(Enum):
    """What is heard and looks like something else."""

    EXIT = "exit"
    REPEAT = "repeat"


class Sounds(QObject):
    """Plays without waiting; muted, it says nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.muted = False
        self._effects: dict[Tone | Cue, QSoundEffect] = {}
        if _AUDIBLE and QMediaDevices.audioOutputs():
            self._effects = {cue: self._effect(cue) for cue in (*Tone, *Cue)}

    def play(self, cue: Tone | Cue) -> None:
        """Let *cue* be heard."""
        if not self.muted and cue in self._effects:
            self._effects[cue].play()

    def _effect(self, cue: Tone | Cue) -> "QSoundEffect":
        effect = QSoundEffect(self)
        effect.setSource(QUrl.fromLocalFile(str(resource(f"sounds/{cue.value}.wav"))))
        return effect
