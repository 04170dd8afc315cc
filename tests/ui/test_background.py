import threading
from collections.abc import Callable
from pathlib import Path

from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from kiosk.errors import DiskFullError, KioskError
from kiosk.ui.background import Background, Told

Report = Callable[[int, int], None]


class Ear:
    """Hears what becomes of a task, and on which thread."""

    def __init__(self) -> None:
        self.said: list[object] = []
        self.threads: set[int] = set()

    def hear(self, *values: object) -> None:
        self.threads.add(threading.get_ident())
        self.said.append(values if len(values) > 1 else values[0] if values else "cancelled")

    @property
    def told(self) -> Told[object]:
        return Told(done=self.hear, failed=self.hear, progress=self.hear, cancelled=self.hear)


def test_a_result_arrives_on_the_windows_thread(qtbot: QtBot, background: Background) -> None:
    ear = Ear()
    worked_on: set[int] = set()

    def work(_report: Report) -> str:
        worked_on.add(threading.get_ident())
        return "ready"

    background.start(work, ear.told)
    qtbot.waitUntil(lambda: ear.said == ["ready"])
    assert ear.threads == {threading.get_ident()}
    assert worked_on.isdisjoint(ear.threads)


def test_a_failure_of_the_world_is_told_and_the_next_job_runs(
    qtbot: QtBot, background: Background
) -> None:
    ear = Ear()

    def fail(_report: Report) -> str:
        raise DiskFullError(Path("x"))

    background.start(fail, ear.told)
    background.start(lambda _report: "next", ear.told)
    qtbot.waitUntil(lambda: len(ear.said) == 2)
    assert isinstance(ear.said[0], KioskError)
    assert ear.said[1] == "next"


def test_progress_is_told_in_steps_and_never_floods_the_window(
    qtbot: QtBot, background: Background
) -> None:
    ear = Ear()

    def work(report: Report) -> str:
        for done in range(10_001):
            report(done, 10_000)
        report(0, 0)
        return "ready"

    background.start(work, ear.told)
    qtbot.waitUntil(lambda: "ready" in ear.said)
    assert ear.said[0] == (0, 10_000)
    assert (10_000, 10_000) in ear.said
    assert len(ear.said) <= 203


def test_work_that_is_cancelled_stops_at_its_next_report(
    qtbot: QtBot, background: Background
) -> None:
    ear = Ear()
    go_on = threading.Event()
    reports: list[int] = []

    def work(report: Report) -> str:
        go_on.wait(5)
        for done in range(100):
            report(done, 100)
            reports.append(done)
        return "ready"

    task = background.start(work, ear.told)
    task.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: ear.said == ["cancelled"])
    assert reports == []


def test_nobody_needs_to_listen_for_progress_or_cancelling(
    qtbot: QtBot, background: Background
) -> None:
    ear = Ear()
    go_on = threading.Event()

    def work(report: Report) -> str:
        go_on.wait(5)
        report(1, 2)
        return "ready"

    quiet = background.start(work, Told(done=ear.hear, failed=ear.hear))
    quiet.cancel()
    go_on.set()
    background.start(work, Told(done=ear.hear, failed=ear.hear))
    qtbot.waitUntil(lambda: ear.said == ["ready"])


def test_a_defect_reaches_the_excepthook(qtbot: QtBot, background: Background) -> None:
    def work(_report: Report) -> str:
        raise ZeroDivisionError

    with capture_exceptions() as caught:
        background.start(work, Ear().told)
        qtbot.waitUntil(lambda: bool(caught))
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]


def test_closing_drops_the_jobs_that_wait(qtbot: QtBot) -> None:
    del qtbot
    background = Background()
    begun, go_on = threading.Event(), threading.Event()
    done: list[str] = []

    def first(_report: Report) -> None:
        begun.set()
        go_on.wait(5)
        done.append("first")

    def second(_report: Report) -> None:
        done.append("second")

    background.start(first, Ear().told)
    background.start(second, Ear().told)
    assert begun.wait(5)
    threading.Timer(0.05, go_on.set).start()
    background.close()
    assert done == ["first"]


def test_whatever_becomes_of_a_job_its_end_is_told_last(
    qtbot: QtBot, background: Background
) -> None:
    said: list[str] = []
    told = Told[object](
        lambda _result: said.append("done"),
        lambda _error: said.append("failed"),
        cancelled=lambda: said.append("cancelled"),
        ended=lambda: said.append("ended"),
    )

    def fail(_report: Report) -> object:
        raise DiskFullError(Path("x"))

    cancelled = threading.Event()

    def break_down(_report: Report) -> object:
        cancelled.wait(5)
        raise ZeroDivisionError

    background.start(lambda _report: None, told)
    background.start(fail, told)
    with capture_exceptions() as caught:
        background.start(break_down, told)
        background.start(lambda _report: None, told).cancel()
        cancelled.set()
        qtbot.waitUntil(lambda: said.count("ended") == 4)
    assert said == ["done", "ended", "failed", "ended", "ended", "cancelled", "ended"]
    assert len(caught) == 1


def test_ten_thousand_jobs_one_after_another_hurt_nobody(
    qtbot: QtBot, background: Background
) -> None:
    left = [10_000]

    def again() -> None:
        left[0] -= 1
        if left[0]:
            background.start(lambda report: report(1, 1), told)

    told = Told[None](lambda _result: None, lambda _error: None, ended=again)
    background.start(lambda report: report(1, 1), told)
    qtbot.waitUntil(lambda: left[0] == 0, timeout=60_000)
