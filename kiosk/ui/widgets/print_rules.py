"""Which ticket types have a printer of their own."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from kiosk.ui.language import translate
from kiosk.ui.theme import TARGET
from kiosk.ui.widgets.parts import ElidedLabel, label


class PrintRules(QWidget):
    """One ticket type at a time; the line below has all rules there are."""

    rule_changed = Signal(str, str)  # ticket type; key, or empty

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules: Mapping[str, str] = {}
        self._types = _combo("ruleType", translate("Badges", "Ticket type"))
        self._types.currentIndexChanged.connect(self._show_rule)
        self._printers = _combo("rulePrinter", translate("Badges", "Printer of this ticket type"))
        self._printers.activated.connect(self._changed)
        self._all = ElidedLabel("", "meta", "printRules")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        text = translate("Badges", "Ticket types with a printer of their own")
        grid.addWidget(label(text, "subheading"), 0, 0, 1, 2)
        grid.addWidget(self._types, 1, 0)
        grid.addWidget(self._printers, 1, 1)
        grid.addWidget(self._all, 2, 0, 1, 2)
        for column in range(2):
            grid.setColumnStretch(column, 1)

    def show_rules(
        self,
        types: Sequence[str],
        printers: Sequence[tuple[str, str]],
        rules: Mapping[str, str],
    ) -> None:
        """The ticket types, the printers by key and name, and which type goes where."""
        self._rules = rules
        chosen = self._types.currentText()
        self._types.blockSignals(True)
        self._types.clear()
        self._types.addItems([*types, *(name for name in rules if name not in types)])
        self._types.setCurrentIndex(max(self._types.findText(chosen), 0))
        self._types.blockSignals(False)
        self._printers.clear()
        self._printers.addItem(translate("Badges", "Where all go"), "")
        for key, name in printers:
            self._printers.addItem(name, key)
        names = dict(printers)
        each = translate("Badges", "{ticket_type}: {printer}")
        told = (
            each.format(ticket_type=name, printer=names.get(key, key))
            for name, key in rules.items()
        )
        self._all.setText(" · ".join(told))
        self._all.setToolTip(self._all.text())
        self._show_rule()

    @Slot()
    def _show_rule(self) -> None:
        key = self._rules.get(self._types.currentText(), "")
        self._printers.setCurrentIndex(max(self._printers.findData(key), 0))

    @Slot()
    def _changed(self) -> None:
        if ticket_type := self._types.currentText():
            self.rule_changed.emit(ticket_type, str(self._printers.currentData()))


def _combo(name: str, text: str) -> QComboBox:
    made = QComboBox()
    made.setObjectName(name)
    made.setAccessibleName(text)
    made.setMinimumHeight(TARGET)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(6)
    return made
