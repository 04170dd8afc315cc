"""A sound for each kind of verdict; loaded once, silent where there is no loudspeaker."""

from PySide6.QtCore import QObject, QUrl

from kiosk.bundled import resource
from kiosk.ui.views import Tone

try:
    from PySide6.QtMultimedia import QMediaDevices, QSoundEffect
except ImportError:  # a system without the libraries for it: silent, and no worse
    _AUDIBLE = False
else:
    _AUDIBLE = True


class Sounds(QObject):
    """Plays without waiting; muted, it says nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.muted = False
        self._effects: dict[Tone, QSoundEffect] = {}
        if _AUDIBLE and QMediaDevices.audioOutputs():
            self._effects = {tone: self._effect(tone) for tone in Tone}

    def play(self, tone: Tone) -> None:
        """Let *tone* be heard."""
        if not self.muted and tone in self._effects:
            self._effects[tone].play()

    def _effect(self, tone: Tone) -> "QSoundEffect":
        effect = QSoundEffect(self)
        effect.setSource(QUrl.fromLocalFile(str(resource(f"sounds/{tone.value}.wav"))))
        return effect
