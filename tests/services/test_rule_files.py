from pathlib import Path

import pytest

from kiosk.errors import BadRulesError, FileMissingError, NotAFileError
from kiosk.services.rule_files import read_rules


def test_rules_are_read_with_and_without_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "rules.json"
    for encoding in ("utf-8", "utf-8-sig"):
        path.write_text('{"==": [1, 1]}', encoding=encoding)
        assert read_rules(path) == {"==": [1, 1]}


def test_what_is_no_file_and_no_json_is_told_apart(tmp_path: Path) -> None:
    with pytest.raises(FileMissingError):
        read_rules(tmp_path / "none.json")
    with pytest.raises(NotAFileError):
        read_rules(tmp_path)
    (tmp_path / "rules.json").write_text("{")
    with pytest.raises(BadRulesError):
        read_rules(tmp_path / "rules.json")
