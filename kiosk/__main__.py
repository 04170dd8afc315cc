"""Starts the kiosk: `kiosk`, or `python -m kiosk`."""

import multiprocessing
import os
import sys
from pathlib import Path

from kiosk.commands.cli import cli


def main() -> None:
    """Run the command line; without arguments, the window."""
    os.umask(0o077)  # whatever is written is the owner's alone
    cli.main(args=sys.argv[1:], prog_name="kiosk", obj=_window)


def _window(path: Path | None, passphrase: str) -> int:
    from kiosk.app import run_window  # noqa: PLC0415 - commands need no widgets

    return run_window(path, passphrase)


if __name__ == "__main__":
    multiprocessing.freeze_support()  # in an installed copy, lists are read by a copy of it
    main()
