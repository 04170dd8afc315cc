"""Labels through a real print service, where there is one."""

import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.devices.zpl_printer import zpl_printer
from kiosk.domain.badge import BadgeData
from kiosk.domain.badge_design import BadgeDesign
from kiosk.errors import CodeTooLongError, PrinterRefusedError
from kiosk.services.printing.printer import JobState, PrinterState
from tests.support.cups import Cups, lacks, running
from tests.support.zebra import Zebra

BADGES = [BadgeData("Ann", code="CODE0001"), BadgeData("Wu", code="CODE0002")]

pytestmark = pytest.mark.skipif(bool(lacks()), reason=f"CUPS: {lacks()}")


@pytest.fixture(scope="module")
def service() -> Iterator[Cups]:
    folder = Path(tempfile.mkdtemp(prefix="cups-"))
    folder.chmod(0o755)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUPS_SERVER", f"{folder}/sock")
        with running(folder) as cups:
            yield cups
    shutil.rmtree(folder, ignore_errors=True)


def test_a_raw_queue_passes_labels_on_as_they_are(service: Cups, design: BadgeDesign) -> None:
    with Zebra(mute=True) as zebra:
        device = zebra.key.replace("zpl:tcp:", "socket://")
        service.run("lpadmin", "-p", "zebra", "-E", "-v", device)
        printer = zpl_printer("zpl:queue:zebra:300")
        assert printer.key == "zpl:queue:zebra:300"
        assert printer.status().state is PrinterState.READY
        job = printer.send(BADGES, design)
        end = time.monotonic() + 15
        while (state := printer.outcome(job)) is JobState.PRINTING:
            assert time.monotonic() < end
            time.sleep(0.05)
    assert state is JobState.PRINTED
    assert [(label.width, label.height) for label in zebra.labels] == [(1200, 900)] * 2
    assert (zebra.garbage, service.spool) == (b"", [])


def test_a_queue_that_is_not_there_takes_nothing(service: Cups, design: BadgeDesign) -> None:
    assert service.spool == []
    printer = zpl_printer("zpl:queue:nobody")
    assert printer.status().state is PrinterState.OFFLINE
    with pytest.raises(PrinterRefusedError):
        printer.send(BADGES, design)
    with pytest.raises(CodeTooLongError):
        printer.send([BadgeData(code="A" * 5000)], design)
