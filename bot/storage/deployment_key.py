"""The key by which a deployment knows the drafts it made."""

from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.errors import StorageError
from bot.phrases import verification as phrases
from bot.storage import durable_files
from bot.storage.master_key import usable_key
from bot.storage.sealing import new_key

_NAMED_BYTES = 8


class DeploymentKey:
    """Signs with Ed25519, and conceals so that the same text looks the same."""

    def __init__(self, secret: bytes) -> None:
        self._signing = Ed25519PrivateKey.from_private_bytes(_derived(secret, b"sign"))
        self._cipher = AESSIV(_derived(secret, b"conceal"))

    @property
    def fingerprint(self) -> str:
        """What names the key without giving it away."""
        public = self._signing.public_key().public_bytes_raw()
        return sha256(public).digest()[:_NAMED_BYTES].hex()

    def sign(self, message: bytes) -> bytes:
        """Return a signature, the same for the same message."""
        return self._signing.sign(message)

    def has_signed(self, message: bytes, signature: bytes) -> bool:
        """Say whether a signature is this key's."""
        try:
            self._signing.public_key().verify(signature, message)
        except InvalidSignature:
            return False
        return True

    def conceal(self, plain: bytes) -> bytes:
        """Return what only this key can read, the same for the same text."""
        return self._cipher.encrypt(plain, None)

    def revealed(self, concealed: bytes) -> bytes | None:
        """Return what was concealed; None if it was not by this key."""
        try:
            return self._cipher.decrypt(concealed, None)
        except InvalidTag:
            return None


def deployment_key(key_file: Path) -> DeploymentKey | None:
    """Return the key beside the master key, made now if there is none.

    None where none can be made. Raises StorageError when others may read it, or it is
    no key.
    """
    file = _beside(key_file)
    try:
        if durable_files.read(file) is None:
            durable_files.make_folder(file.parent)
            durable_files.create_once(file, new_key())
    except StorageError:
        return None
    return known_deployment_key(key_file)


def known_deployment_key(key_file: Path) -> DeploymentKey:
    """Return the key beside the master key; StorageError if there is none."""
    file = _beside(key_file)
    secret = usable_key(file)
    if secret is None:
        raise StorageError(phrases.no_signing_key(str(file)))
    return DeploymentKey(secret)


def _beside(key_file: Path) -> Path:
    return key_file.with_name(f"{key_file.name}.signing")


def _derived(secret: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), len(secret), salt=None, info=purpose).derive(secret)
