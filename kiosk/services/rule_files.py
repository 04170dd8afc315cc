"""Rules of an organiser, read from a file."""

import json
from pathlib import Path
from typing import Any

from kiosk.errors import BadRulesError, UnreadableError
from kiosk.store.opening import require_file


def read_rules(path: Path) -> Any:
    """What the JSON file at *path* says; whether it is a rule, `set_checkpoint` judges.

    Raises what reading a file raises, or BadRulesError for what is no JSON.
    """
    require_file(path)
    try:
        text = path.read_text(encoding="utf-8-sig").encode("utf-16", "surrogatepass")
        return json.loads(text.decode("utf-16"), object_pairs_hook=_once_each)
    except OSError as error:
        raise UnreadableError(path) from error
    except (ValueError, RecursionError) as error:
        raise BadRulesError("/", "json") from error


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose keys are all different: of two alike one would be lost unseen."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError
    return found
