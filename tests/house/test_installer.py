"""The installers' parts that any machine can try; building them whole is the release check."""

import hashlib
import plistlib
import re
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import pytest
from defusedxml import ElementTree

from build_installer import STEPS, find_key
from resources.installer.licences import (
    bill,
    forbidden,
    licence_of,
    note_systems,
    shipped,
    unlisted,
    write_notices,
)
from resources.installer.linux import brought_along, dependencies
from resources.installer.macos import commands, property_list
from resources.installer.plan import BuildError, Plan, run
from resources.installer.trial import make_older, planted, refuse_what_was_planted
from resources.installer.windows import portable, set_up

ROOT = Path(__file__).parents[2]
HERE = ROOT / "resources" / "installer"
LOCK = ROOT / ".requirements.lock"


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    made = Plan(tmp_path / "build", tmp_path / "dist")
    for folder in (made.work / "icons", made.out):
        folder.mkdir(parents=True)
    return made


def test_a_checkout_that_is_not_set_up_is_told_how(tmp_path: Path) -> None:
    shutil.copy(ROOT / "build_installer.py", tmp_path)
    shutil.copytree(HERE, tmp_path / "resources" / "installer")
    done = subprocess.run(
        [sys.executable, "build_installer.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "Run: python3 start.py" in done.stderr
    assert "[1/7] check-tools" in done.stdout


def test_every_step_can_be_named_and_a_wrong_one_is_refused() -> None:
    command = [sys.executable, "build_installer.py"]
    told = subprocess.run(
        [*command, "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    for step in ("check-tools", "translations", "freeze", "licences", "prove", "wrap", "checksum"):
        assert step in told.stdout
    wrong = subprocess.run([*command, "--only", "x"], cwd=ROOT, capture_output=True, check=False)
    assert wrong.returncode == 2


@pytest.mark.parametrize("step", ["licences", "prove", "wrap"])
def test_a_step_without_the_ones_before_it_says_which_is_missing(plan: Plan, step: str) -> None:
    with pytest.raises(BuildError, match="--only freeze"):
        STEPS[step](plan)


def test_checksums_are_of_this_version_and_an_older_signature_is_gone(plan: Plan) -> None:
    with pytest.raises(BuildError, match="--only wrap"):
        STEPS["checksum"](plan)
    for name in (f"{plan.name}.deb", f"{plan.name}.cdx.json", "kiosk-0.0.1-linux-x86_64.deb"):
        (plan.out / name).write_text(name, encoding="utf-8")
    (plan.out / "SHA256SUMS.asc").touch()
    STEPS["checksum"](plan)
    lines = (plan.out / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert [line.split()[1] for line in lines] == [f"{plan.name}.cdx.json", f"{plan.name}.deb"]
    digest = hashlib.sha256(f"{plan.name}.deb".encode()).hexdigest()
    assert lines[1].startswith(digest)
    assert not (plan.out / "SHA256SUMS.asc").exists()


@pytest.mark.skipif(not shutil.which("gpg"), reason="GnuPG is not installed")
def test_a_key_that_gpg_does_not_know_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GNUPGHOME", str(tmp_path))
    with pytest.raises(BuildError, match="no secret key nobody@example"):
        find_key("nobody@example.org")


def test_what_is_under_the_gpl_alone_is_found_by_name(tmp_path: Path) -> None:
    for name in ("libQt6Core.so.6", "plugins/libqtvirtualkeyboardplugin.so", "libreadline.so.8"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    found = forbidden(tmp_path)
    assert found == ["libreadline.so.8", "plugins/libqtvirtualkeyboardplugin.so"]


def test_a_library_that_is_on_no_list_is_found(tmp_path: Path) -> None:
    listed = ("lxml/etree.so", "pillow.libs/libtiff.so.6", "python3.11/lib-dynload/_hashlib.so")
    for name in (*listed, "libxcb.so.1", "stranger/libodd.so.2"):
        path = tmp_path / "_internal" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    assert unlisted(tmp_path, shipped(LOCK)) == ["stranger/libodd.so.2"]


@pytest.mark.skipif(not shutil.which("dpkg"), reason="this is no Debian")
def test_libraries_of_the_system_are_listed_with_version_and_licence(tmp_path: Path) -> None:
    library = next(Path("/usr/lib").glob("*/libz.so.1"), None)
    if library is None:
        pytest.skip("this system has no zlib")
    (tmp_path / "_internal").mkdir()
    shutil.copy(library, tmp_path / "_internal")
    found = brought_along(tmp_path)
    assert list(found) == ["zlib1g"]
    assert found["zlib1g"]
    note_systems(found, tmp_path)
    assert "zlib" in (tmp_path / "zlib1g-copyright.txt").read_text(encoding="utf-8")


def test_no_package_that_is_shipped_is_under_the_gpl_alone() -> None:
    packages = shipped(LOCK)
    assert len(packages) > 20
    for package in packages:
        words = re.split(r" OR | or |/|, ", licence_of(package))
        free = [word for word in words if not re.search(r"(^|[^L])A?GPL", word)]
        assert free, f"{package.metadata['Name']}: {licence_of(package)}"


def test_notices_hold_the_texts_of_what_is_shipped(tmp_path: Path) -> None:
    packages = shipped(LOCK)
    write_notices(packages, tmp_path / "licences")
    listed = (tmp_path / "licences" / "NOTICES.txt").read_text(encoding="utf-8")
    for package in packages:
        assert f"{package.metadata['Name']} {package.version}: " in listed
    texts = {path.name for path in (tmp_path / "licences").iterdir()}
    assert {"LGPL-3.0.txt", "GPL-3.0.txt", "LGPL-2.1.txt", "OFL-1.1.txt"} <= texts
    assert any(name.startswith("click-") for name in texts)


def test_the_bill_of_materials_names_every_package_with_version_and_licence() -> None:
    packages = shipped(LOCK)
    made = bill(packages, {"libxcb1": "1.15-1"}, "1.2.3")
    components = made["components"]
    assert isinstance(components, list)
    assert made["bomFormat"] == "CycloneDX"
    named = {each["name"]: each for each in components}
    assert named["pyside6"]["version"] == dict(_pinned())["pyside6"]
    assert named["pyside6"]["purl"] == f"pkg:pypi/pyside6@{named['pyside6']['version']}"
    assert {"Qt", "FFmpeg", "SQLCipher", "Python", "libsodium"} <= set(named)
    assert named["libxcb1"]["purl"] == "pkg:deb/debian/libxcb1@1.15-1"
    assert "pip" not in named
    assert all(each["licenses"] for each in components)


def _pinned() -> list[tuple[str, str]]:
    text = LOCK.read_text(encoding="utf-8")
    return re.findall(r"^([a-z0-9._-]+)==([^ \\]+)", text, re.MULTILINE)


@pytest.mark.skipif(not shutil.which("objdump"), reason="binutils is not installed")
@pytest.mark.skipif(not shutil.which("dpkg"), reason="this is no Debian")
def test_the_package_depends_on_what_its_programs_load(tmp_path: Path) -> None:
    shutil.copy(str(shutil.which("dpkg")), tmp_path / "program")
    found = dependencies(tmp_path)
    assert re.fullmatch(r"libc6 \(>= 2\.\d+\)", found[0])
    assert found[1:] == sorted(found[1:])
    assert "libselinux1" in found


@pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="this is no Debian")
def test_the_trial_upgrades_from_an_older_version_with_a_file_that_is_dropped(plan: Plan) -> None:
    tree = plan.work / "tree"
    (tree / "DEBIAN").mkdir(parents=True)
    (tree / "usr" / "lib" / "kiosk" / "_internal").mkdir(parents=True)
    told = (
        "Package: kiosk",
        "Version: 1.2",
        "Architecture: all",
        "Maintainer: x",
        "Description: x",
    )
    (tree / "DEBIAN" / "control").write_text("\n".join(told) + "\n", encoding="utf-8")
    run(["dpkg-deb", "-b", tree, plan.out / f"{plan.name}.deb"])
    older = plan.work / "older.deb"
    make_older(plan, older)
    version = run(["dpkg-deb", "--show", "--showformat=${Version}", older])
    run(["dpkg", "--compare-versions", version, "lt", "1.2"])  # raises if it is not
    assert "dropped-by-the-newer-version" in run(["dpkg-deb", "-c", older])


def test_the_menu_entry_and_the_file_type_are_what_desktops_read() -> None:
    entry = ConfigParser(interpolation=None)
    entry.read(HERE / "kiosk.desktop", encoding="utf-8")
    menu = entry["Desktop Entry"]
    assert (menu["Exec"], menu["Icon"], menu["Terminal"]) == ("kiosk %f", "kiosk", "false")
    types = ElementTree.parse(HERE / "kiosk-mime.xml").getroot()
    named = {each.get("type") for each in types}
    assert {f"{each};" for each in named} == {menu["MimeType"]}
    globs = [each.get("pattern") for each in types.iter() if each.tag.endswith("glob")]
    assert globs == ["*.kiosk"]


def test_macos_knows_the_event_files_and_why_the_camera_is_asked_for() -> None:
    read = plistlib.loads(plistlib.dumps(property_list("1.2.3")))
    declared = read["UTExportedTypeDeclarations"][0]
    assert read["CFBundleDocumentTypes"][0]["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]
    assert declared["UTTypeTagSpecification"] == {"public.filename-extension": ["kiosk"]}
    assert read["NSCameraUsageDescription"]


def test_macos_shows_the_program_in_the_dock_and_brings_its_window_to_the_front() -> None:
    assert property_list("1.2.3")["LSBackgroundOnly"] is False


def test_the_disk_image_is_made_of_the_signed_application(plan: Plan) -> None:
    sign, make = commands(plan, plan.work / "dmg", plan.out / "kiosk.dmg")
    assert sign == ["codesign", "--force", "--deep", "--sign", "-", str(plan.frozen)]
    assert make[:2] == ["hdiutil", "create"]
    assert make[-1] == str(plan.out / "kiosk.dmg")


@pytest.fixture
def payload(plan: Plan) -> Path:
    """What a frozen copy on Windows looks like, to those who wrap it."""
    folder = plan.work / "kiosk"
    for name in ("kiosk.exe", "kiosk-cli.exe", "_internal/python311.dll", "licences/NOTICES.txt"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("stand-in", encoding="utf-8")
    from PIL import Image  # noqa: PLC0415 - only this test draws

    Image.new("RGB", (32, 32)).save(plan.work / "icons" / "kiosk.ico")
    return folder


@pytest.mark.skipif(not shutil.which("makensis"), reason="NSIS is not installed")
def test_the_set_up_for_windows_holds_the_whole_copy(plan: Plan, payload: Path) -> None:
    made = set_up(plan, payload)
    assert made.read_bytes()[:2] == b"MZ"
    if lister := shutil.which("7z"):
        listed = subprocess.run([lister, "l", made], capture_output=True, text=True, check=True)
        for name in ("kiosk.exe", "kiosk-cli.exe", "python311.dll", "NOTICES.txt"):
            assert name in listed.stdout


def test_the_set_up_asks_for_no_administrator_and_leaves_event_files_alone() -> None:
    script = (HERE / "kiosk.nsi").read_text(encoding="utf-8")
    assert "RequestExecutionLevel user" in script
    assert "HKLM" not in script
    removed = re.findall(r"^\s+(?:RMDir /r|Delete) \"(.+)\"", script, re.MULTILINE)
    assert removed
    assert all(each.startswith(("$INSTDIR\\", "$SMPROGRAMS\\Kiosk")) for each in removed)


def test_the_set_up_takes_nothing_from_a_kiosk_that_runs() -> None:
    script = (HERE / "kiosk.nsi").read_text(encoding="utf-8")
    for section, call in (("Section\n", "StopIfItRuns"), ('"Uninstall"\n', "un.StopIfItRuns")):
        steps = script.partition(section)[2].split("SectionEnd")[0]
        assert steps.strip().startswith(f"Call {call}\n")


def test_the_portable_folder_for_windows_is_one_archive(plan: Plan, payload: Path) -> None:
    made = portable(plan, payload)
    shutil.unpack_archive(made, plan.work / "unpacked")
    assert (plan.work / "unpacked" / "kiosk" / "_internal" / "python311.dll").is_file()


def test_a_copy_that_runs_what_was_planted_beside_it_is_noticed(tmp_path: Path) -> None:
    environment = planted(tmp_path)
    refuse_what_was_planted(tmp_path)
    subprocess.run([sys.executable, "-c", ""], env=environment, check=True)  # imprudent: it looks
    with pytest.raises(Exception, match="PYTHONPATH"):
        refuse_what_was_planted(tmp_path)
