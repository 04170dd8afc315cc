"""start.py: what it decides, and what its first, second and repairing starts do."""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import start

_LOCK = "# nothing to install\n"
_ECHO = "import os, sys\nprint(sys.argv[1:], os.getcwd())\n"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout in small: this start.py, locks that name nothing, a kiosk that echoes."""
    root = tmp_path / "ein Käfig & 'mehr'"
    (root / "kiosk").mkdir(parents=True)
    (root / "kiosk" / "__init__.py").touch()
    (root / "kiosk" / "__main__.py").write_text(_ECHO, encoding="utf-8")
    shutil.copy(start.__file__, root / "start.py")
    for lock in (start.RUN_LOCK, start.TEST_LOCK):
        (root / lock).write_text(_LOCK, encoding="utf-8")
    return root


def _loaded(checkout: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("start_elsewhere", checkout / "start.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _started(checkout: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """start.py run from another folder, on a machine without a package manager."""
    nowhere = checkout.parent / "nowhere"
    nowhere.mkdir(exist_ok=True)
    return subprocess.run(
        [sys.executable, str(checkout / "start.py"), *arguments],
        cwd=nowhere,
        env={**os.environ, "PATH": str(nowhere), "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def _without_pip(checkout: Path) -> ModuleType:
    """Make the environment such that only a start that sets nothing up can succeed."""
    here = _loaded(checkout)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(here.VENV)], check=True)
    return here


def _stamped(checkout: Path) -> ModuleType:
    here = _without_pip(checkout)
    here.link_kiosk()
    here.stamp(here.RUN_LOCK).write_text(here.fingerprint(here.RUN_LOCK), encoding="utf-8")
    return here


def test_alone_it_opens_the_demo_event() -> None:
    assert start.job_for([], display=True)[1:] == ["-m", "kiosk", "demo", "--open"]


def test_without_a_display_it_plays_the_demo_event() -> None:
    assert start.job_for([], display=False)[1:] == ["-m", "kiosk", "demo", "--play"]


def test_what_follows_kiosk_goes_to_the_command_line_as_it_is() -> None:
    assert start.job_for(["kiosk", "find", "--json"], display=True)[3:] == ["find", "--json"]


def test_what_follows_test_goes_to_pytest_as_it_is() -> None:
    assert start.job_for(["test", "-x", "a b"], display=True) == [*start.PYTEST, "-x", "a b"]


def test_anything_else_is_no_job() -> None:
    assert start.job_for(["tset"], display=True) == []


@pytest.mark.parametrize(
    ("platform", "environment", "display"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_only_linux_can_be_without_a_display(
    platform: str, environment: dict[str, str], display: bool
) -> None:
    assert start.has_display(platform, environment) is display


@pytest.mark.parametrize("asking", ["-h", "--help"])
def test_help_explains_and_sets_nothing_up(checkout: Path, asking: str) -> None:
    answer = _started(checkout, asking)
    assert (answer.returncode, answer.stderr) == (0, "")
    assert "python3 start.py test" in answer.stdout
    assert not (checkout / ".venv").exists()


def test_a_wrong_call_is_answered_with_the_help_and_exit_code_2(checkout: Path) -> None:
    answer = _started(checkout, "tset")
    assert (answer.returncode, answer.stdout) == (2, "")
    assert "python3 start.py test" in answer.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux leaves these to its packages")
def test_a_library_that_the_loader_does_not_find_is_missing() -> None:
    assert start.missing(["libc.so.6", "libnobody-has-this.so.9"]) == ["libnobody-has-this.so.9"]


def test_a_window_needs_more_than_the_tests_do() -> None:
    without, with_one = (set(start.indispensable(display=display)) for display in (False, True))
    assert without < with_one
    assert not with_one & set(start.WELCOME)


def test_this_python_can_make_environments() -> None:
    assert start.venv_packages() == []


@pytest.mark.parametrize(
    ("user", "sudo", "can_ask", "prefix"),
    [
        (0, None, False, []),
        (1000, "/usr/bin/sudo", True, ["/usr/bin/sudo"]),
        (1000, "/usr/bin/sudo", False, ["/usr/bin/sudo", "-n"]),
        (1000, None, True, None),
    ],
)
def test_packages_are_installed_as_root_or_through_sudo(
    user: int, sudo: str | None, can_ask: bool, prefix: list[str] | None
) -> None:
    assert start.privilege(user, sudo, can_ask=can_ask) == prefix


def test_on_debian_the_exact_line_is_printed() -> None:
    words = start.how_to_install(["libegl1", "libcups2"], ["libEGL.so.1"], "apt-get")
    line = "sudo apt-get install -y --no-install-recommends libegl1 libcups2"
    assert f"\n    sudo apt-get update && {line}\n" in words


def test_on_fedora_the_line_asks_for_the_libraries_themselves() -> None:
    words = start.how_to_install(["libegl1"], ["libEGL.so.1"], "dnf")
    assert "    sudo dnf install 'libEGL.so.1()(64bit)'\n" in words


def test_elsewhere_the_libraries_are_named() -> None:
    assert start.how_to_install(["libegl1"], ["libEGL.so.1"], None).endswith(": libEGL.so.1")
    assert start.how_to_install(["python3.11-venv"], [], "dnf").endswith("venv and ensurepip")


@pytest.mark.parametrize(
    ("qt", "python", "refused"),
    [
        ("6.12.0", (3, 11), True),
        ("6.12.0", (3, 12), False),
        ("6.11.3", (3, 11), False),
        ("6.12.1", (3, 11), False),
    ],
)
def test_the_qt_that_kills_an_older_python_is_refused(
    qt: str, python: tuple[int, int], refused: bool
) -> None:
    lock = f"pluggy==1.7.0 \\\npyside6=={qt} \\\n    --hash=sha256:00\n"
    if refused:
        with pytest.raises(start.SetUpError, match=r"6\.12\.0"):
            start.refuse_bad_pair(lock, python)
    else:
        start.refuse_bad_pair(lock, python)


def test_a_finished_set_up_is_ready_until_something_changes(checkout: Path) -> None:
    here = _stamped(checkout)
    assert here.is_ready(here.RUN_LOCK, display=False)
    assert not here.is_ready(here.TEST_LOCK, display=False)
    (checkout / here.RUN_LOCK).write_text("# another lock\n", encoding="utf-8")
    assert not here.is_ready(here.RUN_LOCK, display=False)


def test_a_set_up_in_a_folder_that_moved_is_not_ready(checkout: Path) -> None:
    _stamped(checkout)
    moved = _loaded(checkout.rename(checkout.with_name("moved")))
    assert not moved.is_ready(moved.RUN_LOCK, display=False)


def test_an_environment_that_lost_its_python_is_not_ready(checkout: Path) -> None:
    here = _stamped(checkout)
    here.venv_python().unlink()
    assert not here.is_ready(here.RUN_LOCK, display=False)


def test_a_second_start_sets_nothing_up(checkout: Path) -> None:
    here = _stamped(checkout)
    answer = _started(checkout, "kiosk", "find", "Zoë O'Brien")
    assert (answer.returncode, answer.stderr) == (0, "")
    assert answer.stdout.startswith("['find', \"Zoë O'Brien\"]")
    assert not here.is_sound(), "the environment has no pip, so it was left as it was"


def test_the_job_runs_where_the_reader_is(checkout: Path) -> None:
    _stamped(checkout)
    assert _started(checkout, "kiosk").stdout.rstrip().endswith(str(checkout.parent / "nowhere"))


def test_the_kiosk_command_finds_the_checkout_from_anywhere(checkout: Path) -> None:
    here = _stamped(checkout)
    command = here.venv_python().with_name("kiosk.cmd" if os.name == "nt" else "kiosk")
    answer = subprocess.run(
        [str(command), "a b"],
        cwd=checkout.parent,
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        check=True,
    )
    assert answer.stdout.startswith(b"['a b']")


def test_a_broken_environment_is_made_anew_and_left_ready(checkout: Path) -> None:
    here = _without_pip(checkout)
    answer = _started(checkout, "kiosk", "figures")
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.startswith("['figures']"), "stdout holds the job's answer, nothing else"
    assert "[1/4]" in answer.stderr
    assert "[4/4]" in answer.stderr
    assert here.is_sound()
    assert here.is_ready(here.RUN_LOCK, display=False)


def test_what_pip_refuses_stops_the_set_up_in_words_and_leaves_no_stamp(checkout: Path) -> None:
    here = _loaded(checkout)
    (checkout / here.RUN_LOCK).write_text("pluggy==1.7.0\n", encoding="utf-8")  # without its hash
    answer = _started(checkout, "kiosk")
    assert answer.returncode == 1
    assert "require-hashes" in answer.stderr
    assert answer.stderr.rstrip().endswith("start again: it goes on where it stopped.")
    assert not here.stamp(here.RUN_LOCK).exists()


def test_a_lock_that_is_gone_is_said_so(checkout: Path) -> None:
    _stamped(checkout)
    (checkout / start.RUN_LOCK).unlink()
    answer = _started(checkout, "kiosk")
    assert answer.returncode == 1
    assert start.RUN_LOCK in answer.stderr
    assert "Traceback" not in answer.stderr
