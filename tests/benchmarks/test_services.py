import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.services.exports.central_export import write_central_export
from kiosk.services.exports.forms import Form, form_rows
from kiosk.services.exports.table_file import write_table
from kiosk.services.intake.columns import understand
from kiosk.services.intake.importing import apply
from kiosk.store.event_file import EventFile
from tests.benchmarks.conftest import PASSPHRASE, Figures, Measured, Stopwatch, write_workbook
from tests.support.events import MORNING, QUICK_KEY, a_laptop, an_event_file


@pytest.fixture
def opened(measured: Measured) -> Iterator[EventFile]:
    file = EventFile.open(measured.file, PASSPHRASE, a_laptop(measured.home))
    yield file
    file.close()


_STATUS = Path("/proc/self/status")
_IMPORTING = """
import resource, sys
from kiosk.commands.cli import cli
cli.main(["import", *sys.argv[1:]], standalone_mode=False)
print(open("/proc/self/status").read())
print("Reader:", resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def test_import_of_a_list(
    stopwatch: Stopwatch, figures: Figures, measured: Measured, tmp_path: Path
) -> None:
    file = an_event_file(tmp_path)
    taken = stopwatch.times(lambda: apply(file, understand(measured.listing), MORNING))
    file.close()
    speed = measured.people / max(taken)
    told = f"{speed:,.0f} rows/s"
    figures.add("import, CSV", measured.people, told, ">= 10,000 rows/s", met=speed >= 10_000)


def test_reading_a_list(
    stopwatch: Stopwatch, figures: Figures, measured: Measured, tmp_path: Path, container: str
) -> None:
    path = _contained(measured, tmp_path, container)
    taken = stopwatch.times(lambda: sum(1 for _ in understand(path).people()))
    speed = measured.people / max(taken)
    what = f"reading alone, {container}"
    figures.add(what, measured.people, f"{speed:,.0f} rows/s", "-", met=True)


def test_import_of_a_workbook(
    stopwatch: Stopwatch, figures: Figures, measured: Measured, tmp_path: Path
) -> None:
    path = _contained(measured, tmp_path, "XLSX")
    file = an_event_file(tmp_path)
    taken = stopwatch.times(lambda: apply(file, understand(path), MORNING))
    file.close()
    speed = measured.people / max(taken)
    figures.add("import, XLSX", measured.people, f"{speed:,.0f} rows/s", "-", met=True)


@pytest.mark.skipif(not _STATUS.exists(), reason="this system does not tell peak memory")
def test_import_in_flat_memory(
    figures: Figures,
    measured: Measured,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    container: str,
) -> None:
    """The peaks since the program was loaded, without whoever measures, and of the reader."""
    path = _contained(measured, tmp_path, container)
    an_event_file(tmp_path).close()
    monkeypatch.setenv("KIOSK_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("KIOSK_PASSPHRASE", QUICK_KEY)
    call = [sys.executable, "-c", _IMPORTING, str(tmp_path / "forum.kiosk"), str(path)]
    told = subprocess.run(call, check=True, capture_output=True, text=True).stdout
    peak = int(told.split("VmHWM:")[1].split()[0]) / 1000
    reader = int(told.split("Reader:")[1].split()[0]) / 1000
    shown = f"{peak:.0f} MB, and {reader:.0f} MB in the process that reads"
    what = f"peak memory of an import, {container}"
    figures.add(what, measured.people, shown, "<= 200 MB", met=peak <= 200)


@pytest.fixture(params=["CSV", "XLSX"])
def container(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def _contained(measured: Measured, folder: Path, container: str) -> Path:
    """The list, in the container of that name."""
    if container == "CSV":
        return measured.listing
    path = folder / "list.xlsx"
    write_workbook(path, measured.listing)
    return path


def test_central_export(
    stopwatch: Stopwatch,
    figures: Figures,
    measured: Measured,
    opened: EventFile,
    tmp_path: Path,
) -> None:
    taken = max(stopwatch.times(lambda: write_central_export(opened, tmp_path / "out.csv"), 3))
    figures.add("central export", measured.people, f"{taken:.2f} s", "<= 5 s", met=taken <= 5)


def test_central_export_as_a_workbook(
    stopwatch: Stopwatch,
    figures: Figures,
    measured: Measured,
    opened: EventFile,
    tmp_path: Path,
) -> None:
    taken = max(stopwatch.times(lambda: write_central_export(opened, tmp_path / "out.xlsx")))
    figures.add("central export, XLSX", measured.people, f"{taken:.2f} s", "-", met=True)


@pytest.mark.parametrize("form", list(Form))
def test_attendance_in_other_forms(
    stopwatch: Stopwatch,
    figures: Figures,
    measured: Measured,
    opened: EventFile,
    form: Form,
) -> None:
    path = measured.file.with_name("out.csv")
    taken = max(stopwatch.times(lambda: write_table(path, form_rows(opened, form))))
    figures.add(f"form {form}", measured.people, f"{taken:.2f} s", "<= 5 s", met=taken <= 5)
