"""How the window looks: colours, sizes, and the one style sheet made from them.

Contrast was computed for every pair that carries meaning: text at least 4.5:1,
controls at least 3:1; the verdicts' fills stay apart for colour-blind eyes.
"""

from collections.abc import Mapping
from string import Template
from typing import TypeAlias

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from kiosk.bundled import resource

TARGET = 54
"""Pixels: the standard height of whatever is pressed; never below `SMALLEST_TARGET`."""

SMALLEST_TARGET = 44


Colours: TypeAlias = Mapping[str, str]
"""The colours of one theme, as `#rrggbb`, by the names that the style sheet has for them."""

LIGHT: Colours = {
    "page": "#F5F6F8",
    "surface": "#FFFFFF",
    "ink": "#14181F",
    "ink2": "#4A5363",
    "control": "#7A8496",
    "line": "#D5DAE3",
    "brand": "#1F4FD8",
    "on_brand": "#FFFFFF",
    "brand_soft": "#E7EDFC",
    "bar": "#14181F",
    "ok_text": "#00665C",
    "stop_text": "#B80F00",
    "warn_text": "#7A5200",
}

DARK: Colours = {
    "page": "#12151B",
    "surface": "#1B2029",
    "ink": "#F2F4F8",
    "ink2": "#AEB7C6",
    "control": "#7A8496",
    "line": "#333B49",
    "brand": "#8FB0FF",
    "on_brand": "#14181F",
    "brand_soft": "#26324D",
    "bar": "#0B0D11",
    "ok_text": "#4FD1A0",
    "stop_text": "#FF8FA3",
    "warn_text": "#FFC233",
}

OK_FILL = "#00665C"
WARN_FILL = "#FFC233"
STOP_FILL = "#B80F00"
ON_OK = "#FFFFFF"
ON_WARN = "#14181F"
ON_STOP = "#FFFFFF"

