#!/usr/bin/env python3
"""Set the kiosk up in this folder and run it; all it needs is Python 3.11 or newer.

    python3 start.py                 the demo event: in a window, or without a display in words
    python3 start.py kiosk ARGS...   the kiosk's command line (try: kiosk --help)
    python3 start.py test [ARGS...]  the tests; ARGS go to pytest
    python3 start.py --help          this page

The first start brings the libraries that Qt needs (on Debian and its relatives), makes a private
environment in .venv and installs the exact packages of the lock file, each checked against its
hash. Later starts find that done and begin at once; what was left half done is repaired. pip's
and apt's own settings (mirrors, proxies, certificates) are respected.
"""

import ctypes
import hashlib
import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python gets a sentence, no traceback
    sys.exit(f"The kiosk needs Python 3.11 or newer; this is {sys.version.split()[0]}.")

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
RUN_LOCK = ".requirements.lock"
TEST_LOCK = ".requirements-dev.lock"  # holds everything of the other, and the tools
PYTEST = ("-m", "pytest", "-n", "logical", "--dist", "worksteal", "--benchmark-disable")
APT_OPTIONS = ("-y", "--no-install-recommends")


# The shared libraries that Qt loads from the system, and the Debian packages that bring them.
NEEDED = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libpulse.so.0": "libpulse0",
}
NEEDED_FOR_A_WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
WELCOME = {"libXrandr.so.2": "libxrandr2", "libcups.so.2": "libcups2"}  # for sound and printers


class SetUpError(Exception):
    """Why the kiosk cannot be set up here, and what to do, in words for the reader."""


def main(arguments: Sequence[str]) -> int:
    """Set up what *arguments* need, run it, and return its exit code."""
    display = has_display(sys.platform, os.environ)
    job, tests = job_for(arguments, display=display), arguments[:1] == ["test"]
    if not job:
        asked = arguments[0] in {"-h", "--help"}
        print(__doc__, file=sys.stdout if asked else sys.stderr)
        return 0 if asked else 2
    try:
        set_up(TEST_LOCK if tests else RUN_LOCK, display=display)
    except (SetUpError, OSError) as error:
        say(f"\n{error}")
        return 1
    except KeyboardInterrupt:
        say("\nStopped. The same command goes on from here.")
        return 130
    if not arguments:
        say("Opening the demo event." if display else "No display: the demo event plays in words.")
    return run(job, in_root=tests, offscreen=tests or not display)


def job_for(arguments: Sequence[str], *, display: bool) -> list[str]:
    """What the environment's Python is to run for *arguments*; nothing if they make no sense."""
    kiosk = ["-P", "-m", "kiosk"]  # -P: the folder it is started from is data, not code
    if not arguments:
        return [*kiosk, "demo", "--open" if display else "--play"]
    if arguments[0] == "kiosk":
        return [*kiosk, *arguments[1:]]
    return [*PYTEST, *arguments[1:]] if arguments[0] == "test" else []


