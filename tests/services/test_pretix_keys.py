import base64
import json
from pathlib import Path

import pytest

from kiosk.errors import FileMissingError, NoKeysError
from kiosk.services.pretix_keys import keys_in, revoked_codes_in
from tests.support.signed import KEY, OTHER_KEY, a_pem

RAW = bytes(KEY.verify_key)
TWICE = base64.b64encode(a_pem().encode()).decode()


def a_file(folder: Path, text: str) -> Path:
    path = folder / "given.txt"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "text",
    [
        a_pem(),
        f"\ufeff{a_pem()}",
        f"Our key:\r\n{a_pem()}",
        "".join(a_pem().split("\n")[1:2]),
        base64.b64encode(RAW).decode(),
        TWICE,
        json.dumps({"slug": "forum", "valid_keys": {"pretix_sig1": [TWICE]}}),
    ],
    ids=["pem", "bom", "prose", "der", "raw", "pretix", "api"],
)
def test_a_key_is_read_in_every_form_in_which_it_is_given_away(tmp_path: Path, text: str) -> None:
    assert keys_in(a_file(tmp_path, text)) == [RAW]


def test_several_keys_are_read_each_once(tmp_path: Path) -> None:
    path = a_file(tmp_path, a_pem() + a_pem(OTHER_KEY) + a_pem())
    assert keys_in(path) == [RAW, bytes(OTHER_KEY.verify_key)]


@pytest.mark.parametrize(
    "text",
    ["", "no key", "A" * 100, "-----BEGIN PRIVATE KEY-----\nabc\n" + a_pem()],
    ids=["empty", "words", "other", "private"],
)
def test_what_holds_no_key_or_a_private_one_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(NoKeysError):
        keys_in(a_file(tmp_path, text))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileMissingError):
        keys_in(tmp_path / "nothing.pem")


@pytest.mark.parametrize(
    "text",
    [
        "abc\n xyz \n\nabc\n",
        "id,secret\n1,abc\n2,xyz\n",
        'id;"secret"\n1;abc\n2\n3;xyz\n',
        json.dumps({"count": 2, "results": [{"id": 1, "secret": "abc"}, {"secret": "xyz"}]}),
        json.dumps([{"secret": "abc"}, {"id": 3}, "xyz", 7]),
    ],
    ids=["lines", "csv", "semicolons", "api", "json"],
)
def test_revoked_codes_are_read_in_every_form(tmp_path: Path, text: str) -> None:
    assert revoked_codes_in(a_file(tmp_path, text)) == ["abc", "xyz"]


def test_an_empty_list_revokes_nothing(tmp_path: Path) -> None:
    assert revoked_codes_in(a_file(tmp_path, "")) == []
