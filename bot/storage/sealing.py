"""Encryption that notices when something was changed or moved."""

import os
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
_NONCE_BYTES = 12
_VERSION = b"\x01"


def new_key() -> bytes:
    """Return 32 random bytes."""
    return secrets.token_bytes(KEY_BYTES)


class Cipher:
    """Seals with AES-256-GCM, for one place that is part of the seal."""

    def __init__(self, key: bytes) -> None:
        self._gcm = AESGCM(key)

    def seal(self, plain: bytes, place: str) -> bytes:
        """Return what only this key can open, and only as this place's."""
        nonce = os.urandom(_NONCE_BYTES)
        return _VERSION + nonce + self._gcm.encrypt(nonce, plain, _bound(place))

    def opened(self, sealed: bytes, place: str) -> bytes:
        """Return what was sealed.

        Raises cryptography's InvalidTag for another key, another place or damage.
        """
        start = len(_VERSION) + _NONCE_BYTES
        if len(sealed) < start or not sealed.startswith(_VERSION):
            raise InvalidTag
        nonce = sealed[len(_VERSION) : start]
        return self._gcm.decrypt(nonce, sealed[start:], _bound(place))


def _bound(place: str) -> bytes:
    return _VERSION + place.encode()