def has_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether a window could be shown; only Linux is ever without."""
    on_linux = platform.startswith("linux")
    return not on_linux or any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def run(job: Sequence[str], *, in_root: bool, offscreen: bool) -> int:
    """Hand over to *job*; only on Windows, where a process cannot become another, wait for it."""
    environment, command = dict(os.environ), [str(venv_python()), *job]
    if in_root:
        os.chdir(ROOT)
    if offscreen:
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    if os.name != "nt":
        os.execve(command[0], command, environment)
    return subprocess.call(command, env=environment)


def set_up(lock: str, *, display: bool) -> None:
    """Bring this folder to where the packages of *lock* can run; at once if it is there already."""
    if is_ready(lock, display=display):
        return
    refuse_bad_pair((ROOT / lock).read_text(encoding="utf-8"), sys.version_info[:2])
    say(f"Setting the kiosk up in {ROOT}. The first time takes some minutes.")
    say("\n[1/4] The libraries that Qt needs from the system")
    bring_system_packages(display=display)
    say(f"\n[2/4] A private environment in {VENV.name}")
    make_environment()
    say(f"\n[3/4] The packages of {lock} (about 300 MB to fetch the first time)")
    install(ROOT / lock)
    say("\n[4/4] The kiosk command")
    link_kiosk()
    for done in {lock, RUN_LOCK}:  # last of all, so that a half-finished set-up has no stamp
        stamp(done).write_text(fingerprint(done), encoding="utf-8")
    say("\nEverything is in place.\n")


def is_ready(lock: str, *, display: bool) -> bool:
    """Whether an earlier start finished setting up exactly this, and nothing went away since."""
    if not venv_python().exists() or missing(indispensable(display=display)):
        return False
    return stamp(lock).exists() and stamp(lock).read_text(encoding="utf-8") == fingerprint(lock)


def stamp(lock: str) -> Path:
    """Where a finished set-up of *lock* leaves its fingerprint, for later starts to find."""
    return VENV / f"ready{lock}"


def fingerprint(lock: str) -> str:
    """What a finished set-up depends on: the lock, this program, the Python, the place."""
    files = (ROOT / lock).read_bytes() + Path(__file__).read_bytes()
    place = f"{sysconfig.get_python_version()} {sysconfig.get_platform()} ".encode()
    return hashlib.sha256(files + place + os.fsencode(ROOT)).hexdigest()


def refuse_bad_pair(lock_text: str, python: tuple[int, int]) -> None:
    """Raise SetUpError for the PySide6 whose calls wear out None, until an old Python dies."""
    if re.search(r"^pyside6==6\.12\.0\b", lock_text, re.MULTILINE) and python < (3, 12):
        raise SetUpError("PySide6 6.12.0 crashes on Python 3.11: it needs Python 3.12 or newer.")


def bring_system_packages(*, display: bool) -> None:
    """Install what Qt and the environment lack, or say how; SetUpError if that must come first."""
    package_of = NEEDED | NEEDED_FOR_A_WINDOW | WELCOME
    libraries = missing(package_of)
    packages = [*venv_packages(), *(package_of[library] for library in libraries)]
    if not packages:
        say("Nothing is missing.")
        return
    say("Missing: " + " ".join(packages))
    manager = next(filter(shutil.which, ("apt-get", "dnf", "zypper")), None)
    if manager == "apt-get" and apt_install(packages):
        return
    say("\n" + how_to_install(packages, libraries, manager))
    if venv_packages() or set(libraries) & set(indispensable(display=display)):
        raise SetUpError("The kiosk cannot do without. When they are here, start again.")
    say("The kiosk runs without them, so this goes on.")


def indispensable(*, display: bool) -> Iterable[str]:
    """The libraries without which the program would not even start."""
    return NEEDED | NEEDED_FOR_A_WINDOW if display else NEEDED


def missing(libraries: Iterable[str]) -> list[str]:
    """The *libraries* that the loader does not find, whatever this system calls their packages."""
    if not sys.platform.startswith("linux"):  # elsewhere Qt brings its own, or the system has them
        return []
    return [library for library in libraries if not _loads(library)]


def _loads(library: str) -> bool:
    try:
        return bool(ctypes.CDLL(library))
    except OSError:
        return False


def venv_packages() -> list[str]:
    """What Debian splits off Python, if this Python cannot make environments without it."""
    whole = importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv")
    return [] if whole else [f"python{sysconfig.get_python_version()}-venv"]


def apt_install(packages: Sequence[str]) -> bool:
    """Whether apt-get could install *packages*, as root or through sudo."""
    prefix = privilege(os.geteuid(), shutil.which("sudo"), can_ask=sys.stdin.isatty())
    if prefix is None:
        return False
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    install_all = [*apt, "install", *APT_OPTIONS, "-o", "DPkg::Lock::Timeout=300", *packages]
    knows_all = ["apt-get", "install", "--simulate", *APT_OPTIONS, *packages]
    if succeeds(knows_all, quiet=True) and succeeds(install_all):
        return True
    return succeeds([*apt, "update"]) and succeeds(install_all)


def privilege(user: int, sudo: str | None, *, can_ask: bool) -> list[str] | None:
    """What goes before a command that only root may run; None if there is no way."""
    if user == 0:
        return []
    if sudo is None:
        return None
    return [sudo] if can_ask else [sudo, "-n"]  # -n: nobody is there to type a password


def how_to_install(packages: Sequence[str], libraries: Sequence[str], manager: str | None) -> str:
    """The line to type for this system's package *manager*, or the names to look for."""
    if manager == "apt-get":
        line = shlex.join([manager, "install", *APT_OPTIONS, *packages])
        return f"Please type:\n\n    sudo apt-get update && sudo {line}\n"
    if manager and libraries:  # dnf and zypper find a package by the library that it brings
        bits = "()(64bit)" if sys.maxsize > 2**32 else ""
        line = shlex.join([manager, "install", *(library + bits for library in libraries)])
        return f"Please type:\n\n    sudo {line}\n"
    names = libraries or ["Python's venv and ensurepip"]
    return "Please install with this system's package manager: " + ", ".join(names)


