"""Trying what was built: among planted files, and installed in systems made for it alone."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from resources.installer.linux import dependencies
from resources.installer.plan import ROOT, BuildError, Plan, run

HERE = ROOT / "resources" / "installer"
_MARK = "was-run"
_RELEASE = "bookworm"
_TOOLS = ("debootstrap", "chroot", "unshare", "mount")
_MINUTES = 60.0
_INSTALL = "apt-get install -y -q --no-install-recommends"
_DROPPED = "usr/lib/kiosk/_internal/dropped-by-the-newer-version"


def planted(folder: Path) -> dict[str, str]:
    """An environment that leads an imprudent program astray, and leaves it no home to write to."""
    plants = folder / "plants"
    mark = f"open({str(folder / _MARK)!r}, 'w').close()\n"
    for name in ("sitecustomize.py", "usercustomize.py", "click.py", "kiosk/__init__.py"):
        path = plants / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(mark, encoding="utf-8")
    (folder / "no-home").touch()
    kept = {
        name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "WINDIR") if name in os.environ
    }
    nowhere = str(folder / "no-home" / "at-all")
    return kept | {
        "PYTHONPATH": str(plants),
        "PYTHONUSERBASE": str(plants),
        "PYTHONSTARTUP": str(plants / "sitecustomize.py"),
        "QT_PLUGIN_PATH": str(plants),
        "QT_QPA_PLATFORM_PLUGIN_PATH": str(plants),
        "HOME": nowhere,
        "LOCALAPPDATA": nowhere,
        "TMPDIR": str(folder),
        "TEMP": str(folder),
    }


def refuse_what_was_planted(folder: Path) -> None:
    """Raise BuildError if anything was run that lies beside the copy."""
    if (folder / _MARK).exists():
        raise BuildError("The copy runs what PYTHONPATH points to.")


def in_fresh_systems(plan: Plan) -> None:
    """Install the package in a fresh Debian, unpack the folder in another, and do a day's work."""
    missing = [tool for tool in _TOOLS if not shutil.which(tool)]
    if not sys.platform.startswith("linux") or os.geteuid() or missing:
        what = ", ".join(missing) or "root on Linux"
        print(f"    skipped: fresh systems need {what}")
        return
    base = _base(plan)
    with _root(plan, base, "package") as root:
        _bring(root, "xvfb", "xdotool", "xauth")
        shutil.copy(plan.out / f"{plan.name}.deb", root / "kiosk.deb")
        make_older(plan, root / "older.deb")
        _inside(root, f"{_INSTALL} /older.deb")
        _play(root, "/usr/bin/kiosk")
        _upgrade(root)
        _inside(root, "apt-get remove -y -q kiosk")
        if not (root / "root/event/sample.kiosk").exists() or (root / "usr/lib/kiosk").exists():
            raise BuildError("Taking the package away took too much, or not all.")
    with _root(plan, base, "portable") as root:
        packages = (each.partition(" ")[0] for each in dependencies(plan.frozen))
        _bring(root, "xvfb", "xdotool", "xauth", *packages)
        stick = root / "media" / "stick née"
        stick.mkdir()
        run(["tar", "-C", stick, "-xf", plan.out / f"{plan.name}.tar.gz"])
        with _read_only(stick):
            _play(root, f"/media/stick née/kiosk-{plan.version}/kiosk")


def make_older(plan: Plan, made: Path) -> None:
    """The same package as an older version, which holds a file that the newer one lacks."""
    tree = plan.work / "older"
    shutil.rmtree(tree, ignore_errors=True)
    run(["dpkg-deb", "-R", plan.out / f"{plan.name}.deb", tree])
    control = tree / "DEBIAN" / "control"
    told = control.read_text(encoding="utf-8")
    control.write_text(told.replace("\nVersion: ", "\nVersion: 0~"), encoding="utf-8")
    (tree / _DROPPED).write_text("of an older version", encoding="utf-8")
    run(["dpkg-deb", "--root-owner-group", "-Znone", "--build", tree, made])
    shutil.rmtree(tree)


def _upgrade(root: Path) -> None:
    """Install the newer version over the older one, beside a day's settings and event file."""
    settings = root / "root" / "laptop" / "laptop.json"
    before = settings.read_bytes()
    _inside(root, f"{_INSTALL} /kiosk.deb")
    if (root / _DROPPED).exists():
        raise BuildError("Upgrading leaves files of the older version behind.")
    if settings.read_bytes() != before:
        raise BuildError("Upgrading changes the settings of the laptop.")
    _inside(root, "bash /main_job.sh /usr/bin/kiosk --verify")
    print("    upgraded: settings and event file are as they were")


def _play(root: Path, program: str) -> None:
    """The whole main job inside *root*, without a network; it prints what it saw."""
    shutil.copy(HERE / "main_job.sh", root / "main_job.sh")
    told = run(
        ["unshare", "--net", "chroot", root, "bash", "/main_job.sh", program],
        environment=_CLEAN,
        timeout=_MINUTES * 5,
    )
    for line in told.splitlines():
        print(f"    {line}")


_CLEAN = {
    "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
    "DEBIAN_FRONTEND": "noninteractive",
    "LANG": "C.UTF-8",
}


def _base(plan: Plan) -> Path:
    """A fresh Debian as an archive, made once."""
    archive = plan.work / f"{_RELEASE}.tar"
    if not archive.exists():
        root = plan.work / _RELEASE
        shutil.rmtree(root, ignore_errors=True)
        run(["debootstrap", "--variant=minbase", "--include=ca-certificates", _RELEASE, root])
        run(["tar", "-C", root, "-cf", archive, "."])
        shutil.rmtree(root)
    return archive


@contextmanager
def _root(plan: Plan, base: Path, name: str) -> Iterator[Path]:
    """A system of its own, with this one's ways to packages; gone afterwards."""
    root = plan.work / f"root-{name}"
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir()
    run(["tar", "-C", root, "-xf", base])
    for part in ("etc/apt/sources.list.d", "etc/apt/apt.conf.d", "etc/ssl/certs"):
        with suppress(shutil.Error):
            shutil.copytree(Path("/") / part, root / part, dirs_exist_ok=True)
    for name_ in ("etc/apt/sources.list", "etc/resolv.conf"):
        if Path("/", name_).exists():
            shutil.copy(Path("/", name_), root / name_)
        elif name_.endswith("list"):
            (root / name_).unlink(missing_ok=True)
    run(["mount", "-t", "proc", "proc", root / "proc"])
    try:
        yield root
    finally:
        run(["umount", root / "proc"])
        shutil.rmtree(root)


@contextmanager
def _read_only(folder: Path) -> Iterator[None]:
    run(["mount", "--bind", folder, folder])
    try:
        run(["mount", "-o", "remount,bind,ro", folder])
        yield
    finally:
        run(["umount", folder])


def _bring(root: Path, *packages: str) -> None:
    _inside(root, "apt-get update -q")
    _inside(root, f"apt-get install -y -q --no-install-recommends {' '.join(packages)}")


def _inside(root: Path, command: str) -> None:
    run(["chroot", root, "sh", "-c", command], environment=_CLEAN, timeout=_MINUTES * 10)
