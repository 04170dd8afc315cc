"""Erasing an event file: whole, or readable by nobody, whenever it is interrupted."""

import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.errors import KioskError, WrongPassphraseError
from kiosk.store import erasing
from kiosk.store.erasing import copies_on_this_laptop, erase, finish_erasing
from kiosk.store.event_file import EventFile
from kiosk.store.laptop import this_laptop
from tests.support.events import FORUM, a_laptop, a_list_of, a_person, an_event_file

WORDS = "six random words that nobody knows"


def an_event(folder: Path, name: str = "forum.kiosk") -> EventFile:
    home = folder / "home"
    laptop = replace(a_laptop(home), posts={FORUM.id: ("x",), "other": ("y",)})
    laptop = replace(laptop, sync_folders={FORUM.id: "/stick"}, known_lists=("abc",))
    file = an_event_file(folder, name=name, passphrase=WORDS, laptop=laptop)
    a_list_of(file, a_person("Ana Souza", "C1"))
    file.laptop = laptop.with_recent(file.path)
    return file


def test_nothing_of_the_event_is_left_on_the_laptop(tmp_path: Path) -> None:
    file = an_event(tmp_path, "forum [1].kiosk")
    kept = file.path.with_name("forum [1].kiosk-before-m009_x")
    other = file.path.with_name("forum 1.kiosk-before-m009_x")
    part = file.path.with_name(".forum [1].kiosk.0a0b0c0d.part")
    file.back_up(kept)
    for each in (other, part):
        each.write_bytes(b"something")
    assert copies_on_this_laptop(file.path) == [part, kept]
    assert erase(file) == [file.path, part, kept]
    assert sorted(one.name for one in tmp_path.iterdir()) == ["forum 1.kiosk-before-m009_x", "home"]
    laptop = this_laptop(tmp_path / "home")
    assert (laptop.recent, laptop.sync_folders, laptop.known_lists) == ((), {}, ())
    assert laptop.posts == {"other": ("y",)}


def test_another_recent_event_keeps_its_settings(tmp_path: Path) -> None:
    file = an_event(tmp_path)
    file.laptop = replace(file.laptop, recent=(*file.laptop.recent, tmp_path / "other.kiosk"))
    erase(file)
    laptop = this_laptop(tmp_path / "home")
    assert (laptop.recent, laptop.known_lists) == ((tmp_path / "other.kiosk",), ("abc",))


def test_without_its_key_nobody_reads_it_not_even_with_the_passphrase(tmp_path: Path) -> None:
    file = an_event(tmp_path)
    path, laptop = file.path, file.laptop
    file.close()
    erasing._gather(path, WORDS)
    erasing._overwrite_key(path, bytes(range(16)))
    with pytest.raises(WrongPassphraseError):
        EventFile.open(path, WORDS, laptop)


def test_an_erasure_that_was_stopped_after_the_key_is_finished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = an_event(tmp_path)
    path, laptop = file.path, file.laptop
    assert not finish_erasing(path, laptop)

    def refuse(*_arguments: object, **_options: object) -> None:
        raise PermissionError

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refuse)
        with pytest.raises(KioskError):
            erase(file)
    assert path.exists()
    with pytest.raises(WrongPassphraseError):
        EventFile.open(path, WORDS, laptop)
    assert finish_erasing(path, laptop)
    assert [one.name for one in tmp_path.iterdir()] == ["home"]
    assert this_laptop(tmp_path / "home").sync_folders == {}


def test_a_mark_beside_a_whole_file_finishes_nothing(tmp_path: Path) -> None:
    file = an_event(tmp_path)
    file.close()
    file.path.with_name("forum.kiosk-erasing").write_text("0123 forum-2026")
    assert not finish_erasing(file.path, file.laptop)
    with closing(EventFile.open(file.path, WORDS, file.laptop)) as again:
        assert again.roster.count() == 1


_CHILD = """
import sys
from pathlib import Path
from kiosk.store.erasing import erase
from kiosk.store.event_file import EventFile
from kiosk.store.laptop import Laptop
home = Path(sys.argv[2])
file = EventFile.open(Path(sys.argv[1]), sys.argv[3], Laptop(home=home, id="x"))
print("now", flush=True)
erase(file)
"""


@pytest.mark.parametrize("after_ms", [0, 60, 110, 150])
def test_killed_at_any_moment_it_is_whole_or_nobody_reads_it(tmp_path: Path, after_ms: int) -> None:
    file = an_event(tmp_path)
    path, laptop = file.path, file.laptop
    file.close()
    call = [sys.executable, "-c", _CHILD, str(path), str(tmp_path / "home"), WORDS]
    with subprocess.Popen(call, stdout=subprocess.PIPE) as child:
        assert child.stdout
        child.stdout.readline()
        time.sleep(after_ms / 1000)
        os.kill(child.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
        child.wait()
    try:
        with closing(EventFile.open(path, WORDS, laptop)) as whole:
            assert whole.verify() == []
    except KioskError:
        assert finish_erasing(path, laptop) or not path.exists()
        assert not path.exists()
