"""What Linux is handed: a package for Debian and Ubuntu, and a folder that runs from a stick."""

import re
import shutil
import tarfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from resources.installer.plan import ROOT, BuildError, Plan, run

HERE = ROOT / "resources" / "installer"
_DEBIAN = {"x86_64": "amd64", "aarch64": "arm64"}
_NEVER_NAMED = ("ld-linux", "linux-vdso")
_OF_OTHERS = """\
The package holds software of others under licences of their own, among them the GNU LGPL:
what is what, and every text, is in /usr/lib/kiosk/licences, NOTICES.txt first.
"""
_STRIPPED_BY_QT = ("/Qt/", "pillow.libs")
"""Whose libraries break when strip moves their pages; they come stripped."""


def slim(frozen: Path) -> None:
    """Take out what only debuggers read, and links, which no stick can hold."""
    for path in frozen.rglob("*"):
        if path.is_symlink():
            path.unlink()
        elif _is_elf(path) and not any(part in path.as_posix() for part in _STRIPPED_BY_QT):
            run(["strip", "--strip-unneeded", path])


def wrap(plan: Plan) -> Iterator[Path]:
    """The .deb and the .tar.gz."""
    yield _package(plan)
    yield _portable(plan)


def dependencies(frozen: Path) -> list[str]:
    """The packages of this system that hold what the copy needs and does not bring."""
    needed, brought, newest = set(), {path.name for path in frozen.rglob("*.so*")}, (2, 0)
    for path in filter(_is_elf, frozen.rglob("*")):
        told = run(["objdump", "-p", path])
        needed.update(re.findall(r"NEEDED\s+(\S+)", told))
        versions = re.findall(r"GLIBC_(\d+)\.(\d+)", told)
        newest = max(newest, *((int(major), int(minor)) for major, minor in versions), (0, 0))
    missing = sorted(name for name in needed - brought if not name.startswith(_NEVER_NAMED))
    packages = {_package_of(name) for name in missing} - {"libc6"}
    return [f"libc6 (>= {newest[0]}.{newest[1]})", *sorted(packages)]


def brought_along(frozen: Path) -> dict[str, str]:
    """The packages of this system whose libraries the copy brings, with their versions."""
    found = {path.name for path in frozen.glob("_internal/lib*.so*") if _is_elf(path)}
    pythons = {name for name in found if name.startswith("libpython")}
    packages = sorted({_package_of(name) for name in found - pythons})
    return {each: run(["dpkg-query", "-W", "-f", "${Version}", each]) for each in packages}


def _package_of(library: str) -> str:
    for folder in _library_folders():
        place = folder / library
        if not place.exists():
            continue
        for path in (place, Path(f"/usr{place}"), place.resolve()):
            with suppress(BuildError):
                return run(["dpkg", "-S", path]).partition(":")[0]
    raise BuildError(f"No package of this system holds {library}. Install the one that does.")


def _library_folders() -> list[Path]:
    found = re.findall(r"=> (/\S+)/[^/\s]+$", run(["ldconfig", "-p"]), re.MULTILINE)
    folders = dict.fromkeys(Path(each) for each in found)
    return sorted(folders, key=lambda folder: "local" in folder.parts)


def _package(plan: Plan) -> Path:
    tree = plan.work / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    share = tree / "usr" / "share"
    shutil.copytree(plan.frozen, tree / "usr" / "lib" / "kiosk")
    _link(tree / "usr" / "bin" / "kiosk", "../lib/kiosk/kiosk")
    _place(HERE / "kiosk.desktop", share / "applications" / "kiosk.desktop")
    _place(HERE / "kiosk-mime.xml", share / "mime" / "packages" / "kiosk.xml")
    _place(
        ROOT / "resources" / "logo" / "kiosk.svg", share / "icons/hicolor/scalable/apps/kiosk.svg"
    )
    for size in (16, 24, 32, 48, 64, 128, 256):
        icon = plan.work / "icons" / f"kiosk-{size}.png"
        _place(icon, share / f"icons/hicolor/{size}x{size}/apps/kiosk.png")
    own = (ROOT / "LICENSE").read_text(encoding="utf-8")
    _write(share / "doc" / "kiosk" / "copyright", f"{own}\n{_OF_OTHERS}")
    _write_control(tree, plan)
    _open_to_all(tree)
    made = plan.out / f"{plan.name}.deb"
    run(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", tree, made])
    return made


def _write_control(tree: Path, plan: Plan) -> None:
    size = sum(path.stat().st_size for path in tree.rglob("*") if path.is_file()) // 1024
    control = f"""\
Package: kiosk
Version: {plan.version}
Architecture: {_DEBIAN.get(plan.architecture, plan.architecture)}
Maintainer: The kiosk's authors <kiosk@localhost>
Installed-Size: {size}
Depends: {", ".join(dependencies(plan.frozen))}
Recommends: cups-client, shared-mime-info
Section: misc
Priority: optional
Description: Offline-first conference check-in
 Scan or find a person, print the badge, export the day: for volunteers at the
 entrances of a convention centre, on laptops without a network.
"""
    _write(tree / "DEBIAN" / "control", control)


def _portable(plan: Plan) -> Path:
    made = plan.out / f"{plan.name}.tar.gz"
    with tarfile.open(made, "w:gz", compresslevel=6) as archive:
        archive.add(plan.frozen, f"kiosk-{plan.version}", filter=_anonymous)
    return made


def _anonymous(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    return entry.replace(uid=0, gid=0, uname="", gname="", deep=False)


def _is_elf(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _place(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _link(link: Path, target: str) -> None:
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(target)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _open_to_all(tree: Path) -> None:
    """As packages are: readable by everybody, whatever the builder's umask."""
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if runs else 0o644)
