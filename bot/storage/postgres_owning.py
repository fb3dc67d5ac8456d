"""Which worker owns which chat: locks that end with the worker's session."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

import psycopg
from psycopg.pq.abc import PGconn

from bot.storage.kept import ChatKey
from bot.storage.postgres_arrivals import ARRIVED
from bot.storage.postgres_database import Database, given_back
from bot.storage.postgres_in_hand import InHand

_KEEPER = 4_715_160_002
_AT_ONCE = 64

# Filtered row by row: a lock is tried for no more chats than are taken, and chats that
# others own do not stand in the way of those behind them.
_TAKE = """
WITH ready AS MATERIALIZED (
    SELECT bot, chat FROM (
        SELECT bot, chat, min(id) AS first FROM inbox WHERE bot = %s GROUP BY bot, chat
        UNION ALL
        SELECT bot, chat, 0 FROM chat WHERE unsent AND bot = %s
    ) AS found
    WHERE chat <> ALL (%s::bigint[])
    GROUP BY bot, chat ORDER BY min(first)
)
SELECT bot, chat FROM ready
WHERE pg_try_advisory_lock(hashtextextended(bot || ' ' || chat, 4715)) LIMIT %s"""
_BOTS = "SELECT bot FROM inbox UNION SELECT bot FROM chat WHERE unsent"
_LISTEN = f"LISTEN {ARRIVED}"
_RELEASE = """
SELECT pg_advisory_unlock(hashtextextended(%s::bigint || ' ' || %s::bigint, 4715))"""
# By itself, after what was written has taken effect: whoever takes a chat finds it.
_LET_GO = f"""{_RELEASE}
WHERE NOT EXISTS (SELECT FROM inbox WHERE bot = %s AND chat = %s)"""
_KEEP = "SELECT pg_try_advisory_lock(%s)"
_BEAT = """
INSERT INTO worker (session, started)
SELECT pid, backend_start FROM pg_stat_activity WHERE pid = pg_backend_pid()
ON CONFLICT (session) DO UPDATE SET beat = now(), started = excluded.started"""
_END_HUNG = """
WITH hung AS (
    DELETE FROM worker WHERE beat < now() - interval '6 seconds'
    RETURNING session, started
)
SELECT pg_terminate_backend(pid) FROM pg_stat_activity JOIN hung
ON pid = session AND backend_start = started"""
_OTHERS = """
SELECT count(*) FROM worker JOIN pg_stat_activity
ON pid = session AND backend_start = started WHERE pid <> pg_backend_pid()"""
_LEAVE = "DELETE FROM worker WHERE session = pg_backend_pid()"


@dataclass(frozen=True)
class Ear:
    """What the server says unasked on a `socket`, and who is to be told."""

    line: PGconn
    socket: int
    tell: Callable[[], None]

    def hear(self) -> None:
        """Take in what was said: that something arrived, or that the session ends."""
        try:
            self.line.consume_input()
        except psycopg.OperationalError:
            # Whoever asks for anything next is told why.
            self.tell()
        else:
            while self.line.notifies():
                self.tell()


class Owning:
    """Chats that nobody else works on, for as long as the session lives.

    A session that is lost lets go of them all, so whoever lost one has to begin anew.
    """

    def __init__(self, database: Database, in_hand: InHand) -> None:
        self._database = database
        self._in_hand = in_hand
        self._is_keeper = False

    def listen(self, heard: Callable[[], None]) -> "Ear":
        """Call `heard` when updates arrive, as soon as anything is asked.

        Whoever does not ask for a while has an ear for what the server says.
        """
        self._database.rows(_LISTEN)
        connection = self._database.connection
        connection.add_notify_handler(lambda _: heard())
        return Ear(connection.pgconn, connection.fileno(), heard)

    def beat(self) -> None:
        """Say that this worker is alive, and end the sessions of those that hang."""
        with self._database.transaction() as cursor:
            cursor.execute(_BEAT)
            cursor.execute(_END_HUNG)

    def take(
        self, bot: int, owned: Collection[ChatKey], most: int = _AT_ONCE
    ) -> list[ChatKey]:
        """Become the owner of chats that have something to do, the longest wait first.

        `owned` are those that this worker has already.
        """
        ours = [chat.chat for chat in owned if chat.bot == bot]
        rows = self._database.rows(_TAKE, [bot, bot, ours, min(most, _AT_ONCE)])
        return [ChatKey(*row) for row in rows]

    def bots(self) -> list[int]:
        """Return the bots that have something to do, whoever does it."""
        return [bot for (bot,) in self._database.rows(_BOTS)]

    def let_go(self, chat: ChatKey) -> bool:
        """Let somebody else have a chat, unless something waits there; say whether."""
        let_go = bool(self._database.rows(_LET_GO, [*chat, *chat]))
        if let_go:
            self._in_hand.drop(chat)
        return let_go

    def release(self, chat: ChatKey) -> None:
        """Let somebody else have a chat, whatever waits there."""
        self._in_hand.drop(chat)
        self._database.rows(_RELEASE, chat)

    def keeps(self) -> bool:
        """Whether this worker is the one that sees to what is done once for all."""
        if not self._is_keeper:
            ((self._is_keeper,),) = self._database.rows(_KEEP, [_KEEPER])
        return self._is_keeper

    def others_alive(self) -> bool:
        """Whether there are workers beside this one."""
        with self._database.statement() as cursor:
            ((others,),) = given_back(cursor, _OTHERS)
        return bool(others)

    def leave(self) -> None:
        """Be no worker any more."""
        self._database.rows(_LEAVE)
