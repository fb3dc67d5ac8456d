"""A web page for authors: the agreement, a form beside it, and faults in their place.

For one's own machine alone, and it follows the content as it is being written.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bot.web.loopback import HEADERS, guarded, posted

_PAGE = Path(__file__).parent / "page"
_LOOKS = 40


@dataclass(frozen=True)
class Preview:
    """Serves the page; `draw` makes it of what was filled in, by question.

    `edition` tells one state of the content from another; it is looked at every
    `pause` seconds.
    """

    draw: Callable[[Mapping[str, object]], Mapping[str, Any]]
    edition: Callable[[], str]
    pause: float = 0.5

    def application(self) -> Starlette:
        """Return the web application."""
        return Starlette(
            routes=[
                Route("/", self._page),
                Route("/draw", self._draw, methods=["POST"]),
                Route("/changes", self._changes),
                Mount("/page", StaticFiles(directory=_PAGE)),
            ],
            middleware=guarded(),
        )

    async def _page(self, _request: Request) -> Response:
        text = (_PAGE / "preview.html").read_text(encoding="utf-8")
        return HTMLResponse(text, headers=HEADERS)

    async def _draw(self, request: Request) -> Response:
        entries = (await posted(request)).get("entries")
        if not isinstance(entries, dict):
            return Response(status_code=400)
        drawn = await run_in_threadpool(self.draw, entries)
        return JSONResponse(drawn, headers=HEADERS)

    async def _changes(self, request: Request) -> Response:
        """Return the edition once it is another than what the page has."""
        seen = request.query_params.get("seen", "")
        for _ in range(_LOOKS):
            if await run_in_threadpool(self.edition) != seen:
                break
            await asyncio.sleep(self.pause)
        return JSONResponse({"edition": self.edition()}, headers=HEADERS)
