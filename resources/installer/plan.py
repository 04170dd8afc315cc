"""What every step of building an installer knows: what is built, where, and how tools are run."""

import platform
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_ARCHITECTURES = {"amd64": "x86_64", "arm64": "aarch64"}


class BuildError(Exception):
    """Why a step cannot be done, and what to do, in words for whoever builds."""


@dataclass(frozen=True)
class Plan:
    """One build: for the system it runs on, from `work` to `out`."""

    work: Path
    out: Path
    sign_with: str = ""

    @property
    def system(self) -> str:
        """`linux`, `windows` or `macos`."""
        return {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")

    @property
    def architecture(self) -> str:
        """`x86_64` or `aarch64`."""
        machine = platform.machine().lower()
        return _ARCHITECTURES.get(machine, machine)

    @property
    def version(self) -> str:
        """The kiosk's own."""
        text = (ROOT / "kiosk" / "__init__.py").read_text(encoding="utf-8")
        found = re.search(r'^__version__ = "(.+)"$', text, re.MULTILINE)
        if not found:
            raise BuildError("kiosk/__init__.py does not say its version.")
        return found[1]

    @property
    def name(self) -> str:
        """How everything that is handed out begins, such as `kiosk-1.0.0-linux-x86_64`."""
        return f"kiosk-{self.version}-{self.system}-{self.architecture}"

    @property
    def frozen(self) -> Path:
        """The folder that holds the installed copy."""
        return self.work / "frozen" / ("Kiosk.app" if self.system == "macos" else "kiosk")

    @property
    def program(self) -> Path:
        """The installed copy's command line."""
        return (
            self.frozen
            / {
                "windows": "kiosk-cli.exe",
                "macos": "Contents/MacOS/kiosk",
                "linux": "kiosk",
            }[self.system]
        )

    @property
    def python(self) -> Path:
        """The Python that start.py set up."""
        return ROOT / ".venv" / ("Scripts/python.exe" if self.system == "windows" else "bin/python")


def run(
    command: Sequence[str | Path],
    *,
    environment: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    timeout: float | None = None,
) -> str:
    """What *command* prints. Raises BuildError with its last lines if it fails."""
    words = [str(word) for word in command]
    try:
        done = subprocess.run(
            words,
            capture_output=True,
            text=True,
            check=False,
            env=environment,
            cwd=cwd,
            timeout=timeout,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BuildError(f"{words[0]} cannot be run: {error}") from error
    if done.returncode:
        said = (done.stdout + done.stderr).strip().splitlines()[-15:]
        raise BuildError("\n".join((f"{' '.join(words[:4])} failed:", *said)))
    return done.stdout
