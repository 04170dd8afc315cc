#!/usr/bin/env python3
"""Build what an organiser hands out for the system that this runs on.

    python3 build_installer.py               every step, one after the other
    python3 build_installer.py --only STEP   one step, on what the earlier ones left in build/
    python3 build_installer.py --sign KEY    checksums get a detached signature by this gpg key
    python3 build_installer.py --try         installs the result in fresh systems, afterwards

Linux gets a .deb and a .tar.gz, Windows a set-up and a .zip, macOS a .dmg: each of them is for
the system that it was built on, and nothing is fetched but by the commands that this names.
"""

import argparse
import hashlib
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from resources.installer import linux, macos, trial, windows
from resources.installer.plan import ROOT, BuildError, Plan, run

HERE = ROOT / "resources" / "installer"
MOST_MB = 210

Step = Callable[[Plan], None]


def check_tools(plan: Plan) -> None:
    """Look whether everything is here that the build needs."""
    if not plan.python.exists():
        raise BuildError("The kiosk is not set up here yet. Run: python3 start.py kiosk --version")
    lock = HERE / "requirements.lock"
    wanted = re.search(r"^pyinstaller==(\S+)", lock.read_text(encoding="utf-8"), re.MULTILINE)
    asked = "from importlib.metadata import version; print(version('pyinstaller'))"
    try:
        found = run([plan.python, "-c", asked]).strip()
    except BuildError:
        found = ""
    if not wanted or found != wanted[1]:
        bring = f"{plan.python} -m pip install --require-hashes -r {lock}"
        raise BuildError(f"PyInstaller of the right version is missing. Run: {bring}")
    for tool, bring in TOOLS[plan.system].items():
        if not shutil.which(tool):
            raise BuildError(f"{tool} is missing. {bring}")
    if plan.sign_with:
        find_key(plan.sign_with)


def find_key(name: str) -> None:
    """Raise BuildError if nothing can be signed with the key *name*: before the work, not after."""
    if not shutil.which("gpg"):
        raise BuildError("gpg is missing, which signs. Install GnuPG.")
    try:
        run(["gpg", "--batch", "--list-secret-keys", name])
    except BuildError as error:
        raise BuildError(f"gpg has no secret key {name}. See: gpg --list-secret-keys") from error


def build_translations(plan: Plan) -> None:
    """Build the translations."""
    release = plan.python.with_name("pyside6-lrelease" + plan.python.suffix)
    for source in sorted((ROOT / "resources" / "translations").glob("*.ts")):
        run([release, source, "-qm", source.with_suffix(".qm")])


def freeze(plan: Plan) -> None:
    """Freeze the kiosk with its Python and its Qt into one folder."""
    run([plan.python, HERE / "make_icons.py", plan.work / "icons"])
    folders = ("--distpath", plan.work / "frozen", "--workpath", plan.work / "pyinstaller")
    freezer = (plan.python, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR")
    run([*freezer, *folders, HERE / "kiosk.spec"], cwd=plan.work)
    if plan.system == "linux":
        linux.slim(plan.frozen)


def note_licences(plan: Plan) -> None:
    """Collect licences and the bill of materials; refuse what is under the GPL alone."""
    _need_frozen(plan)
    inside = plan.frozen / ("Contents/Resources" if plan.system == "macos" else "")
    bill = plan.out / f"{plan.name}.cdx.json"
    lister = (plan.python, "-m", "resources.installer.licences")
    run([*lister, plan.frozen, inside / "licences", bill, plan.version], cwd=ROOT)


def prove(plan: Plan) -> None:
    """Prove the frozen copy: all its parts, its size, its start, and that it stays by itself."""
    _need_frozen(plan)
    size = sum(path.stat().st_size for path in plan.frozen.rglob("*") if path.is_file()) / 1e6
    with tempfile.TemporaryDirectory(prefix="kiosk née ") as folder:
        planted = trial.planted(Path(folder))
        for line in run([plan.program, "self-check"], environment=planted).splitlines():
            print(f"    {line}")
        trial.refuse_what_was_planted(Path(folder))
        started = time.perf_counter()
        run([plan.program, "--version"], environment=planted)
        print(f"    {size:.0f} MB, {time.perf_counter() - started:.2f} s to the command line")
    if size > MOST_MB:
        raise BuildError(f"The copy has {size:.0f} MB; {MOST_MB} MB are the most it may have.")


def wrap(plan: Plan) -> None:
    """Wrap it for those who install it."""
    _need_frozen(plan)
    wrapper = {"linux": linux.wrap, "windows": windows.wrap, "macos": macos.wrap}[plan.system]
    for made in wrapper(plan):
        print(f"    {made.name}: {made.stat().st_size / 1e6:.0f} MB")


def _need_frozen(plan: Plan) -> None:
    if not plan.program.exists():
        raise BuildError("Nothing is frozen yet. Run: python3 build_installer.py --only freeze")


def checksum(plan: Plan) -> None:
    """Write the checksums, of this version alone."""
    beginning = f"kiosk-{plan.version}-"
    files = sorted(path for path in plan.out.iterdir() if path.name.startswith(beginning))
    if not files:
        raise BuildError("Nothing is wrapped yet. Run: python3 build_installer.py --only wrap")
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
    sums = plan.out / "SHA256SUMS"
    sums.write_text("".join(lines), encoding="utf-8")
    signature = sums.with_suffix(".asc")
    signature.unlink(missing_ok=True)  # an older one does not fit these sums
    if plan.sign_with:
        key = ("--local-user", plan.sign_with, "--output", signature)
        run(["gpg", "--batch", "--armor", "--detach-sign", *key, sums])


TOOLS: dict[str, dict[str, str]] = {
    "linux": {
        "strip": "Run: apt-get install binutils",
        "objdump": "Run: apt-get install binutils",
        "dpkg-deb": "Run: apt-get install dpkg",
    },
    "windows": {"makensis": "Install NSIS 3 from nsis.sourceforge.io and put it on the PATH."},
    "macos": {
        "hdiutil": "It comes with macOS.",
        "codesign": "Run: xcode-select --install",
    },
}

STEPS: dict[str, Step] = {
    "check-tools": check_tools,
    "translations": build_translations,
    "freeze": freeze,
    "licences": note_licences,
    "prove": prove,
    "wrap": wrap,
    "checksum": checksum,
}


def main(arguments: Sequence[str]) -> int:
    """Do the steps that *arguments* ask for; 1 if one cannot be done."""
    asked = _parser().parse_args(arguments)
    plan = Plan(ROOT / "build", ROOT / "dist", asked.sign)
    steps = {asked.only: STEPS[asked.only]} if asked.only else dict(STEPS)
    if asked.try_it:
        steps["try"] = trial.in_fresh_systems
    for folder in (plan.work, plan.out):
        folder.mkdir(exist_ok=True)
    for number, (name, step) in enumerate(steps.items(), 1):
        print(
            f"[{number}/{len(steps)}] {name}: {(step.__doc__ or '').partition('.')[0]}", flush=True
        )
        try:
            step(plan)
        except (BuildError, OSError) as error:
            print(f"\n{error}", file=sys.stderr)
            return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    shape = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=shape)
    parser.add_argument("--only", metavar="STEP", choices=STEPS, help=", ".join(STEPS))
    parser.add_argument("--sign", metavar="KEY", default="", help="a key that gpg knows")
    parser.add_argument("--try", dest="try_it", action="store_true", help="Linux, as root")
    return parser


if __name__ == "__main__":
    os.umask(0o022)
    sys.exit(main(sys.argv[1:]))
