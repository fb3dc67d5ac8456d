"""What each person gives out, as rows sealed with keys of their own."""

from collections.abc import Callable

from cryptography.exceptions import InvalidTag

from bot.errors import StorageError
from bot.phrases import storage_postgres as phrases
from bot.storage import link_fields
from bot.storage.json_text import packed, unpacked
from bot.storage.kept import ChatKey
from bot.storage.link_fields import Folio
from bot.storage.postgres_database import Cursor, Database, given_back
from bot.storage.postgres_keys import Keys
from bot.storage.sealing import Cipher

_READ = "SELECT key, sealed FROM folio WHERE bot = %s AND person = %s"
_HELD = _READ + " FOR NO KEY UPDATE"
_MAKE = """
INSERT INTO folio (bot, person, key) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING"""
_WRITE = "UPDATE folio SET sealed = %s, is_rep = %s WHERE bot = %s AND person = %s"
_LINKS = """
INSERT INTO link (bot, token_hash, person)
SELECT %s, hash, %s FROM unnest(%s::text[]) AS hash ON CONFLICT DO NOTHING"""
_OPENINGS = """
INSERT INTO opening (bot, chat, person)
SELECT %s, chat, %s FROM unnest(%s::bigint[]) AS chat ON CONFLICT DO NOTHING"""
_ALL = "SELECT bot, person FROM folio ORDER BY bot, person"
_REPS = "SELECT bot, person FROM folio WHERE bot = %s AND is_rep"
_KEEPER = "SELECT bot, person FROM link WHERE bot = %s AND token_hash = %s"
_DESTROY = "DELETE FROM folio WHERE bot = %s AND person = %s"


class Folios:
    """Reads folios, and changes each under a lock of its row."""

    def __init__(self, database: Database, keys: Keys) -> None:
        self._database = database
        self._keys = keys

    def read(self, person: ChatKey) -> Folio:
        """Return somebody's folio, an empty one if there is none."""
        found = self._database.rows(_READ, person)
        return self._opened(person, *found[0])[0] if found else Folio(person)

    def reps(self, bot: int) -> list[Folio]:
        """Return the folios of a bot's reps."""
        rows = self._database.rows(_REPS, [bot])
        return [self.read(ChatKey(*row)) for row in rows]

    def all(self) -> list[Folio]:
        """Return every folio."""
        return [self.read(ChatKey(*row)) for row in self._database.rows(_ALL)]

    def keeper(self, bot: int, token_hash: str) -> ChatKey | None:
        """Return who gave out a link, None for an unknown one."""
        found = self._database.rows(_KEEPER, [bot, token_hash])
        return ChatKey(*found[0]) if found else None

    def change(self, person: ChatKey, change: Callable[[Folio], Folio]) -> None:
        """Replace somebody's folio in one transaction."""
        with self._database.transaction() as cursor:
            made = self._keys.made(_place(person))
            cursor.execute(_MAKE, [*person, made.wrapped])
            folio, key = self.held(cursor, person)
            self.write(cursor, change(folio), key)

    def held(self, cursor: Cursor, person: ChatKey) -> tuple[Folio, Cipher]:
        """Return a folio and its key; nobody else changes it in this transaction."""
        found = given_back(cursor, _HELD, person)
        if not found:
            return Folio(person), self._keys.made(_place(person)).cipher
        return self._opened(person, *found[0])

    def write(self, cursor: Cursor, folio: Folio, key: Cipher) -> None:
        """Replace a folio that is held, and what its links are found by."""
        person = folio.person
        sealed = key.seal(packed(link_fields.as_fields(folio)), _folio_place(person))
        openings = {chat for link in folio.links.values() for chat in link.opened_by}
        cursor.execute(_WRITE, [sealed, folio.rep is not None, *person])
        cursor.execute(_LINKS, [*person, list(folio.links)])
        cursor.execute(_OPENINGS, [*person, list(openings)])

    def destroy(self, person: ChatKey) -> None:
        """Destroy somebody's folio and its key."""
        self._database.rows(_DESTROY, person)

    def _opened(
        self, person: ChatKey, wrapped: bytes, sealed: bytes | None
    ) -> tuple[Folio, Cipher]:
        try:
            key = self._keys.opened(wrapped, _place(person))
            if sealed is None:
                return Folio(person), key
            fields = unpacked(key.opened(sealed, _folio_place(person)))
        except InvalidTag as damage:
            raise StorageError(phrases.folio_damaged(person.chat)) from damage
        return link_fields.from_fields(fields), key


def _place(person: ChatKey) -> str:
    return f"rep {person.bot} {person.chat}"


def _folio_place(person: ChatKey) -> str:
    return f"folio {person.bot} {person.chat}"
