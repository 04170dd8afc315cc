"""`kiosk self-check` proves this very copy, and says which part does not work."""

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner
from PySide6.QtWidgets import QApplication

from kiosk.commands.cli import cli

PARTS = {
    "versions",
    "isolation",
    "encryption",
    "time zones",
    "event file",
    "fonts",
    "translations",
    "icons",
    "sounds",
    "badges",
    "printers",
    "cameras",
    "settings",
}


@pytest.mark.usefixtures("qapp")
def test_every_part_of_this_copy_works() -> None:
    result = CliRunner().invoke(cli, ["self-check", "--json"])
    told = json.loads(result.stdout)
    checks = {part["name"]: part for part in told["checks"]}
    checks.pop("cameras")  # a computer may lack the system's libraries for video
    assert set(checks) == PARTS - {"cameras"}
    assert [part for part in checks.values() if not part["works"]] == []
    assert "encrypted" in checks["event file"]["detail"]


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps its users apart in another way")
def test_a_part_that_does_not_work_is_named(qapp: QApplication, home: Path) -> None:
    home.mkdir(mode=0o755)
    result = CliRunner().invoke(cli, ["self-check"])
    assert result.exit_code == 1
    assert f"BROKEN  settings: others can read {home}" in result.stdout.splitlines()
    assert qapp is QApplication.instance()
