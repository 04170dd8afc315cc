"""Brings the translations up to date: texts of the sources into .ts, and those into .qm.

Run it from the repository after texts have changed, fill in what it counts as missing in
the .ts (by hand, or with Qt Linguist), and run it again:

    PYTHONPATH=. python resources/translations/make_translations.py
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

HERE = Path(__file__).parent
SOURCES = HERE.parents[1] / "kiosk"
Texts = dict[tuple[str, str], str]
"""Translations by context and source; empty where there is none."""


def texts_of_sources() -> list[tuple[str, str]]:
    """Context and text of every call of `translate`, each once, sorted."""
    return sorted({text for path in SOURCES.rglob("*.py") for text in _texts(path)})


def read_translations(path: Path) -> Texts:
    """What the .ts at *path* has."""
    found: Texts = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            found[name, message.findtext("source", "")] = message.findtext("translation", "")
    return found


def write_translations(path: Path, language: str, texts: Texts) -> None:
    """Write *texts* to the .ts at *path*, those without a translation marked as unfinished."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for (context, source), translation in sorted(texts.items()):
        if context not in contexts:
            contexts[context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[context], "name").text = context
        message = ET.SubElement(contexts[context], "message")
        ET.SubElement(message, "source").text = source
        told = ET.SubElement(message, "translation")
        told.text = translation
        if not translation:
            told.set("type", "unfinished")
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")


def _texts(path: Path) -> Iterator[tuple[str, str]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        told = [each.value for each in node.args if isinstance(each, ast.Constant)]
        if node.func.id == "translate" and len(told) == len(node.args) > 1:
            yield str(told[0]), str(told[1])


def main() -> None:
    """Bring every .ts here up to date, and make its .qm."""
    wanted = texts_of_sources()
    for path in sorted(HERE.glob("*.ts")):
        known = read_translations(path)
        texts = {text: known.get(text, "") for text in wanted}
        write_translations(path, path.stem.rpartition("_")[2], texts)
        missing = sum(not translation for translation in texts.values())
        print(f"{path.name}: {len(texts)} texts, {missing} missing")  # noqa: T201
        release = Path(sys.executable).with_name("pyside6-lrelease")
        made = path.with_suffix(".qm")
        subprocess.run([release, "-silent", path, "-qm", made], check=True)  # noqa: S603


if __name__ == "__main__":
    main()