_SHEET = Template("""
QWidget { color: $ink; font-size: 18px; }
QMainWindow, QStackedWidget > QWidget, QDialog { background: $page; }
QLabel { background: transparent; }
QLabel[role="heading"] { font-size: 28px; font-weight: 700; }
QLabel[role="subheading"] { font-size: 20px; font-weight: 700; }
QLabel[role="meta"] { font-size: 15px; color: $ink2; }
QLabel[role="paragraph"] { color: $ink2; }
QLabel[role="unsaved"] { font-size: 15px; font-weight: 700; color: $warn_text; }
QLabel[role="alert"] { font-weight: 700; color: $warn_text; }
QLabel[role="figure"] { font-size: 22px; font-weight: 700; }
QLabel[role="trouble"] {
    background: #FFC233; color: #14181F; border-radius: 12px; padding: 12px 16px;
    font-weight: 600;
}
QLabel[role="notice"] {
    background: $brand_soft; color: $ink; border-radius: 12px; padding: 12px 16px;
}
QPushButton {
    background: $surface; color: $ink; border: 2px solid $control; border-radius: 12px;
    padding: 6px 20px; font-size: 20px; font-weight: 600; min-height: 38px;
}
QPushButton:hover { border-color: $brand; }
QPushButton:focus { border: 4px solid $brand; padding: 4px 18px; }
QPushButton:pressed, QPushButton:checked { background: $brand_soft; }
QPushButton:disabled { color: $ink2; border-color: $line; }
QPushButton[role="primary"] { background: $brand; color: $on_brand; border-color: $brand; }
QPushButton[role="primary"]:focus { border-color: $ink; }
QPushButton[role="primary"]:disabled { background: $line; color: $ink2; border-color: $line; }
QPushButton[role="choice"] { text-align: left; font-size: 18px; }
QLineEdit, QComboBox, QDateEdit, QTextEdit {
    background: $surface; color: $ink; border: 2px solid $control; border-radius: 12px;
    padding: 4px 14px; selection-background-color: $brand; selection-color: $on_brand;
    placeholder-text-color: $ink2;
}
QLineEdit:focus, QComboBox:focus, QDateEdit:focus { border: 3px solid $brand; padding: 3px 13px; }
QLineEdit#scanInput { font-size: 28px; min-height: 60px; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: 40px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$chevron"); width: 20px; height: 20px; }
QFrame[role="stop"] { background: #B80F00; border-radius: 20px; }
QFrame[role="stop"] QLabel { color: #FFFFFF; font-size: 24px; }
QFrame[role="stop"] QLabel[role="shout"] { font-size: 52px; font-weight: 700; }
QLabel[role="icon"] { color: $brand; }
QLabel[role="large"] { font-size: 20px; }
QFrame[role="step"] { background: $page; border-radius: 16px; }
QLabel[role="stepname"] { color: $ink2; padding: 4px 14px; border-radius: 13px; }
QLabel[role="stepname"][now="true"] {
    background: $brand_soft; color: $ink; font-weight: 700;
}
QLabel[role="columnname"] { font-weight: 700; }
QFrame[role="sensitive"] {
    background: $surface; border: 3px solid #FFC233; border-radius: 12px;
}
QFrame[role="sensitive"] QLabel[role="meta"] { color: $warn_text; font-weight: 600; }
QPushButton[role="filter"] { font-size: 17px; padding: 4px 14px; }
QPushButton[role="filter"]:focus { padding: 2px 12px; }
QPushButton[role="filter"]:checked { border-color: $brand; }
QCheckBox, QRadioButton {
    spacing: 10px; border: 2px solid transparent; border-radius: 8px; padding: 0 4px;
}
QCheckBox:focus, QRadioButton:focus { border-color: $brand; }
QCheckBox::indicator { width: 24px; height: 24px; }
QCheckBox::indicator:checked { image: url("$ticked"); }
QCheckBox::indicator:unchecked { image: url("$unticked"); }
QRadioButton::indicator {
    width: 16px; height: 16px; border: 2px solid $control; border-radius: 10px;
}
QRadioButton::indicator:checked {
    border-color: $brand; background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5,
    fy: 0.5, stop: 0 $brand, stop: 0.55 $brand, stop: 0.65 $surface, stop: 1 $surface);
}
QLabel[role="presence"] { font-size: 18px; }
QComboBox QAbstractItemView { background: $surface; color: $ink; }
QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: 16px; }
QFrame[role="urgent"] { background: $surface; border: 4px solid #FFC233; border-radius: 12px; }
QFrame[role="look"] { background: $surface; border: 1px solid $line; border-radius: 12px; }
QListWidget { background: $surface; border: 1px solid $line; border-radius: 12px; }
QListWidget::item { padding: 10px 14px; border-bottom: 1px solid $line; color: $ink; }
QListWidget::item:selected {
    background: $brand_soft; color: $ink; border: 3px solid $brand; padding: 8px 11px;
}
QFrame[role="strip"] { background: $surface; border: 3px solid $brand; border-radius: 12px; }
QFrame[role="row"] { background: $surface; border: 1px solid $line; border-radius: 12px; }
QFrame[role="row"][selected="true"] { background: $brand_soft; border: 3px solid $brand; }
QLabel[role="name"] { font-size: 26px; font-weight: 700; }
QLabel[role="beside"] { font-size: 17px; color: $ink2; }
QLabel[role="ready"] { font-size: 48px; font-weight: 700; }
QLabel[role="cardname"] { font-size: 36px; font-weight: 700; }
QLabel[role="cardname"][long="true"] { font-size: 24px; }
QLabel[presence="here"] { color: $ok_text; font-weight: 700; }
QLabel[presence="absent"] { color: $ink2; font-weight: 600; }
QLabel[presence="help"] { color: $stop_text; font-weight: 700; }
QFrame#topBar { background: $bar; }
QFrame#topBar QLabel { color: #F2F4F8; }
QFrame#topBar QLabel[chip="ok"] {
    background: #17352F; color: #BFEBDD; border-radius: 13px; padding: 2px 14px;
}
QFrame#topBar QLabel[chip="warn"] {
    background: #FFC233; color: #14181F; border-radius: 13px; padding: 2px 14px; font-weight: 600;
}
QFrame#topBar QLabel[chip="bad"] {
    background: #FFD9D4; color: #7A0A00; border-radius: 13px; padding: 2px 14px; font-weight: 700;
}
QFrame#topBar QPushButton {
    background: transparent; color: #F2F4F8; border: 2px solid transparent; border-radius: 10px;
    padding: 2px 9px; font-size: 18px; min-height: 38px;
}
QFrame#topBar QPushButton:hover { border-color: #7A8496; }
QFrame#topBar QPushButton:focus { border-color: #8FB0FF; }
QFrame#topBar QPushButton:checked { background: #2A313D; }
QFrame#topBar QPushButton[role="door"] {
    font-size: 24px; font-weight: 700; border-color: #4A5363; padding: 2px 12px;
}
QFrame#topBar QPushButton[role="door"]:hover { border-color: #8FB0FF; }
QFrame#topBar QPushButton[role="way"][out="true"] {
    background: #FFC233; color: #14181F; border-color: #FFC233;
}
QListWidget { background: $surface; color: $ink; border: 1px solid $line; border-radius: 12px; }
QListWidget::item { padding: 4px 12px; }
QListWidget::item:selected { background: $brand_soft; color: $ink; }
QListWidget:focus { border: 3px solid $brand; }
ArrivalsChart, ShareBar { color: $ink2; font-size: 15px; }
QFrame#keyHints QLabel { font-size: 16px; color: $ink2; }
QFrame#keyHints QLabel[role="key"] { font-weight: 700; color: $ink; }
QLabel#badgePreview { border: 1px solid $line; }
QTableView { background: $surface; color: $ink; border: 1px solid $line; gridline-color: $line; }
QTableView#programme::item { padding: 0 8px; }
QTableView::item:focus, QTableView::item:selected { background: $brand_soft; color: $ink; }
QHeaderView::section {
    background: $page; color: $ink2; border: 0; border-bottom: 1px solid $line; padding: 6px 10px;
}
QListWidget[role="choices"] {
    background: $surface; color: $ink; border: 2px solid $control; border-radius: 12px;
    outline: 0;
}
QListWidget[role="choices"]:focus { border: 3px solid $brand; }
QListWidget[role="choices"]::item { padding: 2px 14px; border: 2px solid transparent; }
QListWidget[role="choices"]::item:hover { background: $page; }
QListWidget[role="choices"]::item:selected { background: $brand_soft; border-color: $brand; }
QListWidget[role="choices"]::item:disabled { color: $ink2; }
QListWidget[role="choices"]::indicator { width: 28px; height: 28px; }
QListWidget[role="choices"]::indicator:checked { image: url("$ticked"); }
QListWidget[role="choices"]::indicator:unchecked { image: url("$unticked"); }
QProgressBar {
    background: $surface; color: $ink; border: 2px solid $control; border-radius: 10px;
    text-align: center; min-height: 28px;
}
QProgressBar::chunk { background: $brand_soft; border-radius: 8px; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; border: 0; width: 16px; margin: 0; }
QScrollBar::handle:vertical {
    background: $control; border: 0; border-radius: 5px; min-height: 48px; margin: 3px;
}
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { background: $surface; color: $ink; border: 1px solid $control; }
""")


