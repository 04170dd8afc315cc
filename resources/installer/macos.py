"""What macOS is handed: an application in a disk image."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from resources.installer.plan import Plan, run

TYPE = "org.kiosk.event"


def property_list(version: str) -> dict[str, object]:
    """What the application's Info.plist says beside what PyInstaller writes."""
    return {
        "CFBundleName": "Kiosk",
        "CFBundleDisplayName": "Kiosk",
        "CFBundleIdentifier": "org.kiosk.checkin",
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "LSMinimumSystemVersion": "13.0",
        "LSBackgroundOnly": False,  # PyInstaller says otherwise of whatever has a command line
        "NSHighResolutionCapable": True,
        "NSCameraUsageDescription": "The camera reads the codes of attendees.",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Kiosk event file",
                "CFBundleTypeRole": "Editor",
                "LSItemContentTypes": [TYPE],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": TYPE,
                "UTTypeDescription": "Kiosk event file",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {"public.filename-extension": ["kiosk"]},
            }
        ],
    }


def commands(plan: Plan, folder: Path, image: Path) -> list[list[str]]:
    """What is run to sign the application for this machine and to make the *image*."""
    return [
        ["codesign", "--force", "--deep", "--sign", "-", str(plan.frozen)],
        [
            *("hdiutil", "create", "-volname", "Kiosk", "-srcfolder", str(folder)),
            *("-ov", "-format", "UDZO", str(image)),
        ],
    ]


def wrap(plan: Plan) -> Iterator[Path]:
    """The .dmg, with a link to where applications belong."""
    folder, image = plan.work / "dmg", plan.out / f"{plan.name}.dmg"
    sign, make = commands(plan, folder, image)
    run(sign)
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(plan.frozen, folder / plan.frozen.name, symlinks=True)
    (folder / "Applications").symlink_to("/Applications")
    run(make)
    yield image
