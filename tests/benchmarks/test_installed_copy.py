"""The frozen program beside the last release: how large it is, and how soon its window shows."""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from resources.installer.plan import ROOT, Plan
from tests.benchmarks.conftest import Figures, Stopwatch, at

PLAN = Plan(ROOT / "build", ROOT / "dist")
LAST = json.loads(Path(__file__).with_name("last_release.json").read_text(encoding="utf-8"))
"""What the last release measured; whoever releases writes the new figures there."""

_MOST_MB = 210
_MOST_S = 1.5
_STARTS = 7
_PATIENCE_S = 60

pytestmark = pytest.mark.skipif(
    not PLAN.program.exists(), reason="nothing is frozen: python3 build_installer.py"
)


def test_size_of_the_installed_copy(figures: Figures) -> None:
    size = sum(path.stat().st_size for path in PLAN.frozen.rglob("*") if path.is_file()) / 1e6
    shown = f"{size:.0f} MB ({LAST['version']}: {LAST['megabytes']} MB)"
    figures.add("installed copy", None, shown, f"<= {_MOST_MB} MB", met=size <= _MOST_MB)


@pytest.mark.skipif(not shutil.which("Xvfb"), reason="Xvfb is not installed")
@pytest.mark.skipif(not shutil.which("xdotool"), reason="xdotool is not installed")
def test_start_of_the_installed_copy_to_its_first_window(
    stopwatch: Stopwatch, figures: Figures, tmp_path: Path
) -> None:
    told: list[float] = []
    with _screen() as display:
        environment = {**os.environ, "DISPLAY": display, "KIOSK_HOME": str(tmp_path)}
        environment.pop("QT_QPA_PLATFORM", None)
        stopwatch.times(lambda: told.append(_start(environment)), rounds=_STARTS)
    shown = f"p50 {at(told, 50):.2f} s ({LAST['version']}: {LAST['window_s']} s)"
    met = at(told, 50) <= _MOST_S
    figures.add("installed copy to its first window", None, shown, f"<= {_MOST_S} s", met=met)


@contextmanager
def _screen() -> Iterator[str]:
    """A screen of its own, without a window manager."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-noreset", "-displayfd", str(writing), "-screen", "0", "1366x768x24"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def _start(environment: dict[str, str]) -> float:
    """The seconds from the start of the program until a window of it is visible."""
    looking = ["xdotool", "search", "--onlyvisible", "--name", "^Kiosk$"]
    begun = time.perf_counter()
    program = subprocess.Popen([PLAN.program], env=environment, stderr=subprocess.DEVNULL)
    try:
        while not subprocess.run(looking, env=environment, capture_output=True, check=False).stdout:
            assert program.poll() is None
            assert time.perf_counter() - begun < _PATIENCE_S
        return time.perf_counter() - begun
    finally:
        program.terminate()
        program.wait()
