import os
import select
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from kiosk.commands.session import lines, progress_shown
from kiosk.services.demo import DEMO_PASSPHRASE
from kiosk.services.new_event import Plan, create_event
from kiosk.services.opening import Laptop
from kiosk.store.event_file import EventFile
from tests.commands.conftest import Kiosk
from tests.support.events import QUICK_KEY, Clock, a_laptop

Environment = Callable[..., dict[str, str]]

NEEDS_A_FILE = [
    ("find", "ana"),
    ("scan", "AAA1"),
    ("undo", "ABCDEF-1", "--reason", "x"),
    ("walk-in", "--name", "Bo"),
    ("amend", "AAA1", "place=Tucson"),
    ("badge", "AAA1", "-o", "out.png"),
    ("badges", "-o", "out.pdf"),
    ("checkpoints",),
    ("figures",),
    ("export", "-o", "out.csv"),
    ("verify",),
]


@pytest.mark.parametrize("call", NEEDS_A_FILE, ids=lambda call: call[0])
def test_every_command_names_the_file_that_is_not_there_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    sentence = Kiosk(tmp_path / "none.kiosk").refused(*call, code=3)
    assert sentence == "There is no file called none.kiosk. Check the name and the folder.\n"
    assert not [path for path in tmp_path.iterdir() if path.name.startswith("out")]


