"""Starts the kiosk: `kiosk`, or `python -m kiosk`."""

import multiprocessing
import os
import sys
from pathlib import Path

from kiosk.commands.cli import cli

_EVENT_FILE = ".kiosk"
_PLUGINS_FROM_ELSEWHERE = (
    "QT_PLUGIN_PATH",
    "QT_QPA_PLATFORM_PLUGIN_PATH",
    "QT_QPA_GENERIC_PLUGINS",
    "QT_QPA_PLATFORMTHEME",
    "QT_STYLE_OVERRIDE",
    "QML_IMPORT_PATH",
    "QML2_IMPORT_PATH",
)


def main() -> None:
    """Run the command line; without arguments, the window."""
    os.umask(0o077)  # whatever is written is the owner's alone
    if getattr(sys, "frozen", False):
        _stand_alone()
    arguments = sys.argv[1:]
    if len(arguments) == 1 and arguments[0].lower().endswith(_EVENT_FILE):
        sys.exit(_window(Path(arguments[0]), ""))  # as a double click starts it
    cli.main(args=arguments, prog_name="kiosk", obj=_window)


def _stand_alone() -> None:
    """Let an installed copy load nothing of Qt but its own."""
    for name in _PLUGINS_FROM_ELSEWHERE:
        os.environ.pop(name, None)


def _window(path: Path | None, passphrase: str, *, full_screen: bool = False) -> int:
    from kiosk.app import run_window  # noqa: PLC0415 - commands need no widgets

    return run_window(path, passphrase, full_screen=full_screen)


if __name__ == "__main__":
    multiprocessing.freeze_support()  # in an installed copy, lists are read by a copy of it
    main()
