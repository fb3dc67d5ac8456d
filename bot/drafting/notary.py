"""What a draft is signed with, so that it is known again."""

from typing import Protocol


class Notary(Protocol):
    """A deployment's key: it signs what the deployment made and knows it again."""

    @property
    def fingerprint(self) -> str:
        """What names the key without giving it away."""

    def sign(self, message: bytes) -> bytes:
        """Return a signature, the same for the same message."""

    def has_signed(self, message: bytes, signature: bytes) -> bool:
        """Say whether a signature is this key's."""

    def conceal(self, plain: bytes) -> bytes:
        """Return what only this key can read, the same for the same text."""

    def revealed(self, concealed: bytes) -> bytes | None:
        """Return what was concealed; None if it was not by this key."""
