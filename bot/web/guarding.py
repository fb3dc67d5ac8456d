"""What every page has that is for one's own machine alone."""

from collections.abc import Mapping
from typing import Any

from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request

from bot.web.loopback import LOOPBACK

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; "
    "style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}


def guarded() -> list[Middleware]:
    """Turn away a page elsewhere that calls itself this machine."""
    names = [LOOPBACK, "localhost"]
    return [Middleware(TrustedHostMiddleware, allowed_hosts=names)]


async def posted(request: Request) -> Mapping[str, Any]:
    """Return what the page sent; other pages cannot send JSON without asking first."""
    if request.headers.get("content-type") != "application/json":
        return {}
    sent = await request.json()
    return sent if isinstance(sent, dict) else {}
