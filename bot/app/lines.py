"""Lines to Telegram: one for a bot alone, or many over shared connections."""

from dataclasses import dataclass, field

from bot.chat.connection import Connection, connection
from bot.chat.http import Connections, HttpRequest, use_small_buffers

_AT_ONCE = 32


@dataclass(frozen=True)
class Lines:
    """Makes lines to a Bot API server; those of several bots are `shared`.

    Each bot then makes so many calls side by side, so the connections need no bound of
    their own, and what waits for updates takes no room among the calls.
    """

    address: str
    shared: bool
    _connections: Connections = field(default_factory=lambda: Connections(0))

    def __post_init__(self) -> None:
        if self.shared:
            use_small_buffers()

    def to(self, token: str) -> Connection:
        """Return a bot's line, not opened yet."""
        if not self.shared:
            return connection(token, self.address)
        calling = HttpRequest(self._connections, most=_AT_ONCE)
        fetching = HttpRequest(self._connections, most=1)
        return connection(token, self.address, calling, fetching)
