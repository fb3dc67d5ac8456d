"""A key for each chat: destroying it destroys whatever was written with it."""

import secrets

from cryptography.exceptions import InvalidTag

from bot.errors import DamagedChatError
from bot.phrases import storage_damage as phrases
from bot.storage import durable_files
from bot.storage.file_versions import FileVersion, version
from bot.storage.places import Place
from bot.storage.refusals import named_refusals
from bot.storage.sealing import Cipher, new_key

_REMEMBERED = 1_000

FORGOTTEN = b"forgotten"
"""How a key begins that is being destroyed."""


class DataKeys:
    """Makes, finds and destroys chats' keys, each wrapped by the master key.

    A thousand are remembered, each until its file changes, whoever changes it: that is
    looked at whenever a key is found or obtained.
    """

    def __init__(self, master: Cipher) -> None:
        self._master = master
        self._remembered: dict[str, tuple[FileVersion | None, Cipher]] = {}

    def find(self, place: Place) -> Cipher | None:
        """Return a chat's key, None if it has none.

        Raises DamagedChatError when there is one and it is damaged.
        """
        try:
            return self._found(place)
        except InvalidTag as refusal:
            raise DamagedChatError(phrases.key_unusable(place.key)) from refusal

    def being_destroyed(self, place: Place) -> bool:
        """Say whether a crash stopped the destruction of a place's key."""
        return (durable_files.read(place.key) or b"").startswith(FORGOTTEN)

    def obtain(self, place: Place) -> Cipher:
        """Return a chat's key, a new one if it has none.

        A damaged key is put by, so that the chat's updates can still be kept; what was
        written with it stays unreadable until the owner restores it. Raises
        StorageError when the disk refuses.
        """
        try:
            found = self._found(place)
        except InvalidTag:
            aside = place.key.with_name(f"{place.key.name}.{secrets.token_hex(4)}")
            with named_refusals(place.key):
                place.key.rename(aside)
            found = None
        return found or self._new(place)

    def last_obtained(self, place: Place) -> Cipher:
        """Return a chat's key without a look at the disk, if it was had before.

        For what follows soon after. Raises as `obtain` does.
        """
        known = self._remembered.get(place.name)
        return self.obtain(place) if known is None else known[1]

    def destroy(self, place: Place) -> None:
        """Make unreadable whatever was written with a chat's key, then delete it.

        A crash in between leaves a mark, and the next use of the key goes on from
        there. Raises StorageError when the disk refuses.
        """
        for key in (place.key, *place.leftovers()):
            if key.exists():
                durable_files.overwrite(key, FORGOTTEN)
        self._remembered.pop(place.name, None)
        documents = (place.document, *place.set_aside())
        durable_files.remove(*documents, *place.leftovers(), place.key)

    def _found(self, place: Place) -> Cipher | None:
        now = version(place.key_path)
        known = self._remembered.get(place.name)
        if known is not None and now is not None and known[0] == now:
            return known[1]
        self._remembered.pop(place.name, None)
        sealed = None if now is None else durable_files.read(place.key)
        if sealed is None:
            return None
        if sealed.startswith(FORGOTTEN):
            self.destroy(place)
            return None
        key = Cipher(self._master.opened(sealed, key_seal(place.name)))
        self._remember(place, now, key)
        return key

    def _new(self, place: Place) -> Cipher:
        key = new_key()
        durable_files.make_folder(place.key.parent)
        durable_files.replace(place.key, self._master.seal(key, key_seal(place.name)))
        made = Cipher(key)
        self._remember(place, version(place.key_path), made)
        return made

    def _remember(self, place: Place, now: FileVersion | None, key: Cipher) -> None:
        if len(self._remembered) >= _REMEMBERED:
            del self._remembered[next(iter(self._remembered))]
        self._remembered[place.name] = (now, key)


def key_seal(name: str) -> str:
    """Return what binds a wrapped key to its place."""
    return f"key {name}"
