"""By what this laptop scans, besides a scanner that types: a serial port, a camera."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from kiosk.ui.language import translate
from kiosk.ui.theme import TARGET
from kiosk.ui.widgets.parts import label, paragraph


class ScannerSettings(QFrame):
    """Two lists to choose from; a scanner on USB that types needs neither."""

    port_chosen = Signal(str)
    camera_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scannerSettings")
        self.setProperty("role", "card")
        self._ports = _choice("serialPort", translate("Scanner", "Scanner on a serial port"))
        self._cameras = _choice("cameraChoice", translate("Scanner", "Camera"))
        self._ports.activated.connect(lambda at: self.port_chosen.emit(self._ports.itemData(at)))
        self._cameras.activated.connect(
            lambda at: self.camera_chosen.emit(self._cameras.itemData(at))
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(label(translate("Scanner", "Scanners of this laptop"), "subheading"))
        layout.addWidget(
            paragraph(translate("Scanner", "Most type by themselves and need nothing."))
        )
        for choice in (self._ports, self._cameras):
            layout.addWidget(label(choice.accessibleName(), "meta"))
            layout.addWidget(choice)

    def show_ports(self, ports: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer *ports*, as (id, name), with the *chosen* one though it be unplugged."""
        _offer(self._ports, [("", translate("Scanner", "None")), *ports], chosen)

    def show_cameras(self, cameras: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer *cameras*, with the *chosen* one though it be unplugged."""
        first = [
            ("", translate("Scanner", "Off")),
            ("any", translate("Scanner", "Whichever there is")),
        ]
        _offer(self._cameras, [*first, *cameras], chosen)


def _choice(name: str, text: str) -> QComboBox:
    made = QComboBox()
    made.setObjectName(name)
    made.setAccessibleName(text)
    made.setMinimumHeight(TARGET)
    made.setMinimumContentsLength(12)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return made


def _offer(choice: QComboBox, offers: Sequence[tuple[str, str]], chosen: str) -> None:
    choice.clear()
    for id, name in offers:  # noqa: A001
        choice.addItem(name, id)
    if choice.findData(chosen) < 0:
        choice.addItem(chosen, chosen)
    choice.setCurrentIndex(choice.findData(chosen))
