"""Tokens of invitation links: random, opaque, kept only as hashes."""

import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from hashlib import sha256
from string import ascii_letters, digits

_BYTES = 24
_SIGNS = frozenset(ascii_letters + digits + "-_")
_LONGEST = 64
"""What Telegram carries behind `?start=`."""


def new_token() -> str:
    """Return a token nobody can guess: 192 random bits in 32 characters."""
    return secrets.token_urlsafe(_BYTES)


def hash_of(token: str) -> str:
    """Return all that is kept of a token.

    Looking a hash up takes no longer for a near miss: nobody can choose the first
    signs of a hash, so the time says nothing about tokens that exist.
    """
    return sha256(token.encode()).hexdigest()


def is_token(words: str) -> bool:
    """Whether Telegram could have carried this in a link."""
    return 0 < len(words) <= _LONGEST and _SIGNS.issuperset(words)


def as_option(token_hash: str) -> str:
    """Return a hash as a button can carry it."""
    return urlsafe_b64encode(bytes.fromhex(token_hash)).decode().rstrip("=")


def from_option(option: str) -> str:
    """Return the hash a button carries; empty if it carries none."""
    try:
        return urlsafe_b64decode(f"{option}=").hex()
    except (Error, ValueError):
        return ""
