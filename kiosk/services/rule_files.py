"""Rules of an organiser, read from a file."""

import json
from pathlib import Path
from typing import Any

from kiosk.errors import BadRulesError, UnreadableError


def read_rules(path: Path) -> Any:
    """What the JSON file at *path* says; whether it is a rule, `set_checkpoint` judges.

    Raises UnreadableError, or BadRulesError for what is no JSON.
    """
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UnreadableError(path) from error
    except ValueError as error:
        raise BadRulesError("", "json") from error
