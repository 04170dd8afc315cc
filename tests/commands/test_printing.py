"""Printing without a window: to a folder, to printers that are away, in doubt."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.print_job import JobStage, Trouble
from kiosk.services.printing.queue import queue_of
from kiosk.store.event_file import EventFile
from kiosk.store.laptop import this_laptop
from tests.commands.conftest import Kiosk
from tests.support.events import QUICK_KEY

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def _no_print_service(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "none"))


@pytest.fixture
def folder(kiosk: Kiosk, tmp_path: Path) -> str:
    """The folder that this laptop prints into, as a key."""
    (tmp_path / "badges").mkdir()
    key = f"folder:{tmp_path / 'badges'}"
    kiosk("printers", "--add", key)
    return key


def files(folder: str) -> int:
    return len(list(Path(folder.removeprefix("folder:")).glob("*.pdf")))


def test_a_badge_is_printed_and_noted(kiosk: Kiosk, folder: str) -> None:
    (job,) = kiosk.json("print", "AAA1")
    assert (job["stage"], job["name"], job["printer"]) == ("printed", "Ana Souza", folder)
    assert files(folder) == 1
    assert kiosk.json("prints") == []


def test_a_second_badge_needs_a_reason(kiosk: Kiosk, folder: str) -> None:
    kiosk("print", "AAA1")
    assert "--reason" in kiosk.refused("print", "AAA1", code=2)
    assert "printed" in kiosk("print", "AAA1", "--reason", "lost")
    assert files(folder) == 2


def test_all_that_were_never_printed_go_in_one_job(kiosk: Kiosk, folder: str) -> None:
    assert len(kiosk.json("print", "--not-printed", "--type", "Press")) == 1
    told = kiosk.json("print", "--not-printed", "--separators")
    assert [job["name"] for job in told] == ["C", "Ana Souza"]
    assert files(folder) == 2
    assert kiosk.json("print", "--not-printed", code=1) == []


def test_what_a_printer_does_not_take_stays_in_the_queue_and_goes_elsewhere(
    kiosk: Kiosk, folder: str, tmp_path: Path
) -> None:
    away = f"folder:{tmp_path / 'stick'}"
    told = kiosk.json("print", "AAA1", "BBB2", "--printer", away, "--wait", "0.5", code=1)
    assert {job["trouble"] for job in told} == {"offline"}
    first, second = (job["job"] for job in told)
    assert "held" in kiosk("prints", "--hold", first)
    assert len(kiosk.json("prints", "--cancel", second)) == 1
    kiosk("prints", "--release", first, "--to", folder)
    kiosk("print", "BBB2")
    assert kiosk.json("prints") == []
    assert files(folder) == 2


def test_a_badge_in_doubt_is_noted_when_somebody_has_it(kiosk: Kiosk, folder: str) -> None:
    kiosk("print", "AAA1", "--printer", f"{folder}/away", "--wait", "0.1", code=1)
    laptop = this_laptop(kiosk.file.parent / "home")
    file = EventFile.open(kiosk.file, QUICK_KEY, laptop)
    (job,) = file.print_queue.unsettled(queue_of(file))
    with file.noting():
        file.print_queue.put(replace(job, stage=JobStage.SENT, sent_to=folder))
    file.close()
    told = kiosk.json("print", "BBB2")
    assert [one["name"] for one in told] == ["Łukasz Wiśniewski"]
    (doubt,) = kiosk.json("prints")
    assert doubt["trouble"] == Trouble.PERHAPS_PRINTED
    assert kiosk.json("prints", "--came-out", doubt["job"]) == []
    assert files(folder) == 1
    assert kiosk.json("print", "--not-printed", code=1) == []


def test_batches_are_paused_and_go_on(kiosk: Kiosk, folder: str) -> None:
    kiosk("print", "--not-printed", "--printer", f"{folder}/away", "--wait", "0.1", code=1)
    assert {job["trouble"] for job in kiosk.json("prints", "--pause")} == {"paused"}
    assert {job["stage"] for job in kiosk.json("prints", "--resume")} == {"waiting"}
    assert kiosk.run("prints", kiosk.file, "--hold", 999, code=1).stdout == ""


def test_printers_are_set_up_and_told(kiosk: Kiosk, folder: str, tmp_path: Path) -> None:
    zebra = "zpl:tcp:127.0.0.1:9"
    told = kiosk.json(
        "printers", "--add", zebra, "--rule", f"Press={zebra}", "--labels", f"{folder}=300",
        "--no-auto",
    )  # fmt: skip
    assert [one["printer"] for one in told["printers"]] == [folder, zebra]
    assert [one["state"] for one in told["printers"]] == ["ready", "offline"]
    assert told["printers"][0]["labels_left"] == 300
    assert (told["rules"], told["auto_print"]) == ({"Press": zebra}, False)
    assert kiosk("printers", "--first", zebra).startswith(zebra)
    assert kiosk("printers", "--remove", zebra, "--rule", "Press=") == (
        f"{folder}\tready\t300 labels left\n"
    )
    kiosk("print", "AAA1")
    assert "299 labels left" in kiosk("printers")
    assert "labels" not in kiosk("printers", "--labels", f"{folder}=")
    del tmp_path


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("print",), 2),
        (("print", "AAA1", "--not-printed"), 2),
        (("print", "AAA1"), 2),  # no printer is set up
        (("printers", "--add", "fax:1"), 3),
        (("printers", "--add", "zpl:tcp:localhost:0"), 3),
        (("printers", "--add", "ql:tcp:localhost:70000"), 3),
        (("printers", "--rule", "Press"), 2),
        (("printers", "--rule", "Press=fax:1"), 3),
        (("printers", "--labels", "system:A=5"), 3),  # it is none of this laptop's
        (("printers", "--labels", "system:A=many"), 2),
    ],
)
def test_calls_that_are_wrong_say_so(kiosk: Kiosk, arguments: tuple[str, ...], code: int) -> None:
    assert kiosk.refused(*arguments, code=code)
