"""What every command needs: the laptop, the passphrase, the open event file, the exit code."""

import json
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import wraps
from io import TextIOWrapper
from pathlib import Path
from typing import Any, NoReturn, ParamSpec, TypeVar

import click
from typing_extensions import override

from kiosk.domain.credential import whole
from kiosk.errors import (
    AlreadySettledError,
    AlreadyUndoneError,
    BadBadgeDesignError,
    BadRulesError,
    EmptyPassphraseError,
    InvalidFieldError,
    KioskError,
    NoKeysError,
    NoSessionNowError,
    NotASyncFolderError,
    NotElsewhereError,
    NothingToJoinError,
    NothingToReviewError,
    NotTheLastImportError,
    NotUnderstoodError,
    SensitiveColumnError,
    SeveralCheckpointsError,
    SeveralEventsError,
    UnknownCaseError,
    UnknownCheckpointError,
    UnknownColumnError,
    UnknownCredentialError,
    UnknownDesignError,
    UnknownFactError,
    UnknownFieldError,
    UnknownOrganisationError,
    UnknownQuestionError,
    UnknownZoneError,
)
from kiosk.store.event_file import EventFile, Progress
from kiosk.store.laptop import Laptop, home_folder, this_laptop
from kiosk.ui.error_texts import error_text

ANSWER_IS_NO = 1
CALL_IS_WRONG = 2
WORLD_FAILED = 3

_NO = (
    AlreadySettledError,
    AlreadyUndoneError,
    BadBadgeDesignError,
    NothingToReviewError,
    UnknownCaseError,
    NoKeysError,
    NoSessionNowError,
    NotElsewhereError,
    NotTheLastImportError,
    NotUnderstoodError,
    UnknownCredentialError,
    UnknownFactError,
    UnknownOrganisationError,
    UnknownQuestionError,
)
_WRONG = (
    NotASyncFolderError,
    NothingToJoinError,
    SeveralEventsError,
    BadRulesError,
    SeveralCheckpointsError,
    EmptyPassphraseError,
    InvalidFieldError,
    SensitiveColumnError,
    UnknownCheckpointError,
    UnknownColumnError,
    UnknownDesignError,
    UnknownFieldError,
    UnknownZoneError,
)

_LONGEST_NAME = 120

_ALSO = {"organization": "organisation", "type": "ticket_type"}

P = ParamSpec("P")
R = TypeVar("R")


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def laptop() -> Laptop:
    """The laptop that the command runs on."""
    return this_laptop(home_folder())


@contextmanager
def opened(path: Path) -> Iterator[EventFile]:
    """The event file at *path*, unlocked for the length of one command."""
    file = EventFile.open(path, passphrase(path), laptop())
    try:
        yield file
    finally:
        file.close()


def passphrase(path: Path) -> str:
    """From `KIOSK_PASSPHRASE`, else asked for at the terminal."""
    given = os.environ.get("KIOSK_PASSPHRASE")
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise click.UsageError("Set KIOSK_PASSPHRASE, or run this at a terminal to be asked.")
    asked = click.prompt(f"Passphrase of {path.name}", hide_input=True, err=True)
    return str(asked)


def answers(command: Callable[P, R]) -> Callable[P, R]:
    """Turn the errors that an operator can act on into a sentence and an exit code."""

    @wraps(command)
    def answering(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except KioskError as error:
            click.echo(error_text(error), err=True)
            raise SystemExit(_exit_code(error)) from error
        except (click.exceptions.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except BrokenPipeError:  # whoever reads the answer has enough of it: click ends quietly
            raise
        except Exception as defect:
            click.echo(_where(defect), err=True)
            raise SystemExit(WORLD_FAILED) from defect

    return answering


def speak_utf8() -> None:
    """Read and write UTF-8 on every system; Windows gives a pipe a code page of its own."""
    for stream, encoding in (
        (sys.stdin, "utf-8-sig"),
        (sys.stdout, "utf-8"),
        (sys.stderr, "utf-8"),
    ):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=encoding, errors="surrogateescape")


def print_json(value: Any) -> None:
    """One JSON value on one line, at once: the reader may be waiting for it."""
    click.echo(json.dumps(value, ensure_ascii=False))
    sys.stdout.flush()


def leave(code: int) -> NoReturn:
    """End the command with *code*."""
    raise SystemExit(code)


class FilePath(click.Path):
    """The path of a file or a folder; an empty text is none, and not the folder one is in."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    @override
    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "":
            self.fail("It is empty: name a file or a folder.", param, ctx)
        return super().convert(value, param, ctx)


def event_argument(command: Callable[P, R]) -> Callable[P, R]:
    """The FILE that nearly every command starts with."""
    return click.argument("file", type=FilePath())(command)


def json_option(command: Callable[P, R]) -> Callable[P, R]:
    """`--json`, for machines."""
    return click.option("--json", "as_json", is_flag=True, help="Answer in JSON, for machines.")(
        command
    )


def operator_option(command: Callable[P, R]) -> Callable[P, R]:
    """`--operator`, recorded with every fact."""
    return click.option(
        "--operator", default="", metavar="NAME", callback=_named, help="Who is at the desk."
    )(command)


def _named(_context: click.Context, _option: click.Parameter, name: str) -> str:
    """Who is at the desk, as every fact can keep it."""
    if len(name) > _LONGEST_NAME:
        raise click.BadParameter(f"It has {_LONGEST_NAME} characters at the most.")
    return whole(name)


def field_called(name: str) -> str:
    """The field of a registration that somebody types as `badge-name` or `Organization`."""
    field = name.strip().lower().replace("-", "_").replace(" ", "_")
    return _ALSO.get(field, field)


def lines(texts: tuple[str, ...]) -> Iterator[str]:
    """*texts* as they are, or the lines of standard input if there is just `-`."""
    if "-" in texts and len(texts) > 1:
        raise click.UsageError("Give either - or credentials, not both.")
    if texts != ("-",):
        yield from texts
        return
    for line in iter(sys.stdin.readline, ""):
        if line.strip("\r\n"):
            yield line.rstrip("\r\n")


@contextmanager
def progress_shown(label: str) -> Iterator[Progress]:
    """A progress bar on standard error, if somebody is looking at it."""
    with click.progressbar(
        length=1, label=label, file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as bar:

        def show(done: int, total: int) -> None:
            bar.length = max(total, 1)
            bar.update(done - bar.pos)

        yield show


def _where(defect: Exception) -> str:
    """A mistake of ours by its kind and place; never by its data, which may name people."""
    last = traceback.extract_tb(defect.__traceback__)[-1]
    return f"kiosk: defect: {type(defect).__name__} at {Path(last.filename).name}:{last.lineno}."


def _exit_code(error: KioskError) -> int:
    if isinstance(error, _NO):
        return ANSWER_IS_NO
    return CALL_IS_WRONG if isinstance(error, _WRONG) else WORLD_FAILED
