"""Proxies between us and a server, as the environment names them for any program."""

from functools import cache
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

_FORWARDED = ("http", "https")


class Proxies:
    """Says which way calls go; the environment is read once, and a host looked up once.

    Asked at each call, it would be searched in a thread each time.
    """

    def __init__(self) -> None:
        named = getproxies()
        self._named = {one: named[one] for one in _FORWARDED if one in named}
        self._is_spared = cache(proxy_bypass)

    def before(self, url: str) -> str | None:
        """Return the proxy of a call, None if it goes straight.

        Raises ValueError for what is no address.
        """
        if not self._named:
            return None
        parts = urlsplit(url)
        proxy = self._named.get(parts.scheme)
        return None if self._is_spared(parts.hostname or "") else proxy
