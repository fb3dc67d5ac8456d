"""House styles as firms make them: the shipped one, changed in Word."""

import zlib
from collections.abc import Callable
from io import BytesIO

from docx.document import Document
from word_document import opened, parts

from bot.drafting.docx_archive import archived

RELATIONS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def in_word(reference: bytes, change: Callable[[Document], object]) -> bytes:
    """The house style after somebody opened, changed and saved it."""
    document = opened(reference)
    change(document)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def with_text(reference: bytes, old: str, new: str, name: str = "document") -> bytes:
    """The house style with other words in one of its parts."""
    found = dict(parts(reference))
    path = f"word/{name}.xml"
    assert old.encode() in found[path]
    return archived({**found, path: found[path].replace(old.encode(), new.encode())})


def with_run(reference: bytes, run: str) -> bytes:
    """The house style with something more beside its title."""
    return with_text(
        reference,
        "<w:t>{{ title }}</w:t></w:r>",
        f"<w:t>{{{{ title }}}}</w:t></w:r>{run}",
    )


def with_part(reference: bytes, name: str, data: bytes = b"-") -> bytes:
    """The house style with another part that nothing points to."""
    return archived({**parts(reference), name: data})


def with_relation(
    reference: bytes, kind: str, target: str, *, outside: bool = False
) -> bytes:
    """The house style with its body pointing to something."""
    mode = ' TargetMode="External"' if outside else ""
    relation = f'<Relationship Id="rX" Type="{_KINDS}/{kind}" Target="{target}"{mode}/>'
    found = dict(parts(reference))
    end = b"</Relationships>"
    found[RELATIONS] = found[RELATIONS].replace(end, relation.encode() + end)
    return archived(found)


def with_picture(reference: bytes, data: bytes, name: str = "logo.png") -> bytes:
    """The house style with an image file that its body points to."""
    found = dict(parts(with_relation(reference, "image", f"media/{name}")))
    kind = b'<Default Extension="png" ContentType="image/png"/></Types>'
    found[TYPES] = found[TYPES].replace(b"</Types>", kind)
    return archived({**found, f"word/media/{name}": data})


def png(width: int = 30, height: int = 10, *, noise: int = 0) -> bytes:
    """A green rectangle; noise makes the file heavier, not the picture."""
    rows = (b"\0" + b"\x1b\x5e\x20" * width) * height
    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x02\0\0\0"
    chunks = [
        (b"IHDR", header),
        (b"tEXt", bytes(noise)),
        (b"IDAT", zlib.compress(rows)),
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        len(data).to_bytes(4, "big")
        + kind
        + data
        + zlib.crc32(kind + data).to_bytes(4, "big")
        for kind, data in [*chunks, (b"IEND", b"")]
    )


def jpeg(colours: int) -> bytes:
    """As much of a JPEG as says how large it is."""
    frame = b"\x08" + b"\0\x0a" + b"\0\x1e" + bytes([colours]) + bytes(3 * colours)
    begin = b"\xff\xd8\xff\xe0\0\x04\0\0"
    return begin + b"\xff\xc0" + (len(frame) + 2).to_bytes(2, "big") + frame
