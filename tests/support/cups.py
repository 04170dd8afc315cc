"""A print service of its own for a test: private folders, a private socket, no rights needed."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.devices.print_service import PrintService, PrintServiceError

_TOOLS = ("cupsd", "lp", "lpadmin", "cupsdisable", "cupsenable", "cupsreject")
_STARTS_S = 10.0

_PPD = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "PDF.PPD"
*Manufacturer: "Invented"
*Product: "(PDF)"
*ModelName: "PDF"
*ShortNickName: "PDF"
*NickName: "PDF"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*cupsVersion: 1.4
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
*OpenUI *PageSize/Size: PickOne
*DefaultPageSize: A4
*PageSize A4/A4: "<</PageSize[595 842]>>setpagedevice"
{extra}*CloseUI: *PageSize
*OpenUI *PageRegion/Region: PickOne
*DefaultPageRegion: A4
*PageRegion A4/A4: "<</PageSize[595 842]>>setpagedevice"
{region}*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595 842"
{area}*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
{paper}"""

_LABEL = {
    "extra": '*PageSize w288h216/4x3: "<</PageSize[288 216]>>setpagedevice"\n',
    "region": '*PageRegion w288h216/4x3: "<</PageSize[288 216]>>setpagedevice"\n',
    "area": '*ImageableArea w288h216/4x3: "0 0 288 216"\n',
    "paper": '*PaperDimension w288h216/4x3: "288 216"\n',
}
_ANY_SIZE = {
    "extra": "",
    "region": "",
    "area": "",
    "paper": """*MaxMediaWidth: "2000"
*MaxMediaHeight: "2000"
*HWMargins: 0 0 0 0
*NonUIOrderDependency: 20 AnySetup *CustomPageSize
*CustomPageSize True: "pop pop pop pop pop"
*ParamCustomPageSize Width: 1 points 72 2000
*ParamCustomPageSize Height: 2 points 72 2000
*ParamCustomPageSize WidthOffset: 3 points 0 0
*ParamCustomPageSize HeightOffset: 4 points 0 0
*ParamCustomPageSize Orientation: 5 int 0 3
""",
}
_NOTHING_MORE = dict.fromkeys(_LABEL, "")
_QUEUES = {"labels": _LABEL, "anything": _ANY_SIZE, "letters": _NOTHING_MORE}


def lacks() -> str:
    """Why there can be no print service here; empty if there can."""
    if sys.platform != "linux":
        return "the print service of other systems cannot be started by a test"
    path = f"{os.environ.get('PATH', '')}:/usr/sbin"
    return ", ".join(f"no {tool}" for tool in _TOOLS if not shutil.which(tool, path=path))


@dataclass(frozen=True)
class Cups:
    """A running service with queues `labels` (4 x 3 inch), `anything` and `letters` (A4 alone)."""

    folder: Path
    service: PrintService

    @property
    def spool(self) -> list[str]:
        """The documents that the service itself keeps."""
        return [path.name for path in (self.folder / "spool").glob("d*")]

    @property
    def log(self) -> str:
        """What the service writes down of every page: the names of jobs, among others."""
        found = self.folder / "page_log"
        return found.read_text("utf-8") if found.exists() else ""

    def printed(self, queue: str) -> Path:
        """What came out last."""
        return self.folder / f"{queue}.out"

    def run(self, *command: str) -> None:
        """Have one of the service's own tools do something."""
        path = f"{os.environ['PATH']}:/usr/sbin"
        tool = shutil.which(command[0], path=path) or command[0]
        subprocess.run([tool, *command[1:]], check=True, capture_output=True)


