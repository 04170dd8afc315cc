"""Commands that end a day on a laptop: end-of-day, erase."""

from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import click

from kiosk.commands.graphics import graphics
from kiosk.commands.records import receipt_record
from kiosk.commands.session import (
    ANSWER_IS_NO,
    WORLD_FAILED,
    answers,
    event_argument,
    json_option,
    laptop,
    leave,
    now,
    opened,
    print_json,
    progress_shown,
)
from kiosk.devices.receipt_page import write_receipt
from kiosk.domain.fact import iso
from kiosk.services.end_of_day import (
    Absent,
    Differences,
    Exported,
    SealedCopy,
    absent,
    copy_to,
    differences,
    export_day,
)
from kiosk.services.erasing import (
    ErasureReceipt,
    Proof,
    Witness,
    erase_proved,
    finish_erasing,
    proof,
)
from kiosk.services.sync.exchange import sync
from kiosk.services.sync.receipt import receipt
from kiosk.ui.end_of_day_texts import (
    collected_text,
    compared_text,
    copied_text,
    differences_text,
    erasure_lines,
    exported_text,
    promise_text,
    proof_text,
)
from kiosk.ui.erasure_paper import erasure_paper
from kiosk.ui.error_texts import error_text

Record = dict[str, Any]


@click.command("end-of-day")
@event_argument
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="OUT",
    help="Write the central export there instead of into FOLDER.",
)
@json_option
@answers
def end_of_day(file: Path, folder: Path, *, output: Path | None, as_json: bool) -> None:
    """Do all of a day's last steps but the erasing, in FOLDER; do them again at any time.

    Collect all stations, count the differences, write the central export and read it back,
    compare its counts with the journal, copy the event file there, and prove that nothing
    would be lost with this laptop. Exit code 1 if a station is missing, a count differs, or
    something would be lost.
    """
    with opened(file) as event:
        with progress_shown("Collecting") as progress:
            exchanged = sync(event, folder, now, progress, alone=True)
        told = receipt(event, exchanged, now())
        doors = {door.id: door.name for door in event.checkpoints.ever()}
        if exchanged.trouble:
            click.echo(error_text(exchanged.trouble), err=True)
            leave(WORLD_FAILED)
        missing, found = absent(event, folder, told), differences(event, told)
        exported = export_day(event, folder, output)
        copy = copy_to(event, folder)
        proved = proof(event, folder)
    if as_json:
        print_json(
            {"receipt": receipt_record(told, doors)}
            | _steps_record(missing, found, exported, copy)
            | {"proof": _proof_record(proved)}
        )
    else:
        click.echo(collected_text(len(told.stations), missing))
        click.echo(differences_text(found))
        click.echo(exported_text(exported))
        click.echo(compared_text(exported))
        click.echo(copied_text(copy))
        click.echo(proof_text(proved))
    if missing or not exported.agrees or not proved.holds:
        leave(ANSWER_IS_NO)


@click.command("erase")
@event_argument
@click.option(
    "--proved-by",
    "folder",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="The sync folder that has all that this laptop knows.",
)
@click.option(
    "--receipt",
    "paper",
    type=click.Path(path_type=Path),
    metavar="OUT.pdf",
    help="Write the receipt as a page to sign.",
)
@json_option
@answers
def erase(file: Path, *, folder: Path, paper: Path | None, as_json: bool) -> None:
    """Erase the event from this laptop, if FOLDER proves that nothing is lost by it.

    The station files and copies there are read again and compared by digest; exit code 1
    names the stations of which something is nowhere else, and nothing is erased. The key
    goes first: killed at any moment, the file is whole or nobody can read it, and the same
    command ends the rest.
    """
    if finish_erasing(file, laptop()):
        if as_json:
            print_json({"erased": str(file), "finished": True})
        else:
            click.echo(f"{file}: its key was erased before; the rest is gone now, too.")
        return
    with opened(file) as event:
        zone = ZoneInfo(event.event.timezone)
        done = erase_proved(event, folder, now)
    if paper:
        with graphics():
            write_receipt(paper, erasure_paper(done, zone))
    if as_json:
        print_json(_erasure_record(file, done))
        return
    for line in erasure_lines(done, zone):
        click.echo(line)
    click.echo(promise_text())


def _steps_record(
    missing: list[Absent], found: Differences, exported: Exported, copy: SealedCopy
) -> Record:
    return {
        "missing": [
            {"station": one.station, "name": one.name, "lack": str(one.lack)} for one in missing
        ],
        "differences": {"cases": found.cases, "refused_files": found.refused_files},
        "export": {
            "file": str(exported.path) if exported.path else None,
            "sealed": exported.sealed,
            "sha256": exported.sha256 or None,
            "agrees": exported.agrees,
            "counts": {
                one.what: {"exported": one.exported, "recorded": one.recorded}
                for one in exported.counts
            },
        },
        "copy": {"file": str(copy.path), "sha256": copy.sha256},
    }


def _proof_record(proved: Proof) -> Record:
    return {
        "holds": proved.holds,
        "folder": str(proved.folder),
        "same_disk": proved.same_disk,
        "stations": [
            {
                "station": one.station,
                "name": one.name,
                "facts": one.facts,
                "elsewhere": one.is_elsewhere,
            }
            for one in proved.stations
        ],
        "witnesses": [_witness_record(one) for one in proved.witnesses],
    }


def _witness_record(witness: Witness) -> Record:
    return {"file": witness.file, "sha256": witness.sha256}


def _erasure_record(file: Path, done: ErasureReceipt) -> Record:
    return {
        "erased": str(file),
        "finished": True,
        "event": done.event,
        "station": done.station,
        "at": iso(done.at),
        "proof": _proof_record(done.proof),
        "central_export": _witness_record(done.export) if done.export else None,
        "left": [done.printed_to] if done.printed_to else [],
    }
