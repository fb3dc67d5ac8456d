"""A web page for authors: the agreement, a form beside it, and faults in their place.

For one's own machine alone, and it follows the content as it is being written.
"""

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

from bot.web.guarding import HEADERS, guarded, posted

_PAGE = Path(__file__).parent / "page"


@dataclass(frozen=True)
class Preview:
    """Serves the page; `draw` makes it of what was filled in, by question.

    `edition` tells one state of the content from another; the page asks for it twice
    a second.
    """

    draw: Callable[[Mapping[str, object]], Mapping[str, Any]]
    edition: Callable[[], str]

    def application(self) -> Starlette:
        """Return the web application."""
        return Starlette(
            routes=[
                Route("/", self._page),
                Route("/draw", self._draw, methods=["POST"]),
                Route("/edition", self._edition),
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

    async def _edition(self, _request: Request) -> Response:
        edition = await run_in_threadpool(self.edition)
        return JSONResponse({"edition": edition}, headers=HEADERS)
