"""Pseudo-terminals that pass bytes on as they are, for what is played on a device file."""

import os
from importlib import import_module

import pytest

needs_terminals = pytest.mark.skipif(not hasattr(os, "openpty"), reason="no pseudo-terminals here")


def raw_terminal() -> tuple[int, int, str]:
    """Our end, theirs, and the path of theirs."""
    ours, theirs = os.openpty()
    import_module("tty").setraw(theirs)
    return ours, theirs, os.ttyname(theirs)
