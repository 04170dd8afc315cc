"""What is shipped and under which licences: notices to read, and a bill of materials (CycloneDX).

Run in the repository by the Python whose packages are shipped:
-m resources.installer.licences FROZEN NOTICES BILL VERSION
"""

import json
import platform
import re
import shutil
import sys
import sysconfig
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import Distribution, distributions
from pathlib import Path

from resources.installer.linux import brought_along

HERE = Path(__file__).resolve().parent

GPL_ONLY = (
    *("QtCharts", "Qt6Charts", "QtDataVisualization", "Qt6DataVisualization", "QtGraphs"),
    *("Qt6Graphs", "VirtualKeyboard", "virtualkeyboard", "Quick3D", "ShaderTools", "QuickTimeline"),
    *("NetworkAuth", "HttpServer", "QtMqtt", "Qt6Mqtt", "QtCoap", "Lottie", "WebEngine"),
    *("libreadline", "readline.", "libgdbm", "_gdbm", "pycups", "brother_ql", "x264", "x265"),
)
"""Parts of names of files that would put the whole copy under the GPL."""

NOT_PYTHONS = (
    ("Qt", "PySide6", "LGPL-3.0-only", "https://www.qt.io"),
    ("FFmpeg", "PySide6", "LGPL-2.1-or-later", "https://ffmpeg.org"),
    ("ICU", "PySide6", "Unicode-DFS-2016", "https://icu.unicode.org"),
    ("libsodium", "pynacl", "ISC", "https://libsodium.org"),
    ("libxml2 and libxslt", "lxml", "MIT", "https://gitlab.gnome.org/GNOME/libxml2"),
    ("libjpeg-turbo", "pillow", "IJG", "https://libjpeg-turbo.org"),
    ("libtiff", "pillow", "libtiff", "https://libtiff.gitlab.io/libtiff"),
    ("OpenJPEG", "pillow", "BSD-2-Clause", "https://www.openjpeg.org"),
    ("Zstandard", "pillow", "BSD-3-Clause", "https://facebook.github.io/zstd"),
    ("liblzma", "pillow", "0BSD", "https://tukaani.org/xz"),
    ("SQLCipher", "sqlcipher3", "BSD-3-Clause", "https://www.zetetic.net/sqlcipher"),
    ("SQLite", "sqlcipher3", "blessing", "https://sqlite.org"),
    ("OpenSSL", "sqlcipher3", "Apache-2.0", "https://www.openssl.org"),
    ("Noto Sans and Noto Emoji", "", "OFL-1.1", "https://fonts.google.com/noto"),
    ("EFF long word list", "xkcdpass", "CC-BY-3.0", "https://www.eff.org/dice"),
)
NOT_SHIPPED = {"pip"}
"""What is locked to set a checkout up, and is in no copy."""

_BOOTLOADER = "GPL-2.0-or-later WITH Bootloader-exception"
_DOCUMENTS = Path("/usr/share/doc")
_LICENCE_FILE = re.compile(r"(^|/)(licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)


def forbidden(folder: Path) -> list[str]:
    """The files below *folder* that are under the GPL alone."""
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if any(part in path.name for part in GPL_ONLY)
    )


def shipped(lock: Path) -> list[Distribution]:
    """The packages of *lock* that this Python has, by name."""
    names = set(re.findall(r"^([a-z0-9._-]+)==", lock.read_text(encoding="utf-8"), re.MULTILINE))
    found = {_plain(each.metadata["Name"]): each for each in distributions()}
    return [found[name] for name in sorted(names - NOT_SHIPPED) if name in found]


def unlisted(frozen: Path, packages: list[Distribution]) -> list[str]:
    """The libraries below *frozen* that no package, no Python and no system stands for."""
    inside = frozen / "_internal"
    ours = {"kiosk"} | {Path(file).parts[0] for each in packages for file in each.files or ()}
    names = (path.relative_to(inside) for path in inside.rglob("*.so*"))
    left = (name for name in names if name.parts[0] not in ours and len(name.parts) > 1)
    return sorted(name.as_posix() for name in left if not name.parts[0].startswith("python3."))


def licence_of(package: Distribution) -> str:
    """The licence that *package* gives: an SPDX expression, else its own word."""
    told = _told(package, "License-Expression") or _told(package, "License")
    if told and "\n" not in told:
        return told
    classes = package.metadata.get_all("Classifier") or []
    named = [each.rpartition(" :: ")[2] for each in classes if each.startswith("License")]
    return ", ".join(named) or "see its licence file"


