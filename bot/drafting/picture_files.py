"""Image files as far as a house style may have them: PNG and JPEG, of modest size."""

from collections.abc import Iterator

from bot.phrases import style_hazards as phrases

_MOST_BYTES = 1_000_000
_MOST_POINTS = 4_000
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
# The marks of JPEG that begin a frame; the three among them that do not.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_FOR_PRINTERS = 4


def picture_faults(name: str, data: bytes) -> Iterator[str]:
    """Say what keeps an image file from being printed, and the remedy."""
    size = _size(data)
    if size is None:
        yield phrases.picture_kind(name)
    elif len(data) > _MOST_BYTES or max(size) > _MOST_POINTS:
        yield phrases.picture_too_large(name, _MOST_BYTES // 1000, _MOST_POINTS)
    elif data.startswith(_JPEG) and _colours(data) == _FOR_PRINTERS:
        yield phrases.picture_for_printers(name)


def _size(data: bytes) -> tuple[int, int] | None:
    """Return width and height; None for anything else than PNG and JPEG."""
    if data.startswith(_PNG) and data[12:16] == b"IHDR":
        return _number(data[16:20]), _number(data[20:24])
    frame = _frame(data)
    return (_number(frame[3:5]), _number(frame[1:3])) if frame else None


def _colours(data: bytes) -> int:
    return _number(_frame(data)[5:6])


def _frame(data: bytes) -> bytes:
    """Return what a JPEG says of itself; nothing if it is none."""
    at = len(_JPEG) if data.startswith(_JPEG) else len(data)
    while data[at : at + 1] == b"\xff" and at + 4 <= len(data):
        length = _number(data[at + 2 : at + 4])
        if data[at + 1] in _FRAMES:
            return data[at + 4 : at + 2 + length]
        at += 2 + length
    return b""


def _number(data: bytes) -> int:
    return int.from_bytes(data, "big")
