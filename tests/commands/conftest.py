import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from kiosk.commands.cli import cli
from tests.support.events import QUICK_KEY

LIST = """\
First Name,Last Name,Email,Organization,Ticket Type,Code,Status,Date of birth
Ana,Souza,ana@example.org,Casa Aberta,Attendee,AAA1,Attending,1990-01-01
Łukasz,Wiśniewski,lw@example.org,Most,Press,BBB2,Attending,1990-01-02
Carl,Cancelled,cc@example.org,Most,Attendee,CCC3,Cancelled,1990-01-03
Una,Unpaid,uu@example.org,Most,Attendee,DDD4,Not paid,1990-01-04
"""


@dataclass
class Kiosk:
    """The command line, in this process, with an event file that it works on."""

    file: Path

    def run(self, *arguments: object, given: str | bytes = "", code: int = 0) -> Result:
        """Run a command, which must end with *code* and never with a traceback."""
        result = CliRunner().invoke(cli, [str(one) for one in arguments], input=given)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.output
        assert result.exit_code == code, result.output
        return result

    def __call__(self, command: str, *arguments: object, given: str = "", code: int = 0) -> str:
        """What *command* answers about the event file, and nothing else."""
        result = self.run(command, self.file, *arguments, given=given, code=code)
        return result.stdout

    def json(self, command: str, *arguments: object, given: str = "", code: int = 0) -> Any:
        """The same answer, as one JSON value."""
        return json.loads(self(command, *arguments, "--json", given=given, code=code))

    def refused(self, command: str, *arguments: object, code: int) -> str:
        """The sentence with which *command* is refused; standard output stays empty."""
        result = self.run(command, self.file, *arguments, code=code)
        assert result.stdout == ""
        return result.stderr


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home of a laptop, and the passphrase of every event."""
    folder = tmp_path / "home"
    monkeypatch.setenv("KIOSK_HOME", str(folder))
    monkeypatch.setenv("KIOSK_PASSPHRASE", QUICK_KEY)
    return folder


@pytest.fixture
def attendees(tmp_path: Path) -> Path:
    """An ordinary list of four people, two of whom may come."""
    path = tmp_path / "attendees.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


@pytest.fixture
def empty(tmp_path: Path) -> Kiosk:
    """A new event, without anybody."""
    kiosk = Kiosk(tmp_path / "forum.kiosk")
    kiosk("new", "--name", "Forum", "--timezone", "America/Chicago")
    return kiosk


@pytest.fixture
def kiosk(empty: Kiosk, attendees: Path) -> Kiosk:
    """An event with the ordinary list imported."""
    empty("import", attendees)
    return empty


@pytest.fixture
def environment(home: Path) -> Callable[..., dict[str, str]]:
    """The environment of a real `python -m kiosk`, with *changes*; None takes one away."""

    def changed(**changes: str | None) -> dict[str, str]:
        own = {**os.environ, "KIOSK_HOME": str(home), "KIOSK_PASSPHRASE": QUICK_KEY}
        own |= {name: value for name, value in changes.items() if value is not None}
        return {name: value for name, value in own.items() if changes.get(name, "") is not None}

    return changed


@pytest.fixture
def program() -> list[str]:
    """How the real program is started."""
    return [sys.executable, "-m", "kiosk"]
