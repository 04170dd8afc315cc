import click
import pytest
from click.testing import CliRunner

from kiosk import __version__
from kiosk.commands.cli import cli

COMMANDS = [
    *("new", "demo", "import", "duplicates"),
    *("find", "scan", "undo", "walk-in", "amend", "group"),
    *("badge", "badges"),
    *("checkpoint", "checkpoints", "question", "help-desk", "lead-pin"),
    *("pretix-keys", "programme", "enrol"),
    *("figures", "sync", "join", "export", "verify"),
    *("export-settings", "end-of-day", "erase"),
    *("preflight-badges", "self-check"),
    *("count", "designs", "print", "printers", "prints", "review"),
]


def test_the_commands_are_those_that_were_promised() -> None:
    assert sorted(cli.commands) == sorted(COMMANDS)


def test_help_teaches_a_day_the_exit_codes_and_where_the_passphrase_comes_from() -> None:
    told = CliRunner().invoke(cli, ["--help"]).stdout
    for word in ("KIOSK_PASSPHRASE", "KIOSK_HOME", "Exit codes", *COMMANDS):
        assert word in told


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_teaches_itself(name: str) -> None:
    command = cli.commands[name]
    assert command.help
    assert command.help.splitlines()[0].endswith(".")
    told = CliRunner().invoke(cli, [name, "--help"])
    assert told.exit_code == 0
    assert "--json" in told.stdout
    assert told.stdout == CliRunner().invoke(cli, [name, "-h"]).stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_is_for_or_what_it_takes(name: str) -> None:
    for parameter in cli.commands[name].params:
        if isinstance(parameter, click.Option):
            shown = parameter.help or parameter.metavar or parameter.name in _PLAIN
            assert shown, parameter.name


_PLAIN = {"organisation", "email", "limit", "pronouns"}
"""Options whose names say it all."""


def test_the_version_is_told() -> None:
    assert CliRunner().invoke(cli, ["--version"]).stdout == f"kiosk, version {__version__}\n"


def test_without_a_command_the_window_opens_and_its_exit_code_counts() -> None:
    asked: list[tuple[object, str, bool]] = []

    def window(path: object, passphrase: str, *, full_screen: bool) -> int:
        asked.append((path, passphrase, full_screen))
        return 3

    assert CliRunner().invoke(cli, [], obj=window).exit_code == 3
    assert CliRunner().invoke(cli, ["--full-screen"], obj=window).exit_code == 3
    assert asked == [(None, "", False), (None, "", True)]


def test_a_command_that_does_not_exist_is_a_wrong_call() -> None:
    result = CliRunner().invoke(cli, ["dance"])
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "dance" in result.stderr
