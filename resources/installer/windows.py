"""What Windows is handed: a set-up that asks for no administrator, and a folder for a stick."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from resources.installer.plan import ROOT, Plan, run

SCRIPT = ROOT / "resources" / "installer" / "kiosk.nsi"


def wrap(plan: Plan) -> Iterator[Path]:
    """The set-up and the .zip."""
    yield set_up(plan, plan.frozen)
    yield portable(plan, plan.frozen)


def set_up(plan: Plan, payload: Path) -> Path:
    """An NSIS set-up of *payload*; makensis runs on every system."""
    made = plan.out / f"kiosk-{plan.version}-windows-{plan.architecture}-setup.exe"
    told = {
        "VERSION": plan.version,
        "PAYLOAD": payload,
        "ICON": plan.work / "icons" / "kiosk.ico",
        "OUTPUT": made,
    }
    run(["makensis", "-V2", *(f"-D{name}={value}" for name, value in told.items()), SCRIPT])
    return made


def portable(plan: Plan, payload: Path) -> Path:
    """A .zip of *payload* that needs no setting up."""
    name = f"kiosk-{plan.version}-windows-{plan.architecture}"
    made = shutil.make_archive(str(plan.out / name), "zip", payload.parent, payload.name)
    return Path(made)
