"""Laptops that meet in a folder, on the command line: each has a KIOSK_HOME of its own."""

import json
from pathlib import Path

import pytest

from kiosk import __version__
from tests.commands.conftest import Kiosk


def at(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_HOME", str(home))


def test_two_laptops_meet_and_come_to_the_same_export(
    kiosk: Kiosk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    kiosk("scan", "AAA1")
    first = kiosk.json("sync", stick)
    assert list(first)[:7] == [
        "new_facts", "stations", "doubles", "flags", "refused_files", "totals", "written",
    ]  # fmt: skip
    assert first["new_facts"] == 0
    assert first["central_export"].endswith(".central.csv")
    at(tmp_path / "west", monkeypatch)
    west = tmp_path / "west.kiosk"
    joined = kiosk.run("join", stick, west, "--json").stdout
    assert json.loads(joined)["registrations"] > 0
    there = Kiosk(west)
    assert there.json("scan", "AAA1", code=1)["refusal"] == "already_admitted"
    there("walk-in", "--name", "Flo Diaz", "--check-in")
    assert there.json("sync", stick)["totals"]["walk_ins"] == 1
    at(tmp_path / "kiosk-home", monkeypatch)
    told = kiosk.json("sync", stick)
    assert told["new_facts"] > 0
    assert len(told["stations"]) == 2
    assert told["totals"]["checked_in"] == 2
    assert "Flo Diaz" in Path(told["central_export"]).read_text(encoding="utf-8-sig")


def test_a_receipt_reads_as_lines_and_names_what_was_left_aside(
    kiosk: Kiosk, tmp_path: Path
) -> None:
    kiosk("sync", tmp_path)
    [stations] = tmp_path.glob("*.stations")
    (stations / "XXXXXX.facts.age").write_bytes(b"scribble")
    told = kiosk("sync", tmp_path)
    assert "XXXXXX.facts.age was left aside" in told
    assert "central export" in told
    assert f"Kiosk {__version__}" in told
    assert kiosk.json("sync", tmp_path)["version"] == __version__


def test_a_receipt_tells_doubles_with_their_operators_and_totals_and_is_a_page_to_sign(
    kiosk: Kiosk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    kiosk("sync", stick)
    at(tmp_path / "west", monkeypatch)
    west = tmp_path / "west.kiosk"
    kiosk.run("join", stick, west)
    Kiosk(west)("scan", "AAA1", "--operator", "Kim")
    Kiosk(west)("sync", stick)
    at(tmp_path / "kiosk-home", monkeypatch)
    kiosk("scan", "AAA1", "--operator", "Eva")
    page = tmp_path / "receipt.pdf"
    told = kiosk("sync", stick, "--receipt", page)
    assert "Kim" in told
    assert "Eva" in told
    assert "Registered: 4 · Checked in / expected: 1 / " in told
    assert "Main entrance\u2069: 2" in told
    assert page.read_bytes().startswith(b"%PDF")
    kiosk.refused("sync", stick, "--names", code=2)
    nowhere = kiosk.run("sync", kiosk.file, stick, "--receipt", tmp_path / "no" / "r.pdf", code=3)
    assert "Registered: 4" in nowhere.stdout, "what was done is told all the same"


def test_what_is_no_folder_is_told(kiosk: Kiosk, tmp_path: Path) -> None:
    kiosk.refused("sync", tmp_path / "nowhere", code=2)
    refused = kiosk.run("join", tmp_path, tmp_path / "x.kiosk", code=2)
    assert "No event has been synced" in refused.stderr
