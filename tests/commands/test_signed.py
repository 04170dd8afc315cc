import base64
from pathlib import Path

from tests.commands.conftest import Kiosk
from tests.support.signed import KEY, a_code, a_payload, a_pem

SHOWN = base64.b64encode(bytes(KEY.verify_key)).decode()


def test_a_signed_ticket_of_no_list_is_told_for_what_it_is(empty: Kiosk, tmp_path: Path) -> None:
    key, revoked = tmp_path / "key.pem", tmp_path / "revoked.txt"
    key.write_text(a_pem())
    code = a_code(a_payload())
    revoked.write_text(code)
    empty("pretix-keys", key)
    assert "the ticket is genuine" in empty("scan", code)
    empty("pretix-keys", "--revoked", revoked)
    line = empty("scan", code, "--override", "lost phone")
    assert code[:40] in line
    assert "Let in by decision" in line


def test_keys_and_revoked_codes_are_brought_in_and_told(empty: Kiosk, tmp_path: Path) -> None:
    key, revoked = tmp_path / "key.pem", tmp_path / "revoked.txt"
    key.write_text(a_pem())
    revoked.write_text("abc\nxyz\n")
    told = empty.json("pretix-keys", key, "--revoked", revoked)
    assert told == {"keys": [SHOWN], "changed": 1, "revoked": 2, "newly_revoked": 2}
    assert empty("pretix-keys") == f"{SHOWN}\ncodes that are revoked: 2\n"
    assert empty.json("pretix-keys", key, "--withdraw")["keys"] == []


def test_a_file_without_keys_is_refused(empty: Kiosk, tmp_path: Path) -> None:
    path = tmp_path / "key.pem"
    path.write_text("-----BEGIN PRIVATE KEY-----")
    assert "key.pem" in empty.refused("pretix-keys", path, code=1)
    empty.refused("pretix-keys", tmp_path / "none.pem", code=3)
