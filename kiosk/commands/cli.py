"""The `kiosk` command: its group, and the commands in the order of a day."""

import click

from kiosk import __version__
from kiosk.commands import (
    checkpoint,
    day,
    design,
    desk,
    duplicates,
    end_of_day,
    event,
    export,
    group,
    help_desk,
    intake,
    paper,
    preflight,
    printing,
    programme,
    review,
    self_check,
    signed,
    sync,
    unnamed,
)
from kiosk.commands.session import speak_utf8

_HELP = """Offline-first conference check-in.

Without a command, the window opens: the last event, or the welcome page.

A day in five commands:

\b
  kiosk new forum.kiosk --name "Forum 2026" --timezone America/Chicago
  kiosk import forum.kiosk attendees.csv
  kiosk scan forum.kiosk CODE            a line a code from a scanner: use -
  kiosk badge forum.kiosk CODE -o badge.pdf
  kiosk export forum.kiosk -o forum.csv

The event file is encrypted. Its passphrase is asked for, or taken from
KIOSK_PASSPHRASE. KIOSK_HOME is where this laptop keeps its identity.

Exit codes: 0 done; 1 the answer is no; 2 the call is wrong; 3 the world failed
(a file, a disk, a passphrase). With --json, standard output holds nothing but
the answer.
"""


@click.group(
    help=_HELP,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="kiosk")
@click.option("--full-screen", is_flag=True, help="Let the window fill the screen; F11 ends it.")
@click.pass_context
def cli(context: click.Context, *, full_screen: bool) -> None:
    """Open the window when no command was given; the context's object opens it."""
    speak_utf8()
    if context.invoked_subcommand is None:
        context.exit(context.obj(None, "", full_screen=full_screen))


for _command in (
    event.new,
    event.demo,
    intake.import_list,
    programme.programme,
    programme.enrol_one,
    signed.pretix_keys,
    duplicates.duplicates,
    desk.find,
    desk.scan,
    desk.undo,
    unnamed.count_one,
    desk.walk_in,
    desk.amend_registration,
    group.group,
    help_desk.help_desk,
    help_desk.lead_pin,
    paper.badge,
    paper.badges,
    printing.print_badges,
    printing.prints,
    printing.printers,
    design.designs,
    preflight.preflight_badges,
    checkpoint.checkpoint,
    checkpoint.checkpoints,
    checkpoint.question,
    day.count,
    sync.sync,
    sync.join,
    review.review,
    export.export,
    export.export_settings_of,
    end_of_day.end_of_day,
    end_of_day.erase,
    day.verify,
    self_check.self_check,
):
    cli.add_command(_command)