def write_notices(packages: list[Distribution], folder: Path) -> None:
    """Every licence text of *packages*, of Qt and of the fonts, with a list of what is what."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(HERE / "licence_texts", folder)
    lines = [(HERE / "NOTICES.txt").read_text(encoding="utf-8")]
    for package in packages:
        name = f"{package.metadata['Name']} {package.version}"
        lines.append(f"{name}: {licence_of(package)}")
        for number, path in enumerate(_licence_files(package)):
            shutil.copy(path, folder / f"{_plain(name)}-{number}-{path.name}")
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if python.is_file():
        shutil.copy(python, folder / "Python-LICENSE.txt")
    lines.append(f"Python {platform.python_version()}: PSF-2.0, https://www.python.org")
    lines.append(f"PyInstaller's bootloader: {_BOOTLOADER}, https://pyinstaller.org")
    versions = {_plain(each.metadata["Name"]): each.version for each in packages}
    for name, inside, licence, home in NOT_PYTHONS:
        lines.append(f"{name}{_within(inside, versions)}: {licence}, {home}")
    (folder / "NOTICES.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def note_systems(packages: Iterable[str], folder: Path) -> None:
    """The licences of this system's *packages* whose libraries are brought along."""
    for name in packages:
        shutil.copy(_DOCUMENTS / name / "copyright", folder / f"{name}-copyright.txt")


def bill(
    packages: list[Distribution], systems: Mapping[str, str], version: str
) -> dict[str, object]:
    """The bill of materials in CycloneDX 1.6; *systems* are packages of Debian, with versions."""
    components: list[dict[str, object]] = [_component(package) for package in packages]
    components += [_debians(name, found) for name, found in systems.items()]
    components.append(_library("Python", "Python-2.0") | {"version": platform.python_version()})
    components.append(_library("PyInstaller's bootloader", _BOOTLOADER))
    components += [_library(name, licence) for name, _, licence, _ in NOT_PYTHONS]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid4()}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.now(UTC).isoformat(timespec="seconds"),
            "component": {"type": "application", "name": "kiosk", "version": version},
        },
        "components": components,
    }


def _library(name: str, licence: str) -> dict[str, object]:
    told = {"expression": licence} if " " in licence else {"license": {"id": licence}}
    return {"type": "library", "name": name, "licenses": [told]}


def _debians(name: str, version: str) -> dict[str, object]:
    licences = [{"license": {"name": f"licences/{name}-copyright.txt"}}]
    purl = f"pkg:deb/debian/{name}@{version}"
    return {"type": "library", "name": name, "version": version, "purl": purl} | {
        "licenses": licences
    }


def _component(package: Distribution) -> dict[str, object]:
    name = _plain(package.metadata["Name"])
    licence = licence_of(package)
    if _told(package, "License-Expression"):
        licences: list[dict[str, object]] = [{"expression": licence}]
    else:
        licences = [{"license": {"name": licence}}]
    return {
        "type": "library",
        "name": name,
        "version": package.version,
        "purl": f"pkg:pypi/{name}@{package.version}",
        "licenses": licences,
    }


def _told(package: Distribution, key: str) -> str:
    return " ".join(package.metadata.get_all(key) or ()).strip()


def _licence_files(package: Distribution) -> Iterator[Path]:
    for file in package.files or ():
        if ".dist-info/" in file.as_posix() and _LICENCE_FILE.search(file.as_posix()):
            yield Path(str(file.locate()))


def _within(inside: str, versions: dict[str, str]) -> str:
    version = versions.get(_plain(inside))
    return f" (inside {inside} {version})" if version else ""


def _plain(name: str) -> str:
    return re.sub(r"[-_. ]+", "-", name).lower()


def main(arguments: Sequence[str]) -> int:
    """Write both, and say by name what must not be shipped."""
    (frozen, notices, written), version = map(Path, arguments[:3]), arguments[3]
    packages = shipped(HERE.parents[1] / ".requirements.lock")
    systems = brought_along(frozen) if sys.platform == "linux" else {}
    write_notices(packages, notices)
    note_systems(systems, notices)
    made = bill(packages, systems, version)
    written.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")
    bad = [f"under the GPL alone: {name}" for name in forbidden(frozen)]
    bad += [f"on no list: {name}" for name in unlisted(frozen, packages)]
    print("\n".join(bad))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
