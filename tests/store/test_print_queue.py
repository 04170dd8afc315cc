from contextlib import closing
from dataclasses import replace

import pytest

from kiosk.domain.fact import Kind
from kiosk.domain.print_job import JobStage, PrintJob, Trouble
from kiosk.errors import StoreUnavailableError
from kiosk.store.event_file import EventFile
from tests.support.events import MORNING

HERE, ELSEWHERE = "this laptop", "another"


def added(file: EventFile, *jobs: PrintJob) -> list[PrintJob]:
    with file.noting():
        file.print_queue.add(HERE, jobs)
    return file.print_queue.unsettled(HERE)


def test_a_job_comes_back_as_it_was_added(file: EventFile) -> None:
    job = PrintJob("reg-1", 2, reason="lost", operator="Ana", asked_at="2026-10-01T08:00:00Z")
    (found,) = added(file, job)
    assert found.id > 0
    assert replace(found, id=0) == job


def test_another_connection_and_no_other_laptop_sees_it(file: EventFile) -> None:
    added(file, PrintJob("reg-1"))
    with closing(file.another()) as another:
        assert len(another.print_queue.unsettled(HERE)) == 1
        assert not another.print_queue.unsettled(ELSEWHERE)
        assert not another.print_queue.asked_for(ELSEWHERE)


def test_what_the_desk_asks_for_goes_before_a_batch(file: EventFile) -> None:
    jobs = added(file, PrintJob("many", batch=1), PrintJob("one"), PrintJob("two"))
    assert [job.registration for job in jobs] == ["one", "two", "many"]


def test_a_job_that_has_changed_is_found_under_its_new_stage(file: EventFile) -> None:
    (job,) = added(file, PrintJob("reg-1"))
    with file.noting():
        file.print_queue.put(replace(job, stage=JobStage.HELD, trouble=Trouble.PERHAPS_PRINTED))
    assert not file.print_queue.jobs(HERE, {JobStage.WAITING})
    assert file.print_queue.job(HERE, job.id) == file.print_queue.unsettled(HERE)[0]
    assert file.print_queue.counts(HERE) == {JobStage.HELD: 1}
    assert file.print_queue.is_asked_for(HERE, "reg-1") == {1}
    with file.noting():
        file.print_queue.put(replace(job, stage=JobStage.PRINTED))
    assert not file.print_queue.asked_for(HERE)


def test_labels_are_counted_down_where_somebody_has_counted_them(file: EventFile) -> None:
    queue = file.print_queue
    with file.noting():
        queue.load_labels(HERE, "system:A", 3)
        queue.use_labels(HERE, "system:A", 1)
        queue.use_labels(HERE, "system:B", 1)
    assert queue.labels_left(HERE) == {"system:A": 2}
    with file.noting():
        queue.use_labels(HERE, "system:A", 5)
    assert queue.labels_left(HERE) == {"system:A": 0}
    with file.noting():
        queue.load_labels(HERE, "system:A", None)
    assert not queue.labels_left(HERE)


def test_the_queue_is_no_projection(file: EventFile) -> None:
    added(file, PrintJob("reg-1"))
    assert file.verify() == []
    file.rebuild()
    assert len(file.print_queue.unsettled(HERE)) == 1


def test_what_is_done_besides_facts_is_done_with_them_or_not_at_all(file: EventFile) -> None:
    with file.writing(MORNING) as writer:
        writer.besides.append(lambda: file.print_queue.add(HERE, [PrintJob("reg-1")]))
    assert len(file.print_queue.unsettled(HERE)) == 1
    facts = file.journal.count()
    with pytest.raises(StoreUnavailableError):
        write_what_fails(file)
    assert len(file.print_queue.unsettled(HERE)) == 1
    assert file.journal.count() == facts


def write_what_fails(file: EventFile) -> None:
    def refuse() -> None:
        raise StoreUnavailableError(file.path)

    with file.writing(MORNING) as writer:
        writer.append(Kind.SETTING, "setting:x", {"value": 1})
        writer.besides.append(lambda: file.print_queue.add(HERE, [PrintJob("reg-2")]))
        writer.besides.append(refuse)
