"""Which versions of Qt for Python must not meet which Python."""

_BAD_PYSIDE = "6.12.0"
_FIRST_GOOD_PYTHON = (3, 12)


def crash_together(pyside: str, python: tuple[int, int]) -> bool:
    """Whether these two die within minutes.

    PySide6 6.12.0 drops a reference to None at each call; before 3.12, Python counts them.
    """
    return pyside == _BAD_PYSIDE and python < _FIRST_GOOD_PYTHON
