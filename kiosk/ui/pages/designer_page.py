"""The designer: a badge as it will print, and all that can be changed of it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kiosk.domain.badge_design import Side
from kiosk.ui.design_views import DesignChoice, DesignView, PartPlace, PartRow, PartView
from kiosk.ui.language import translate
from kiosk.ui.theme import SMALLEST_TARGET
from kiosk.ui.widgets.badge_canvas import BadgeCanvas
from kiosk.ui.widgets.design_settings import DesignSettings
from kiosk.ui.widgets.key_hints import KeyHints
from kiosk.ui.widgets.name_line import NameLine
from kiosk.ui.widgets.part_list import PartList
from kiosk.ui.widgets.part_settings import PartSettings
from kiosk.ui.widgets.parts import breakable, button, file_dialog, label, restyle, row_of, scrolled
from kiosk.ui.widgets.pin_strip import PinStrip
from kiosk.ui.widgets.quiet_choice import QuietChoice

_LIST_WIDTH, _SETTINGS_WIDTH = 270, 340
_DOUBTS_HEIGHT = 84


class DesignerPage(QWidget):
    """Asks for every change by signal; shows the design that came of it."""

    design_chosen = Signal(str)
    type_chosen = Signal(str)
    sample_chosen = Signal(str)
    side_chosen = Signal(str)
    kind_chosen = Signal(str)
    own_dropped = Signal()  # one ticket type is to look as everybody's
    renamed = Signal(str)
    undo_requested = Signal()
    redo_requested = Signal()
    save_requested = Signal()
    test_requested = Signal()
    file_chosen = Signal(object)  # Path, to read
    export_chosen = Signal(object)  # Path, to write
    picture_chosen = Signal(object)  # Path
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("designerPage")
        self.canvas = BadgeCanvas()
        self.parts = PartList()
        self.settings = PartSettings()
        self.whole = DesignSettings()
        self.pin = PinStrip()
        self._designs = QuietChoice("designs", translate("Design", "Design"))
        self._types = QuietChoice("designFor", translate("Design", "For whom"))
        self._kinds = QuietChoice("addPart", translate("Design", "Add a part"))
        self._undo = button(translate("Design", "Undo"), "undoEdit")
        self._redo = button(translate("Design", "Redo"), "redoEdit")
        self._own = button(translate("Design", "As for everybody"), "dropOwn")
        self._name = NameLine()
        self._unkept = label(translate("Design", "Changed, not kept yet"), "unsaved", "unkept")
        self._unkept.setWordWrap(True)
        self._outcome = label("", "paragraph", "designOutcome")
        self._outcome.setWordWrap(True)
        self._doubts = label("", "alert", "designDoubts")
        self._doubts.setWordWrap(True)
        self._doubts.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._sides = QButtonGroup(self)
        self._samples = QButtonGroup(self)
        self._arrange()
        self._connect()

    def show_designs(self, choices: Sequence[DesignChoice], chosen: str) -> None:
        """The designs that can be opened, and the one that is."""
        self._designs.offer([(one.name, one.text) for one in choices], chosen)

    def show_types(self, names: Sequence[str], chosen: str) -> None:
        """For whom the design is edited: everybody, or one ticket type."""
        everybody = ("", translate("Design", "Everybody"))
        self._types.offer([everybody, *((name, name) for name in names)], chosen)

    def show_own(self, *, has: bool) -> None:
        """Whether something is different for the ticket type that is edited."""
        self._own.setVisible(has)

    def show_name(self, name: str, *, kept: bool) -> None:
        """What the design is called, and whether the event has it as it is now."""
        self._name.show_name(name)
        self._unkept.setVisible(not kept)

    def show_kinds(self, choices: Sequence[tuple[str, str]]) -> None:
        """What can be added."""
        self._kinds.offer([("", translate("Design", "Add a part…")), *choices])

    def show_samples(self, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Whose badge is shown for a try."""
        before: QWidget = self.canvas
        for value, words in choices:
            made = _toggle(words, f"sample_{value}", self._samples)
            made.setChecked(value == chosen)
            made.clicked.connect(lambda _on, value=value: self.sample_chosen.emit(value))
            self._sample_row.addWidget(made)
            self.setTabOrder(before, made)
            before = made
        self._sample_row.addStretch(1)

    def show_badge(
        self, image: QImage, size_mm: QSizeF, places: Sequence[PartPlace], chosen: str
    ) -> None:
        """The badge as it would print, and where its parts are."""
        self.canvas.show_badge(image, size_mm, places, chosen)

    def show_parts(self, rows: Sequence[PartRow], chosen: str, view: PartView | None) -> None:
        """The parts of the side that is shown, and all that can be set of the chosen one."""
        self.parts.show_parts(rows, chosen)
        self.settings.show_part(view)
        self._remove.setEnabled(view is not None)

    def show_design(self, view: DesignView) -> None:
        """What can be set of the design as a whole, as long as no part is chosen."""
        self.whole.show_design(view)
        self.whole.setVisible(not self._remove.isEnabled())

    def show_doubts(self, sentences: Sequence[str]) -> None:
        """What the owner of the design may regret."""
        text = "\n".join(sentences) or translate("Design", "No doubts about this design.")
        self._doubts.setText(breakable(text))
        self._doubts.setProperty("role", "alert" if sentences else "paragraph")
        restyle(self._doubts)

    def show_steps(self, *, undo: bool, redo: bool) -> None:
        """Whether there is an edit to take back, or to make again."""
        self._undo.setEnabled(undo)
        self._redo.setEnabled(redo)

    def show_side(self, side: Side) -> None:
        """Which side is shown."""
        for made in self._sides.buttons():
            made.setChecked(made.objectName() == f"side_{side}")

    def show_outcome(self, sentence: str) -> None:
        """What became of it; nothing hides it."""
        self._outcome.setText(breakable(sentence))
        self._outcome.setVisible(bool(sentence))

    def choose_picture(self) -> None:
        """Ask for a picture that the badge is to have."""
        dialog = file_dialog(self, translate("Design", "Choose a picture"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter("PNG, JPEG (*.png *.jpg *.jpeg)")
        dialog.fileSelected.connect(lambda name: self.picture_chosen.emit(Path(name)))
        dialog.open()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def event(self, event: QEvent) -> bool:
        """Undo and redo are this page's, whatever else they undo in the window."""
        if isinstance(event, QKeyEvent) and _step_of(event):
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                undoes = _step_of(event) == QKeySequence.StandardKey.Undo
                (self.undo_requested if undoes else self.redo_requested).emit()
                return True
        return super().event(event)

    def _arrange(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addLayout(self._left())
        columns.addLayout(self._middle(), 1)
        settings = scrolled(_stacked(self.settings, self.whole))
        settings.setFixedWidth(_SETTINGS_WIDTH)
        columns.addWidget(settings)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 10, 20, 10)
        layout.setSpacing(8)
        layout.addLayout(self._top())
        layout.addLayout(columns, 1)
        layout.addWidget(self._outcome)
        layout.addWidget(self.pin)
        layout.addLayout(self._foot())
        layout.addWidget(KeyHints(_hints()))
        self.show_outcome("")

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._designs, 3)
        row.addWidget(self._types, 2)
        front, back = translate("Design", "Front"), translate("Design", "Back side")
        for side, words in ((Side.FRONT, front), (Side.BACK, back)):
            made = _toggle(words, f"side_{side}", self._sides)
            made.clicked.connect(lambda _on, side=side: self.side_chosen.emit(str(side)))
            row.addWidget(made)
        for step in (self._undo, self._redo):
            row.addWidget(step)
        return row

    def _left(self) -> QVBoxLayout:
        self._remove = button(translate("Design", "Remove (Del)"), "removePart")
        left = QVBoxLayout()
        left.setSpacing(8)
        for each in (self._name, self.parts, self._kinds, self._remove, self._own):
            left.addWidget(each)
            each.setFixedWidth(_LIST_WIDTH)
        left.setStretchFactor(self.parts, 1)
        return left

    def _middle(self) -> QVBoxLayout:
        self._sample_row = QHBoxLayout()
        self._sample_row.setSpacing(6)
        doubts = scrolled(self._doubts)
        doubts.setFixedHeight(_DOUBTS_HEIGHT)
        doubts.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # its keys scroll it
        doubts.setAccessibleName(translate("Design", "Doubts about the design"))
        middle = QVBoxLayout()
        middle.setSpacing(6)
        middle.addWidget(self.canvas, 1)
        middle.addLayout(self._sample_row)
        middle.addWidget(doubts)
        return middle

    def _foot(self) -> QHBoxLayout:
        save = button(translate("Design", "Use for all badges"), "saveDesign", "primary")
        save.clicked.connect(self.save_requested)
        test = button(translate("Design", "Print a test"), "printTest")
        test.clicked.connect(self.test_requested)
        load = button(translate("Design", "Open a file…"), "openDesign")
        load.clicked.connect(self._open_file)
        write = button(translate("Design", "Save as a file…"), "exportDesign")
        write.clicked.connect(self._write_file)
        back = button(translate("Design", "Back (Esc)"), "backFromDesigner")
        back.clicked.connect(self.back_requested)
        return row_of(save, test, load, write, back, self._unkept)

    def _connect(self) -> None:
        self._designs.chosen.connect(self.design_chosen)
        self._types.chosen.connect(self.type_chosen)
        self._kinds.chosen.connect(self._add)
        self._undo.clicked.connect(self.undo_requested)
        self._redo.clicked.connect(self.redo_requested)
        self._own.clicked.connect(self.own_dropped)
        self._name.renamed.connect(self.renamed)
        self._remove.clicked.connect(self.canvas.remove_requested)
        self.parts.remove_requested.connect(self.canvas.remove_requested)

    @Slot(str)
    def _add(self, kind: str) -> None:
        self._kinds.setCurrentIndex(0)
        if kind:
            self.kind_chosen.emit(kind)

    @Slot()
    def _open_file(self) -> None:
        dialog = file_dialog(self, translate("Design", "Open a design"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter("JSON (*.json)")
        dialog.fileSelected.connect(lambda name: self.file_chosen.emit(Path(name)))
        dialog.open()

    @Slot()
    def _write_file(self) -> None:
        dialog = file_dialog(self, translate("Design", "Save the design as"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.fileSelected.connect(lambda name: self.export_chosen.emit(Path(name)))
        dialog.open()


def _stacked(*widgets: QWidget) -> QWidget:
    """*widgets* one below the other, at the top."""
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    for each in widgets:
        layout.addWidget(each)
    layout.addStretch(1)
    return made


def _toggle(words: str, name: str, group: QButtonGroup) -> QPushButton:
    made = button(words, name, "filter")
    made.setMinimumHeight(SMALLEST_TARGET)
    made.setCheckable(True)
    group.addButton(made)
    return made


def _hints() -> tuple[tuple[str, str], ...]:
    return (
        ("← ↑ ↓ →", translate("Keys", "move")),
        ("Shift", translate("Keys", "5 mm")),
        ("Alt", translate("Keys", "0.1 mm")),
        ("Space", translate("Keys", "show or hide")),
        ("Ctrl+Z", translate("Keys", "undo")),
    )


def _step_of(event: QKeyEvent) -> QKeySequence.StandardKey | None:
    """Undo or redo, if *event* asks for one of them."""
    steps = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
    return next((step for step in steps if event.matches(step)), None)
