"""A file that was taken whole is known by its digest, for as long as it lies there."""

from kiosk.store.event_file import EventFile


def test_only_the_files_of_the_last_sync_are_known(file: EventFile) -> None:
    assert file.taken_files.told("ab") is None
    with file.noting():
        file.taken_files.keep({"ab": {"K7F3QX": 3}, "cd": {}})
    assert (file.taken_files.told("ab"), file.taken_files.told("cd")) == ({"K7F3QX": 3}, {})
    with file.noting():
        file.taken_files.keep({"cd": {}})
    assert file.taken_files.told("ab") is None
