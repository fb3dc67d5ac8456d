"""What was removed when a chat was forgotten, counted."""

from collections.abc import Sized

from bot.storage.kept import ChatRecord, Receipt
from bot.storage.records import EMPTY


def receipt(
    record: ChatRecord | None, waiting: int, set_aside: int, opened_links: int
) -> Receipt:
    """Count what was in a record, None for a damaged one, and beside it."""
    kept = record or EMPTY
    return Receipt(
        readable=record is not None,
        parts={
            name: len(part)
            for name, part in kept.data.items()
            if isinstance(part, Sized) and not isinstance(part, str)
        },
        unsent=len(kept.outbox),
        reminders=len(kept.reminders),
        messages=len(kept.messages),
        waiting=waiting,
        set_aside=set_aside,
        opened_links=opened_links,
        prospect=kept.standing is not None,
    )
