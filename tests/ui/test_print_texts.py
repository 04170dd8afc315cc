import pytest

from kiosk.domain.print_job import JobStage, PrintJob, Trouble
from kiosk.services.printing.printer import PrinterState, PrinterStatus
from kiosk.ui.print_texts import (
    chip_text,
    is_trouble,
    job_text,
    printer_text,
    reprint_reasons,
    state_text,
    trouble_text,
)


def test_every_stage_trouble_and_state_has_words_of_its_own() -> None:
    stages = {job_text(PrintJob("R", stage=stage, trouble=Trouble.ABORTED)) for stage in JobStage}
    assert len(stages) == len(JobStage)
    assert len({trouble_text(trouble) for trouble in Trouble}) == len(Trouble)
    assert len({state_text(PrinterStatus(state)) for state in PrinterState}) == len(PrinterState)
    assert len({text for _, text in reprint_reasons()}) == len(reprint_reasons())


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("system:Laser {2}", "Laser {2}"),
        ("folder:/media/stick", "PDF files in /media/stick"),
        ("zpl:tcp:192.0.2.7:9100", "Zebra 192.0.2.7:9100"),
        ("ql:device:/dev/usb/lp0", "Brother /dev/usb/lp0"),
    ],
)
def test_printers_are_called_by_where_they_are(key: str, words: str) -> None:
    assert printer_text(key) == words


def test_the_chip_says_where_badges_go_and_what_is_in_their_way() -> None:
    ready, open_ = PrinterStatus(PrinterState.READY), PrinterStatus(PrinterState.COVER_OPEN, 2)
    waiting = {JobStage.WAITING: 2, JobStage.HELD: 1}
    assert chip_text("", None, waiting) == "No printer"
    assert chip_text("folder:/x", ready, {}) == "Badges to PDF"
    assert chip_text("system:Laser", None, waiting) == "Badges: Laser · 3 waiting"
    assert chip_text("system:Laser", open_, {}) == "Printer: cover open"
    assert state_text(open_) == "cover open, 2 in the printer"
    assert state_text(None) == "not looked at yet"
    assert (is_trouble(ready), is_trouble(open_)) == (False, True)
