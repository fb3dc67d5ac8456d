"""A web page with a phone on it, and the draft beside the phone.

For one's own machine alone: it binds to the loopback interface, knows one person, and
keeps what they say no longer than it runs.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bot.web.guarding import HEADERS, guarded, posted
from bot.web.phone import Message, Phone

_PAGE = Path(__file__).parent / "page"
_LONGEST_WAIT = 20.0
_LONGEST_TEXT = 4096


@dataclass(frozen=True)
class Demo:
    """Serves the page; `draft` returns the agreement so far as HTML."""

    phone: Phone
    draft: Callable[[], str]

    def application(self) -> Starlette:
        """Return the web application."""
        return Starlette(
            routes=[
                Route("/", self._page),
                Route("/chat", self._chat),
                Route("/draft", self._draft),
                Route("/say", self._say, methods=["POST"]),
                Route("/press", self._press, methods=["POST"]),
                Route("/files/{number:int}/{name}", self._file),
                Mount("/page", StaticFiles(directory=_PAGE)),
            ],
            middleware=guarded(),
        )

    async def _page(self, _request: Request) -> Response:
        text = (_PAGE / "index.html").read_text(encoding="utf-8")
        return HTMLResponse(text, headers=HEADERS)

    async def _chat(self, request: Request) -> Response:
        """Return the chat once it is newer than what the page has."""
        seen = request.query_params.get("seen", "")
        if seen.isdecimal():
            await self.phone.changed_since(int(seen), _LONGEST_WAIT)
        shown = [_shown(one) for one in self.phone.messages.values()]
        state = {
            "changes": self.phone.changes,
            "toast": self.phone.toast,
            "messages": shown,
        }
        return JSONResponse(state, headers=HEADERS)

    async def _draft(self, _request: Request) -> Response:
        text = await run_in_threadpool(self.draft)
        return HTMLResponse(text, headers=HEADERS)

    async def _say(self, request: Request) -> Response:
        said = await posted(request)
        text = said.get("text")
        if isinstance(text, str) and text.strip():
            self.phone.say(text.strip()[:_LONGEST_TEXT])
        return Response(status_code=204)

    async def _press(self, request: Request) -> Response:
        match await posted(request):
            case {"message": int(number), "data": str(data)}:
                self.phone.press(number, data)
            case _:
                return Response(status_code=400)
        return Response(status_code=204)

    async def _file(self, request: Request) -> Response:
        message = self.phone.messages.get(request.path_params["number"])
        if message is None or message.file is None:
            return Response(status_code=404)
        kinds = {".png": "image/png", ".pdf": "application/pdf"}
        kind = kinds.get(Path(message.file.name).suffix, "application/octet-stream")
        return Response(message.file.content, media_type=kind, headers=HEADERS)


def _shown(message: Message) -> dict[str, Any]:
    return {
        "number": message.number,
        "text": message.text,
        "html": message.html,
        "buttons": message.buttons,
        "file": message.file.name if message.file else None,
    }
