"""The inbox in a database: updates that wait, and the ids of all that came."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from cryptography.exceptions import InvalidTag

from bot.storage.json_text import unpacked
from bot.storage.kept import ChatKey, Received, SetAside
from bot.storage.postgres_arrivals import Arrivals, place, sealed
from bot.storage.postgres_database import Database
from bot.storage.postgres_row import CHATS, Columns
from bot.storage.postgres_rows import ChatRows

_SEE = """
INSERT INTO seen (bot, update_id)
SELECT * FROM unnest(%s::bigint[], %s::bigint[]) ORDER BY 1, 2
ON CONFLICT DO NOTHING"""
_WAITING = """
SELECT i.bot, i.chat, i.update_id, i.sealed, c.key
FROM inbox i JOIN chat c USING (bot, chat) ORDER BY i.id"""
_TAKEN_UP = f"""
SELECT key, record, lost, version, bot, chat,
    ARRAY(SELECT update_id FROM inbox
        WHERE (bot, chat) = (asked.bot, asked.chat) ORDER BY id),
    ARRAY(SELECT sealed FROM inbox
        WHERE (bot, chat) = (asked.bot, asked.chat) ORDER BY id)
FROM {CHATS}, LATERAL (
    SELECT key, record, lost, version FROM chat
    WHERE (bot, chat) = (asked.bot, asked.chat) OFFSET 0
) AS found"""  # noqa: S608 - our own words
_BOTS = "SELECT bot FROM inbox WHERE update_id = %s"
_SETTLE = "DELETE FROM inbox WHERE update_id = %s AND bot = %s"
_SET_ASIDE = """
INSERT INTO aside (bot, chat, update_id, sealed) VALUES (%s, %s, %s, %s)"""
_ASIDE = """
SELECT a.bot, a.chat, a.update_id, a.sealed, c.key
FROM aside a JOIN chat c USING (bot, chat) ORDER BY a.id"""
_SETTLED = """
SELECT update_id FROM seen WHERE bot = %s
EXCEPT SELECT update_id FROM inbox WHERE bot = %s"""
_OUTDATED = "DELETE FROM seen WHERE at < now() - interval '3 days'"


class PostgresInbox:
    """Updates until they are settled; their ids are known for three days after.

    Telegram gives up on an update after one. An update whose chat's key is damaged is
    withheld: neither waiting nor lost.
    """

    def __init__(self, database: Database, rows: ChatRows) -> None:
        self._database = database
        self._rows = rows
        self._arrivals = Arrivals(database, rows)

    def receive(self, updates: Sequence[Received]) -> list[Received]:
        """Keep updates for good, and give back those not seen before, in order."""
        if not updates:
            return []
        first: dict[tuple[int, int], Received] = {}
        for received in updates:
            first.setdefault((received.chat.bot, received.update_id), received)
        new = self._arrivals.kept(list(first.values()))
        return [received for each, received in first.items() if each in new]

    def waiting(self) -> list[Received]:
        """Return what is neither settled nor set aside, in order of arrival."""
        return self._received(self._database.rows(_WAITING))

    def taken_up(self, chats: Collection[ChatKey]) -> dict[ChatKey, list[Received]]:
        """Return what waits in chats that were just taken, in order of arrival.

        Until they are let go of, what is kept of them is known from here on.
        """
        found: dict[ChatKey, list[Received]] = {}
        if not chats:
            return found
        columns = [list(column) for column in zip(*chats, strict=True)]
        for *kept, bot, number, ids, contents in self._database.rows(
            _TAKEN_UP, columns
        ):
            chat, row = ChatKey(bot, number), Columns(*kept)
            self._rows.take_up(chat, row)
            waiting = zip(ids, contents, strict=True)
            found[chat] = self._received([(*chat, *one, row.key) for one in waiting])
        return found

    def settle(self, update_id: int, bot: int | None = None) -> None:
        """Let go of an update whose turn is committed; unknown ones are ignored."""
        if self._rows.in_hand.is_settled(bot, update_id):
            return
        if bot is None:
            bots = self._database.rows(_BOTS, [update_id])
            if len(bots) > 1:
                raise ValueError(f"several bots wait for update {update_id}; name one")
            bot = bots[0][0] if bots else None
        if bot is not None:
            self._database.rows(_SETTLE, [update_id, bot])

    def set_aside(self, received: Received, reason: str) -> None:
        """Keep an update apart that cannot be handled; it no longer waits."""
        chat = received.chat
        with self._database.transaction() as cursor:
            key = self._rows.obtained(cursor, chat).key
            content = sealed(key, received, reason=reason)
            cursor.execute(_SET_ASIDE, [*chat, received.update_id, content])
            cursor.execute(_SETTLE, [received.update_id, chat.bot])

    def aside(self) -> list[SetAside]:
        """Return what was set aside, oldest first, without forgotten chats."""
        opened = self._opened(self._database.rows(_ASIDE))
        return [SetAside(received, more["reason"]) for received, more in opened]

    def settled_of(self, bot: int) -> set[int]:
        """Return the ids of a bot's updates that came and no longer wait."""
        return {number for (number,) in self._database.rows(_SETTLED, [bot, bot])}

    def remember(self, bot: int, settled: Iterable[int]) -> None:
        """Recognise updates that were settled elsewhere."""
        ids = sorted(settled)
        self._database.rows(_SEE, [[bot] * len(ids), ids])

    def drop_outdated(self) -> None:
        """Let go of ids that nobody will send again; raises StorageError."""
        self._database.rows(_OUTDATED)

    def _received(self, rows: Sequence[tuple[Any, ...]]) -> list[Received]:
        return [received for received, _ in self._opened(rows)]

    def _opened(
        self, rows: Sequence[tuple[Any, ...]]
    ) -> Iterator[tuple[Received, dict[str, Any]]]:
        for bot, number, update_id, content, wrapped in rows:
            chat = ChatKey(bot, number)
            try:
                key = self._rows.key(chat, wrapped)
                fields = unpacked(key.opened(content, place(chat, update_id)))
            except InvalidTag:
                continue
            yield Received(update_id, chat, fields.pop("payload")), fields
