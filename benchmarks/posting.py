"""Updates posted over connections that stay open, as Telegram posts them."""

import asyncio
from collections.abc import Mapping
from urllib.parse import urlsplit

_MOST = 100
_END = b"\r\n\r\n"
_TAKEN = b"HTTP/1.1 200 "


class Posting:
    """Posts to one address, so many side by side as Telegram does at most.

    A client for any address would take more of the processor than what is measured.
    """

    def __init__(self, url: str, headers: Mapping[str, str]) -> None:
        address = urlsplit(url)
        self._place = address.hostname or "", address.port or 0
        lines = [f"POST {address.path} HTTP/1.1", f"Host: {address.netloc}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        self._head = "\r\n".join(lines).encode()
        self._waiting: asyncio.Queue[bytes] = asyncio.Queue()
        self._idle = 0
        self._lines: set[asyncio.Task[None]] = set()
        self.refused = 0

    def post(self, text: str) -> None:
        """Have a text posted as soon as a connection is free."""
        body = text.encode()
        length = f"\r\nContent-Length: {len(body)}".encode()
        self._waiting.put_nowait(self._head + length + _END + body)
        if self._waiting.qsize() > self._idle and len(self._lines) < _MOST:
            self._lines.add(asyncio.create_task(self._line()))

    async def end(self) -> None:
        """Post nothing more."""
        for line in self._lines:
            line.cancel()
        await asyncio.gather(*self._lines, return_exceptions=True)

    async def _line(self) -> None:
        """Post one after another over a connection; answers have no body."""
        reader, writer = await asyncio.open_connection(*self._place)
        try:
            while True:
                self._idle += 1
                request = await self._waiting.get()
                self._idle -= 1
                writer.write(request)
                answer = await reader.readuntil(_END)
                self.refused += not answer.startswith(_TAKEN)
        finally:
            writer.close()
