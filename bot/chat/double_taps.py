"""Two quick taps on one button, which were meant as one."""

from collections.abc import Callable

from bot.storage.seams import ChatKey

_CHATS_REMEMBERED = 10_000


class DoubleTaps:
    """Remembers each chat's newest press; `seconds` are what a double tap takes."""

    def __init__(self, seconds: float, clock: Callable[[], float]) -> None:
        self._seconds = seconds
        self._clock = clock
        self._newest: dict[ChatKey, tuple[str, float]] = {}

    def repeats(self, chat: ChatKey, press: str, *, unseen: bool) -> bool:
        """Whether a press only repeats the one before; what is none is "".

        It does if it came at once, or if what the first one led to is `unseen` yet.
        """
        now = self._clock()
        newest, at = self._newest.pop(chat, ("", now))
        self._newest[chat] = (press, now)
        if len(self._newest) > _CHATS_REMEMBERED:
            del self._newest[next(iter(self._newest))]
        quick = now - at < self._seconds
        return bool(press) and press == newest and (unseen or quick)
