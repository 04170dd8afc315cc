"""The command for tickets that pretix signed: the keys of the event, and what was revoked."""

import base64
from pathlib import Path

import click

from kiosk.commands.session import (
    FilePath,
    answers,
    event_argument,
    json_option,
    now,
    opened,
    operator_option,
    print_json,
)
from kiosk.services.pretix_keys import keys_in, revoked_codes_in
from kiosk.services.signed_tickets import revoke, revoked_count, ticket_keys, trust_keys


@click.command("pretix-keys")
@event_argument
@click.argument("keys", nargs=-1, type=FilePath())
@click.option(
    "--revoked",
    type=FilePath(),
    metavar="LIST",
    help="Also refuse the codes in LIST: one a line, a CSV, or JSON of pretix.",
)
@click.option("--withdraw", is_flag=True, help="Trust KEYS no longer.")
@operator_option
@json_option
@answers
def pretix_keys(  # noqa: PLR0913 - one for each option
    file: Path,
    *,
    keys: tuple[Path, ...],
    revoked: Path | None,
    withdraw: bool,
    operator: str,
    as_json: bool,
) -> None:
    """Trust signed tickets of pretix that no list of this laptop has.

    KEYS are files with the event's public keys: PEM, pretix' base64, or the answer of
    its API about the event. Without any, the command tells what is trusted.
    """
    if withdraw and not keys:
        raise click.UsageError("Say with --withdraw which KEYS are trusted no longer.")
    given = [key for path in keys for key in keys_in(path)]
    codes = revoked_codes_in(revoked) if revoked else []
    with opened(file) as event:
        changed = trust_keys(event, given, now(), operator, trusted=not withdraw)
        newly = revoke(event, codes, now(), operator)
        trusted = [base64.b64encode(key).decode() for key in ticket_keys(event)]
        told = {
            "keys": trusted,
            "changed": changed,
            "revoked": revoked_count(event),
            "newly_revoked": newly,
        }
    if as_json:
        print_json(told)
        return
    for key in trusted:
        click.echo(key)
    click.echo(f"codes that are revoked: {told['revoked']}")
