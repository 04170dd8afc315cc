"""What a laptop remembers outside any event file: who it is, and which events it had open."""

import hashlib
import json
import os
import secrets
import stat
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import platformdirs

from kiosk.store.durable_file import naming_the_world, write_durably

_FILE = "laptop.json"
_MOST_RECENT = 8
_MOST_LISTS = 500


@dataclass(frozen=True, slots=True)
class Laptop:
    """This computer's identity and settings, kept in the folder *home*.

    `id` never leaves the laptop: event files hold a digest of it. `printer` is
    `system:NAME`, `folder:PATH`, or empty while none was chosen. `watched_folder` is
    where new lists are looked for, if anywhere; `known_lists` are the digests of those
    that were looked at or dismissed. `printers` take over when that one fails, in their
    order; `print_rules` are the printers of ticket types that have one of their own.
    `posts` are the places at which it stands, and `sync_folders` where it meets other
    laptops, by the id of the event; `camera` and `scanner` are a webcam and a serial port,
    if it scans by one. `language` is what the window speaks; the system's, if empty.
    """

    home: Path
    id: str
    recent: tuple[Path, ...] = ()
    station_name: str = ""
    operator: str = ""
    printer: str = ""
    theme: str = "light"
    muted: bool = False
    watched_folder: str = ""
    known_lists: tuple[str, ...] = ()
    posts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    camera: str = ""
    scanner: str = ""
    sync_folders: Mapping[str, str] = field(default_factory=dict)
    printers: tuple[str, ...] = ()
    print_rules: Mapping[str, str] = field(default_factory=dict)
    auto_print: bool = True
    separators: bool = False
    language: str = ""

    def digest(self, event: str) -> str:
        """How the event with this id knows the laptop; different in every event."""
        return hashlib.sha256(f"{event}|{self.id}".encode()).hexdigest()[:32]

    def with_recent(self, path: Path) -> "Laptop":
        """The same laptop, with *path* first among its recent event files."""
        path = path.resolve()
        others = [known for known in self.recent if known != path]
        return replace(self, recent=(path, *others[: _MOST_RECENT - 1]))

    def with_sync_folder(self, event: str, folder: Path) -> "Laptop":
        """The same laptop, which meets others of the event with this id in *folder*."""
        return replace(self, sync_folders={**self.sync_folders, event: str(folder)})

    def with_known_list(self, digest: str) -> "Laptop":
        """The same laptop, which offers the list with this digest no more."""
        others = [known for known in self.known_lists if known != digest]
        return replace(self, known_lists=(digest, *others[: _MOST_LISTS - 1]))


def home_folder() -> Path:
    """`KIOSK_HOME`, else the platform's own place for a program's data.

    Where that cannot be written (a guest's account, a home on a server that is away), it is
    a private folder among the temporary files: it may last only until the computer restarts,
    and then the laptop begins a new station.
    """
    if given := os.environ.get("KIOSK_HOME", ""):
        return Path(given)
    home = platformdirs.user_data_path("kiosk", appauthor=False)
    return home if _can_be_written(home) else _borrowed_folder()


def this_laptop(home: Path) -> Laptop:
    """The laptop whose settings are in *home*; the first call gives it an identity.

    Raises UnwritableError when *home* cannot be written. Settings that cannot be
    understood are replaced by the defaults; a lost identity starts new stations.
    """
    known = _read(home / _FILE)
    if known:
        return known
    laptop = Laptop(home=home, id=secrets.token_hex(16))
    remember(laptop)
    return laptop


def remember(laptop: Laptop) -> None:
    """Keep the laptop's settings. Raises UnwritableError or DiskFullError."""
    with naming_the_world(laptop.home):
        laptop.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    settings = {
        "id": laptop.id,
        "recent": [str(path) for path in laptop.recent],
        "station_name": laptop.station_name,
        "operator": laptop.operator,
        "printer": laptop.printer,
        "theme": laptop.theme,
        "muted": laptop.muted,
        "watched_folder": laptop.watched_folder,
        "known_lists": list(laptop.known_lists),
        "posts": {event: list(ids) for event, ids in laptop.posts.items()},
        "camera": laptop.camera,
        "scanner": laptop.scanner,
        "sync_folders": dict(laptop.sync_folders),
        "printers": list(laptop.printers),
        "print_rules": dict(laptop.print_rules),
        "auto_print": laptop.auto_print,
        "separators": laptop.separators,
        "language": laptop.language,
    }
    known = _json(laptop.home / _FILE)
    data = json.dumps({**known, **settings}, ensure_ascii=False, indent=1)
    write_durably(laptop.home / _FILE, data.encode())


def _read(path: Path) -> Laptop | None:
    known = _json(path)
    if not isinstance(known.get("id"), str):
        return None
    blank = Laptop(home=path.parent, id=known["id"])
    recent, lists = known.get("recent"), known.get("known_lists")
    printers = known.get("printers")
    return replace(
        blank,
        recent=tuple(Path(str(name)) for name in recent) if isinstance(recent, list) else (),
        station_name=str(known.get("station_name", "")),
        operator=str(known.get("operator", "")),
        printer=str(known.get("printer", "")),
        theme=str(known.get("theme", blank.theme)),
        muted=known.get("muted") is True,
        watched_folder=str(known.get("watched_folder", "")),
        known_lists=tuple(map(str, lists)) if isinstance(lists, list) else (),
        posts=_posts(known.get("posts")),
        camera=str(known.get("camera", "")),
        scanner=str(known.get("scanner", "")),
        sync_folders=_words(known.get("sync_folders")),
        printers=tuple(map(str, printers)) if isinstance(printers, list) else (),
        print_rules=_words(known.get("print_rules")),
        auto_print=known.get("auto_print") is not False,
        separators=known.get("separators") is True,
        language=str(known.get("language", "")),
    )


def _posts(kept: Any) -> dict[str, tuple[str, ...]]:
    told = kept.items() if isinstance(kept, dict) else ()
    return {str(event): tuple(map(str, ids)) for event, ids in told if isinstance(ids, list)}


def _words(kept: Any) -> dict[str, str]:
    told = kept.items() if isinstance(kept, dict) else ()
    return {str(name): str(word) for name, word in told}


def _json(path: Path) -> dict[str, Any]:
    """The object in *path*; unknown keys of newer versions are kept by whoever writes it back."""
    try:
        known = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _can_be_written(home: Path) -> bool:
    nearest = next(folder for folder in (home, *home.parents) if folder.exists())
    return nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK)


def _borrowed_folder() -> Path:
    """One that is this user's alone; another's that has the same name is not taken."""
    if os.name != "posix":
        return Path(tempfile.gettempdir()) / "kiosk"  # each user has temporary files of their own
    folder = Path(tempfile.gettempdir()) / f"kiosk-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    seen = folder.lstat()
    ours = stat.S_ISDIR(seen.st_mode) and seen.st_uid == os.getuid() and not seen.st_mode & 0o077
    return folder if ours else Path(tempfile.mkdtemp(prefix="kiosk-"))
