"""What was made last of what people said, kept for whoever asks for it next."""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
T_co = TypeVar("T_co", covariant=True)

_to_clear: list[Callable[[], None]] = []


class Remembering(Protocol[P, T_co]):
    """A function that remembers what it returned for its newest arguments."""

    def __call__(self, *args: P.args, **named: P.kwargs) -> T_co:
        """Return what was made of these arguments, or make it."""

    def cache_clear(self) -> None:
        """Remember nothing any more."""


def newest(most: int) -> Callable[[Callable[P, T_co]], Remembering[P, T_co]]:
    """Have a function remember what it made last, until somebody is forgotten."""

    def remembering(function: Callable[P, T_co]) -> Remembering[P, T_co]:
        made = lru_cache(most)(function)
        _to_clear.append(made.cache_clear)
        return made

    return remembering


def let_go_of_newest() -> None:
    """Remember nothing any more, for some of it may be of somebody to be forgotten."""
    for clear in _to_clear:
        clear()