def test_a_wrong_passphrase_says_so_and_changes_nothing(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = kiosk.file.read_bytes()
    monkeypatch.setenv("KIOSK_PASSPHRASE", "wrong words")
    assert "passphrase" in kiosk.refused("scan", "AAA1", code=3)
    assert kiosk.file.read_bytes() == before


def test_without_a_terminal_a_passphrase_must_be_given(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("KIOSK_PASSPHRASE")
    assert "KIOSK_PASSPHRASE" in kiosk.refused("find", "ana", code=2)


def test_an_event_file_that_is_open_elsewhere_is_refused(kiosk: Kiosk, tmp_path: Path) -> None:
    window = EventFile.open(kiosk.file, QUICK_KEY, a_laptop(tmp_path / "window"))
    sentence = kiosk.refused("scan", "AAA1", code=3)
    window.close()
    assert sentence == "forum.kiosk is open in another kiosk on this laptop. Use that window.\n"
    assert kiosk.json("scan", "AAA1")["verdict"] == "admitted"


def test_a_damaged_event_file_is_the_worlds_failure(kiosk: Kiosk) -> None:
    content = bytearray(kiosk.file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    kiosk.file.write_bytes(content)
    assert "forum.kiosk" in kiosk.refused("find", "ana", code=3)


def test_the_laptops_identity_lies_in_its_home(kiosk: Kiosk, home: Path) -> None:
    assert kiosk.file.is_file()
    assert [path.name for path in home.iterdir()] == ["laptop.json"]


def test_a_home_that_cannot_be_made_is_the_worlds_failure(
    kiosk: Kiosk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "occupied").write_text("a file", encoding="utf-8")
    monkeypatch.setenv("KIOSK_HOME", str(tmp_path / "occupied" / "home"))
    assert kiosk.refused("find", "ana", code=3)


def test_two_homes_on_a_copied_file_are_two_stations(
    kiosk: Kiosk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = Kiosk(tmp_path / "copy.kiosk")
    first = kiosk.json("scan", "AAA1")["fact"]
    copy.file.write_bytes(kiosk.file.read_bytes())
    monkeypatch.setenv("KIOSK_HOME", str(tmp_path / "another"))
    second = copy.json("scan", "BBB2")["fact"]
    assert first.split("-")[0] != second.split("-")[0]
    assert copy.json("scan", "CCC3", code=1)["fact"].split("-")[0] == second.split("-")[0]
    assert copy.json("verify")["holds"] is True


def test_texts_are_taken_as_they_are() -> None:
    assert list(lines(("a", "b"))) == ["a", "b"]


def test_standard_input_and_texts_are_not_mixed() -> None:
    with pytest.raises(click.UsageError):
        list(lines(("a", "-")))


def test_progress_is_hidden_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    with progress_shown("Import") as progress:
        progress(1, 2)
        progress(0, 0)
    assert capsys.readouterr() == ("", "")


def test_the_real_program_answers_in_utf8_on_every_pipe(
    kiosk: Kiosk, program: list[str], environment: Environment
) -> None:
    for encoding in ("cp1252", "ascii"):
        done = subprocess.run(
            [*program, "scan", kiosk.file, "-"],
            input=b"BBB2\n",
            capture_output=True,
            env=environment(PYTHONIOENCODING=encoding),
            check=False,
        )
        assert "Łukasz Wiśniewski" in done.stdout.decode()
        assert done.stderr == b""


def test_the_real_program_answers_each_line_before_the_next_is_read(
    kiosk: Kiosk, program: list[str], environment: Environment
) -> None:
    with subprocess.Popen(
        [*program, "scan", kiosk.file, "-", "--json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
    ) as scanning:
        assert scanning.stdin
        assert scanning.stdout
        assert scanning.stderr
        for code, verdict in (("AAA1", "admitted"), ("AAA1", "refused")):
            scanning.stdin.write(f"{code}\n")
            scanning.stdin.flush()
            assert f'"verdict": "{verdict}"' in scanning.stdout.readline()
        refused = subprocess.run(
            [*program, "figures", kiosk.file],
            capture_output=True,
            text=True,
            env=environment(),
            check=False,
        )
        assert (refused.returncode, refused.stdout) == (3, "")
        assert "another kiosk" in refused.stderr
        scanning.stdin.close()
        assert scanning.wait(30) == 1
        assert scanning.stderr.read() == ""
    assert kiosk.json("figures")["checked_in"] == 1


def test_whoever_reads_no_further_is_told_of_no_defect(
    kiosk: Kiosk, program: list[str], environment: Environment
) -> None:
    with subprocess.Popen(
        [*program, "find", kiosk.file, "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as finding:
        assert finding.stdout
        finding.stdout.close()
        finding.stdout = None
        _, told = finding.communicate(b"ana\n", timeout=60)
    assert told == b""


def test_the_real_program_tells_no_traceback(
    tmp_path: Path, program: list[str], environment: Environment
) -> None:
    done = subprocess.run(
        [*program, "verify", tmp_path / "none.kiosk"],
        capture_output=True,
        text=True,
        env=environment(KIOSK_PASSPHRASE=None),
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_at_a_terminal_the_passphrase_is_asked_for_and_not_shown(
    tmp_path: Path, program: list[str], environment: Environment, home: Path
) -> None:
    file = tmp_path / "forum.kiosk"
    _an_event(file, home)
    shown, answer = _at_a_terminal(
        [*program, "checkpoints", str(file)], environment(KIOSK_PASSPHRASE=None), DEMO_PASSPHRASE
    )
    assert "Passphrase of forum.kiosk: " in shown
    assert DEMO_PASSPHRASE not in shown
    assert answer == "Main entrance\tadmissions: 0\tinside: 0\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_at_a_terminal_another_passphrase_than_the_proposed_one_can_be_typed(
    tmp_path: Path, program: list[str], environment: Environment
) -> None:
    file = tmp_path / "new.kiosk"
    call = [*program, "new", str(file), "--name", "Forum", "--timezone", "UTC"]
    shown, answer = _at_a_terminal(call, environment(KIOSK_PASSPHRASE=None), DEMO_PASSPHRASE)
    assert "Proposed passphrase: " in shown
    assert f"Passphrase: {DEMO_PASSPHRASE}\n" in answer
    EventFile.open(file, DEMO_PASSPHRASE, a_laptop(tmp_path / "reader")).close()


def _an_event(path: Path, home: Path) -> None:
    create_event(
        path, DEMO_PASSPHRASE, Plan("Forum", "UTC"), Laptop(home, "x" * 32), Clock()
    ).close()


def _at_a_terminal(call: list[str], environment: dict[str, str], typed: str) -> tuple[str, str]:
    """What a command shows at a terminal where *typed* is typed, and what it answers."""
    try:
        ours, theirs = os.openpty()
    except OSError:
        pytest.skip("this system has no pseudo-terminals mounted")
    with subprocess.Popen(
        call, stdin=theirs, stdout=subprocess.PIPE, stderr=theirs, env=environment, text=True,
        start_new_session=True,
    ) as running:  # fmt: skip
        os.close(theirs)
        shown = _until(ours, ": ")
        os.write(ours, f"{typed}\n".encode())
        assert running.stdout
        answer = running.stdout.read()
        assert running.wait(30) == 0
    os.close(ours)
    return shown, answer


def _until(terminal: int, ending: str) -> str:
    shown, patience = "", time.monotonic() + 30
    while time.monotonic() < patience and not shown.endswith(ending):
        if select.select([terminal], [], [], 0.1)[0]:
            shown += os.read(terminal, 4096).decode()
    return shown