def apply_theme(application: QApplication, *, dark: bool) -> None:
    """Dress the whole application; the platform's own scheme has no say."""
    colours = DARK if dark else LIGHT
    application.setStyle("Fusion")
    application.setPalette(_palette(colours))
    application.setFont(base_font())
    application.setStyleSheet(style_sheet(colours))


def base_font() -> QFont:
    """The bundled family, with whatever has the other scripts behind it."""
    font = QFont(["Noto Sans", "Kiosk Sans CJK", "Noto Sans Arabic"])
    font.setPixelSize(18)
    return font


def style_sheet(colours: Colours) -> str:
    """The one style sheet, in these colours."""
    icons = {"chevron": "chevron-down", "ticked": "ticked", "unticked": "unticked"}
    paths = {name: resource(f"icons/{icon}.svg").as_posix() for name, icon in icons.items()}
    return _SHEET.substitute(colours, **paths)


def _palette(colours: Colours) -> QPalette:
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, colour in (
        (roles.Window, colours["page"]),
        (roles.Base, colours["surface"]),
        (roles.AlternateBase, colours["page"]),
        (roles.Button, colours["surface"]),
        (roles.WindowText, colours["ink"]),
        (roles.Text, colours["ink"]),
        (roles.ButtonText, colours["ink"]),
        (roles.PlaceholderText, colours["ink2"]),
        (roles.Highlight, colours["brand"]),
        (roles.HighlightedText, colours["on_brand"]),
        (roles.ToolTipBase, colours["surface"]),
        (roles.ToolTipText, colours["ink"]),
    ):
        palette.setColor(role, QColor(colour))
    return palette