@contextmanager
def a_network_printer(cups: Cups) -> Iterator[Path | None]:
    """The folder of an IPP Everywhere printer with 4 x 3 inch labels, as the queue `everywhere`.

    None where there is no `ippeveprinter`, or it does not run: it wants a DNS-SD service.
    """
    folder = cups.folder / "everywhere"
    folder.mkdir(exist_ok=True)
    folder.chmod(0o777)
    port = _free_port()
    command = ["ippeveprinter", "-r", "off", "-p", str(port), "-d", str(folder), "-k"]
    command += ["-P", str(cups.folder / "labels.ppd"), "-F", "application/pdf", "-c", "/bin/true"]
    tool = shutil.which(command[0], path=f"{os.environ['PATH']}:/usr/sbin")
    if not tool:
        yield None
        return
    quiet = subprocess.DEVNULL
    process = subprocess.Popen([tool, *command[1:], "everywhere"], stdout=quiet, stderr=quiet)
    try:
        yield folder if _joined(cups, process, port) else None
    finally:
        process.terminate()
        process.wait(10)


def _joined(cups: Cups, process: "subprocess.Popen[bytes]", port: int) -> bool:
    """Whether the printer runs and the service has a queue for it, with its paper."""
    end = time.monotonic() + _STARTS_S
    while not _listens(port):
        if process.poll() is not None or time.monotonic() > end:
            return False
        time.sleep(0.1)
    uri = f"ipp://localhost:{port}/ipp/print"
    cups.run("lpadmin", "-p", "everywhere", "-E", "-v", uri, "-m", "everywhere")
    while "media-supported" not in cups.service.printer("everywhere"):
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def _listens(port: int) -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False


@contextmanager
def running(folder: Path) -> Iterator[Cups]:
    """A print service in *folder*, to which `CUPS_SERVER` must point already."""
    for name in ("spool", "spool/tmp", "cache", "state", "root", "root/ppd", "root/ssl"):
        (folder / name).mkdir(mode=0o755)
    (folder / "cupsd.conf").write_text(
        f"Listen {folder}/sock\nLogLevel warn\nBrowsing No\nDefaultAuthType None\n"
        'PreserveJobFiles No\nPreserveJobHistory Yes\nPageLogFormat "%p %j %{job-name}"\n'
        "<Location />\nOrder allow,deny\nAllow all\n</Location>\n"
        "<Location /admin>\nOrder allow,deny\nAllow all\n</Location>\n"
        "<Policy default>\nJobPrivateAccess default\nJobPrivateValues none\n"
        "<Limit All>\nOrder allow,deny\nAllow all\n</Limit>\n</Policy>\n"
    )
    (folder / "cups-files.conf").write_text(
        f"AccessLog {folder}/access_log\nErrorLog {folder}/error_log\nPageLog {folder}/page_log\n"
        f"CacheDir {folder}/cache\nStateDir {folder}/state\nServerRoot {folder}/root\n"
        f"RequestRoot {folder}/spool\nTempDir {folder}/spool/tmp\nFileDevice Yes\n"
        "ConfigFilePerm 0644\n"
    )
    service = PrintService(socket=f"{folder}/sock")
    daemon = shutil.which("cupsd", path=f"{os.environ['PATH']}:/usr/sbin") or "cupsd"
    command = [daemon, "-f", "-c", f"{folder}/cupsd.conf", "-s", f"{folder}/cups-files.conf"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(service)
        cups = Cups(folder, service)
        for name, more in _QUEUES.items():
            _add(cups, name, more)
        yield cups
    finally:
        process.terminate()
        process.wait(10)


def _add(cups: Cups, name: str, more: dict[str, str]) -> None:
    ppd = cups.folder / f"{name}.ppd"
    ppd.write_text(_PPD.format(**more))
    cups.printed(name).touch(mode=0o666)
    cups.printed(name).chmod(0o666)
    device = f"file://{cups.printed(name)}"
    cups.run("lpadmin", "-p", name, "-E", "-v", device, "-P", str(ppd))


def _wait_for(service: PrintService) -> None:
    end = time.monotonic() + _STARTS_S
    while True:
        try:
            service.printers()
        except PrintServiceError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)
        else:
            return
