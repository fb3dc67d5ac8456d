"""What a button was drawn about, in so few characters that a button can carry it."""

from zlib import crc32


def fingerprint(text: str) -> str:
    """Return eight characters that other texts do not have but by accident."""
    return f"{crc32(text.encode()):08x}"
