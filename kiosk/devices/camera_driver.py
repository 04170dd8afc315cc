"""What a camera is asked for, whoever makes the pictures: a webcam, or a film in its place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal


class CameraState(StrEnum):
    """What can be said of the camera."""

    OFF = "off"
    STARTING = "starting"
    LIVE = "live"
    NO_CAMERA = "no_camera"
    NOT_ALLOWED = "not_allowed"
    LOST = "lost"
    UNAVAILABLE = "unavailable"
    """This computer lacks what Qt needs for video."""


class Permission(StrEnum):
    """What the system says of the kiosk's looking through cameras."""

    GRANTED = "granted"
    DENIED = "denied"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True)
class CameraName:
    """One camera: what it is remembered by, and what people call it."""

    id: str
    name: str


class CameraDriver(QObject):
    """Makes pictures between `open` and `close`; says when it cannot go on."""

    pictured = Signal(object)  # QImage
    failed = Signal()
    cameras_changed = Signal()

    def cameras(self) -> Sequence[CameraName]:
        """The cameras that are plugged in, the one to take first."""
        raise NotImplementedError

    def permission(self) -> Permission:
        """Whether the kiosk may look."""
        raise NotImplementedError

    def ask(self, then: Callable[[], None]) -> None:
        """Let the system ask the person, and call *then* when they have answered."""
        raise NotImplementedError

    def open(self, camera: str) -> None:
        """Begin to make pictures with the camera of this id."""
        raise NotImplementedError

    def close(self) -> None:
        """Make no more pictures, and let other programs have the camera."""
        raise NotImplementedError
