"""The Bot API over a world of chats: strict where Telegram is strict."""

import inspect
import json
import re
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from telegram_messages import ChatMethods, File, ProfileMethods
from telegram_rules import Refusal, bad
from telegram_world import World

MOST_UPDATES = 100
LONGEST_POLL = 50


@dataclass
class BotApi:
    """Answers a bot's calls; refuses some on purpose, when told to."""

    world: World = field(default_factory=World)
    calls: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    _refusals: dict[str, deque[Refusal]] = field(default_factory=dict)
    _polls: int = 0

    def refuse(self, method: str, *refusals: Refusal) -> None:
        """Have the next calls of a method refused."""
        self._refusals.setdefault(method, deque()).extend(refusals)

    def called(self, method: str) -> int:
        """Count the calls of a method."""
        return sum(name == method for name, _ in self.calls)

    async def call(
        self,
        method: str,
        given: Mapping[str, str],
        files: Mapping[str, File] | None = None,
    ) -> Any:
        """Return a call's result; raises the Refusal Telegram would answer with."""
        self.calls.append((method, given))
        if self._refusals.get(method):
            raise self._refusals[method].popleft()
        if method == "getUpdates":
            return await self._updates(given)
        perform = self._method(method)
        parameters = {**given, **(files or {})}
        unexpected = set(parameters) - set(inspect.signature(perform).parameters)
        if unexpected:
            raise bad(f"{method} does not take {sorted(unexpected)}")
        result = perform(**parameters)
        self.world.pulse()
        return result

    def _method(self, method: str) -> Callable[..., Any]:
        name = re.sub("[A-Z]", lambda letter: f"_{letter[0].lower()}", method)
        for methods in (ChatMethods(self.world), ProfileMethods(self.world.profile)):
            found: Callable[..., Any] | None = getattr(methods, name, None)
            if found is not None and not name.startswith("_"):
                return found
        raise Refusal(404, "Not Found")

    async def _updates(self, given: Mapping[str, str]) -> list[dict[str, Any]]:
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