def make_environment() -> None:
    """Make .venv, or keep the one that is here if it works with this Python."""
    for lock in (RUN_LOCK, TEST_LOCK):
        stamp(lock).unlink(missing_ok=True)
    if is_sound():
        say("The one that is here works.")
    elif not succeeds([sys.executable, "-m", "venv", "--clear", str(VENV)]):
        raise SetUpError(f"Python could not make {VENV}; its own words are above.")


def is_sound() -> bool:
    """Whether .venv has a Python of this version, with a pip that starts."""
    same = f"import sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
    probes = (["-c", same], ["-m", "pip", "--version"])
    return all(succeeds([str(venv_python()), *probe], quiet=True) for probe in probes)


def install(lock: Path) -> None:
    """Install exactly what *lock* names; raises SetUpError if pip cannot."""
    pip = [str(venv_python()), "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
    # The lock is complete: an older pip that resolves again may look for versions of its own.
    as_locked = ["--no-deps", "--require-hashes", "--only-binary", ":all:", "-r", str(lock)]
    if not succeeds([*pip, *as_locked]):
        words = "The packages could not be installed: pip says above why (no network? no room?)."
        raise SetUpError(f"{words}\nWhen that is mended, start again: it goes on where it stopped.")


def link_kiosk() -> None:
    """Let the environment find this checkout, and put a kiosk command beside its Python."""
    python = venv_python()
    packages = sysconfig.get_path("purelib", "venv", vars={"base": str(VENV)})
    # Relative, because no encoding of such a file is safe for every folder's name.
    Path(packages, "kiosk.pth").write_text(os.path.relpath(ROOT, packages), encoding="ascii")
    command = python.with_name("kiosk.cmd" if os.name == "nt" else "kiosk")
    script = f'#!/bin/sh\nexec {shlex.quote(str(python))} -P -m kiosk "$@"\n'
    if os.name == "nt":
        script = '@"%~dp0python.exe" -P -m kiosk %*\r\n'
    command.write_bytes(os.fsencode(script))
    command.chmod(0o755)
    say(str(command))


def venv_python() -> Path:
    """The private environment's Python."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def succeeds(command: Sequence[str], *, quiet: bool = False) -> bool:
    """Whether *command* runs and ends well; what it prints is progress, unless *quiet*."""
    output = subprocess.DEVNULL if quiet else sys.stderr
    try:
        return subprocess.call(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output) == 0
    except OSError:
        return False


def say(words: str) -> None:
    """Tell the reader; on stderr, so that stdout holds nothing but the job's answer."""
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
