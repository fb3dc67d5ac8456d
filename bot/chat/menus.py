"""The menu of commands in each chat: everybody's, a rep's, an owner's, a group's."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import TelegramError

from bot.chat.calling import ClosingError, Patience
from bot.chat.connection import Connection
from bot.chat.logs import logger
from bot.consultation.dialogue import Dialogue
from bot.consultation.reps.representation import Representation
from bot.errors import StorageError
from bot.phrases import menus as phrases
from bot.phrases import telegram
from bot.storage.seams import ChatKey

_log = logger(__name__)

_MOST_REPS = 100
"""So many chats are looked into at a start; the others keep the menus they have."""


@dataclass(frozen=True)
class Menus:
    """Shows people the commands they have a right to, and groups none.

    A menu is a convenience: who may use a command is asked at every use.
    """

    connection: Connection
    patience: Patience
    dialogue: Dialogue

    async def set_all(self) -> None:
        """Set the menus that are not as they should be, and leave the others.

        Raises ClosingError, and TelegramError where the menu of all is refused.
        """
        await self._set(BotCommandScopeAllPrivateChats(), telegram.commands())
        # What is set for no scope would be shown in groups.
        await self._set(BotCommandScopeDefault(), {})
        for person in self._entitled():
            await self.show(person)

    async def show(self, person: ChatKey) -> None:
        """Show somebody's own menu, or everybody's once they have no right to more."""
        try:
            await self._set(BotCommandScopeChat(person.chat), self._own(person))
        except ClosingError:
            return
        except (TelegramError, StorageError) as refusal:
            _log.warning("no menu", chat=person.chat, reason=type(refusal).__name__)

    @property
    def _world(self) -> Representation | None:
        following = self.dialogue.following
        return None if following is None else following.telling.world

    def _entitled(self) -> Iterator[ChatKey]:
        if self._world is None:
            return
        bot = self.connection.id
        owners = [ChatKey(bot, owner) for owner in self._world.owners]
        reps = [rep.person for rep in self._world.directory.reps(bot)[:_MOST_REPS]]
        yield from dict.fromkeys([*owners, *reps])

    def _own(self, person: ChatKey) -> Mapping[str, str]:
        """Return the commands of somebody's own menu; none if they have none."""
        if self._world is None or not self._world.may_invite(person):
            return {}
        owners = phrases.for_owners() if self._world.is_owner(person) else {}
        return {**owners, **phrases.for_reps(), **telegram.commands()}

    async def _set(self, scope: BotCommandScope, commands: Mapping[str, str]) -> None:
        wanted = tuple(BotCommand(name, words) for name, words in commands.items())
        call, line = self.patience.call, self.connection
        if await call(lambda: line.get_my_commands(scope)) == wanted:
            return
        if wanted:
            await call(lambda: line.set_my_commands(wanted, scope))
        else:
            await call(lambda: line.delete_my_commands(scope))
