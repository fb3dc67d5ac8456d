"""Ports of this machine that a page can be served on."""

import socket

from bot.errors import SettingsError
from bot.phrases import demo as phrases
from bot.web.loopback import LOOPBACK


def address(port: int) -> str:
    """Return where a page will be; raises SettingsError for a port in use."""
    if not _is_free(port):
        raise SettingsError(phrases.port_taken(port))
    return f"http://{LOOPBACK}:{port}/"


def _is_free(port: int) -> bool:
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            taken.bind((LOOPBACK, port))
        except (OSError, OverflowError):
            return False
    return True
