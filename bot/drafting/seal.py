"""The seal of a draft: what it was made from, and which words it was made with.

It is a part of the Word file that word processors carry along. Which passages the
draft had is concealed: whoever removes a clause may not want its title to stay.
"""

import binascii
import json
from collections.abc import Mapping
from dataclasses import asdict, astuple, dataclass
from hashlib import blake2b, sha256

from lxml import etree

from bot.drafting.docx_archive import archived
from bot.drafting.docx_parts import WordFile, parsed, word_file
from bot.drafting.notary import Notary
from bot.drafting.passages import Passage, passages_of
from bot.drafting.seal_part import NAMESPACE, seal_parts, with_seal_part
from bot.errors import SettingsError
from bot.phrases import verification as phrases

_DIGEST_BYTES = 16


@dataclass(frozen=True)
class Origin:
    """What a draft was made from; `digest` is that of the content."""

    questionnaire: str
    version: str
    digest: str
    date: str


@dataclass(frozen=True)
class SealedPassage:
    """A passage as it was made; of its words only digests are kept."""

    anchor: str
    number: str
    title: str
    words: str
    own_words: str


@dataclass(frozen=True)
class Seal:
    """What a deployment swears to; `file` is a digest of all other parts."""

    origin: Origin
    file: str
    passages: tuple[SealedPassage, ...]


def sealed(docx: bytes, origin: Origin, notary: Notary) -> bytes:
    """Return a draft with its seal; equal arguments give equal bytes."""
    whole, name = with_seal_part(word_file(docx))
    statement = _packed(
        {
            "deployment": notary.fingerprint,
            "origin": asdict(origin),
            "file": _digest(whole, name),
        }
    )
    passages = [astuple(sealed_passage(one)) for one in passages_of(word_file(docx))]
    concealed = notary.conceal(_packed(passages))
    signature = notary.sign(_signed(statement, concealed))
    return archived({**whole, name: _part(statement, concealed, signature)})


def _packed(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def sealed_passage(passage: Passage) -> SealedPassage:
    """Keep digests of a passage instead of its words."""
    return SealedPassage(
        passage.anchor,
        passage.number,
        passage.title,
        _short_digest(passage.words),
        _short_digest(passage.own_words),
    )


def seal_of(file: WordFile, notary: Notary) -> Seal:
    """Return the seal of a file that this deployment made.

    Raises SettingsError if it has none, another deployment's, or a broken one.
    """
    names = seal_parts(file)
    if not names:
        raise SettingsError(phrases.no_seal())
    try:
        statement, concealed, signature = _content(file.parts[names[0]])
        said = json.loads(statement)
        if said["deployment"] != notary.fingerprint:
            raise SettingsError(phrases.other_deployment())
        plain = notary.revealed(concealed)
        signed = notary.has_signed(_signed(statement, concealed), signature)
    except (ValueError, KeyError, TypeError) as problem:
        raise SettingsError(phrases.broken_seal()) from problem
    if plain is None or not signed or len(names) > 1:
        raise SettingsError(phrases.broken_seal())
    passages = tuple(SealedPassage(*one) for one in json.loads(plain))
    return Seal(Origin(**said["origin"]), said["file"], passages)


def is_as_made(file: WordFile, seal: Seal) -> bool:
    """Say whether every part of a file is the one that was sealed."""
    (name,) = seal_parts(file)
    return _digest(file.parts, name) == seal.file


def _digest(parts: Mapping[str, bytes], seal: str) -> str:
    whole = sha256()
    for name in sorted(set(parts) - {seal}):
        whole.update(sha256(name.encode()).digest() + sha256(parts[name]).digest())
    return whole.hexdigest()


def _short_digest(words: str) -> str:
    return blake2b(words.encode(), digest_size=_DIGEST_BYTES).hexdigest()


def _signed(statement: bytes, concealed: bytes) -> bytes:
    return b"\n".join((NAMESPACE.encode(), statement, concealed))


def _part(statement: bytes, concealed: bytes, signature: bytes) -> bytes:
    root = etree.Element(f"{{{NAMESPACE}}}seal", nsmap={None: NAMESPACE})
    for name, text in (
        ("statement", statement.decode()),
        ("passages", binascii.b2a_base64(concealed, newline=False).decode()),
        ("signature", binascii.b2a_base64(signature, newline=False).decode()),
    ):
        etree.SubElement(root, f"{{{NAMESPACE}}}{name}").text = text
    return bytes(
        etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    )


def _content(part: bytes) -> tuple[bytes, bytes, bytes]:
    """Read a seal's part; ValueError for one that is incomplete."""
    root = parsed(part)
    statement, passages, signature = (
        (root.findtext(f"{{{NAMESPACE}}}{name}") or "").strip()
        for name in ("statement", "passages", "signature")
    )
    return (
        statement.encode(),
        binascii.a2b_base64(passages.encode(), strict_mode=True),
        binascii.a2b_base64(signature.encode(), strict_mode=True),
    )
