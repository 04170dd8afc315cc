"""Where the bundled fonts, icons, sounds, samples and translations are."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(name: str) -> Path:
    """The bundled file or folder *name*, wherever this copy of the kiosk lives."""
    inside = _PACKAGE / "resources"
    root = inside if inside.is_dir() else _PACKAGE.parent / "resources"
    return root / name
