"""What happens to one update, whichever way it ends."""

from dataclasses import dataclass

from bot.chat.apologies import Apologies, Owners
from bot.chat.dispatch import Dispatch
from bot.chat.sending import Sender
from bot.phrases import manners as phrases
from bot.storage.seams import ChatKey, Received


@dataclass(frozen=True)
class FrontDesk:
    """Has updates handled, and tells whoever has to know how that went."""

    dispatch: Dispatch
    sender: Sender
    apologies: Apologies
    owners: Owners

    async def handle(self, received: Received) -> None:
        """Give an update its effect."""
        await self.dispatch.handle(received)

    async def hold_up(self, received: Received) -> None:
        """Tell the person that their update waits, and the owners why."""
        await self.apologies.held_up(received)
        await self.owners.tell(phrases.owner_cannot_store())

    async def give_up(self, received: Received, reason: str) -> None:
        """Tell the person to try again, and the owners what failed."""
        await self.apologies.set_aside(received)
        await self.owners.tell(phrases.owner_set_aside(received.update_id, reason))

    def wake(self, chat: ChatKey) -> None:
        """Have a chat shown what its update led to, while the next is handled."""
        self.sender.wake(chat)

    async def show(self, chat: ChatKey) -> None:
        """Show a chat what its update led to."""
        await self.sender.show(chat)
