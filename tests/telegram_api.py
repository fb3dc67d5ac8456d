"""The Bot API over a world of chats: strict where Telegram is strict."""

import asyncio
import inspect
import json
import re
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from telegram_files import File, FileMethods
from telegram_messages import ChatMethods, ProfileMethods
from telegram_rules import BrokenError, Refusal, Trouble, bad
from telegram_world import World

MOST_UPDATES = 100
LONGEST_POLL = 50


@dataclass
class BotApi:
    """Answers a bot's calls; refuses some on purpose, when told to."""

    world: World = field(default_factory=World)
    calls: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    _faults: dict[str, deque[Refusal | Trouble]] = field(default_factory=dict)
    _polls: int = 0

    def refuse(self, method: str, *faults: Refusal | Trouble) -> None:
        """Have the next calls of a method refused, or come to grief on the way."""
        self._faults.setdefault(method, deque()).extend(faults)

    def called(self, method: str) -> int:
        """Count the calls of a method."""
        return sum(name == method for name, _ in self.calls)

    async def call(
        self,
        method: str,
        given: Mapping[str, str],
        files: Mapping[str, File] | None = None,
    ) -> Any:
        """Return a call's result; raises the Refusal Telegram would answer with.

        Raises BrokenError for a call whose connection breaks.
        """
        self.calls.append((method, given))
        waiting = self._faults.get(method)
        fault = waiting.popleft() if waiting else None
        if isinstance(fault, Refusal):
            raise fault
        if fault is Trouble.DROPPED:
            raise BrokenError
        if fault is Trouble.HALF_OPEN:
            await asyncio.Event().wait()
        result = await self._performed(method, given, files or {})
        if fault is Trouble.DELIVERED_THEN_DROPPED:
            raise BrokenError
        return result

    async def _performed(
        self, method: str, given: Mapping[str, str], files: Mapping[str, File]
    ) -> Any:
        if method == "getUpdates":
            return await self._updates(given)
        perform = self._method(method)
        parameters = {**given, **files}
        known = inspect.signature(perform).parameters
        unexpected = set(given if "files" in known else parameters) - set(known)
        if unexpected:
            raise bad(f"{method} does not take {sorted(unexpected)}")
        result = perform(**parameters)
        self.world.pulse()
        return result

    def _method(self, method: str) -> Callable[..., Any]:
        name = re.sub("[A-Z]", lambda letter: f"_{letter[0].lower()}", method)
        for methods in (
            ChatMethods(self.world),
            FileMethods(self.world),
            ProfileMethods(self.world),
        ):
            found: Callable[..., Any] | None = getattr(methods, name, None)
            if found is not None and not name.startswith("_"):
                return found
        raise Refusal(404, "Not Found")

    async def _updates(self, given: Mapping[str, str]) -> list[dict[str, Any]]:
        if self.world.webhook is not None:
            raise Refusal(
                409,
                "Conflict: can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first",
            )
        self._polls = poll = self._polls + 1
        self.world.pulse()
        if "allowed_updates" in given:
            self.world.allowed = tuple(json.loads(given["allowed_updates"]))
        self._confirm(int(given.get("offset", 0)))
        updates = self.world.updates
        wait = min(int(given.get("timeout", 0)), LONGEST_POLL)
        await self.world.until(lambda: bool(updates) or poll != self._polls, wait)
        if poll != self._polls:
            raise Refusal(
                409,
                "Conflict: terminated by other getUpdates request; "
                "make sure that only one bot instance is running",
            )
        return updates[: max(1, min(int(given.get("limit", 100)), MOST_UPDATES))]

    def _confirm(self, offset: int) -> None:
        """Forget updates before an offset; a negative one counts from the end."""
        updates = self.world.updates
        if offset < 0:
            del updates[:offset]
        else:
            updates[:] = [one for one in updates if one["update_id"] >= offset]
