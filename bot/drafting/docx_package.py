"""A house-style document: opened, given a draft's properties, and packed."""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from lxml import etree

from bot.drafting.docx_archive import archived
from bot.drafting.docx_directions import turn_around
from bot.drafting.docx_elements import Element, W
from bot.drafting.docx_members import members
from bot.drafting.lines import Layout, Style
from bot.errors import SettingsError
from bot.phrases import documents, house_style

# The file format allows no more.
_LONGEST_PROPERTY = 255
_COMMENT_MARKS = ("commentRangeStart", "commentRangeEnd", "commentReference")


def open_reference(reference: bytes) -> Document:
    """Open a house-style document without its comments.

    Raises SettingsError if it is no Word document.
    """
    try:
        document = docx.Document(BytesIO(reference))
    except (BadZipFile, KeyError, ValueError, PackageNotFoundError) as problem:
        sentence = house_style.unusable_reference(house_style.not_a_document())
        raise SettingsError(sentence) from problem
    _forget_comments(document)
    _forget_update_requests(document)
    return document


def numbering_root(document: Document) -> Element:
    """Return the definitions of the lists; SettingsError if there are none."""
    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
            part = relation.target_part
            if isinstance(part, XmlPart):
                return part.element
    sentence = house_style.unusable_reference(house_style.unnumbered(Style.PART))
    raise SettingsError(sentence)


def attach_comments(document: Document, root: Element) -> None:
    """Add the part that holds the comments' words."""
    turn_around(root)
    markup = etree.tostring(
        root, xml_declaration=True, encoding="UTF-8", standalone=True
    )
    part = Part(
        PackURI("/word/comments.xml"),
        CONTENT_TYPE.WML_COMMENTS,
        markup,
        document.part.package,
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.COMMENTS)


def set_properties(document: Document, layout: Layout) -> None:
    """Say what the document is; nothing of whoever made the house style remains."""
    fields = dict(layout.fields)
    made = datetime.fromisoformat(layout.day).replace(tzinfo=UTC)
    properties = document.core_properties
    properties.title = layout.title[:_LONGEST_PROPERTY]
    properties.subject = fields["subtitle"][:_LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = documents.made_by()
    properties.content_status = documents.draft_for_review()
    properties.version = fields["content_version"]
    properties.created = properties.modified = made
    properties.revision = 1
    properties.category = properties.comments = properties.keywords = ""


def packed(document: Document) -> bytes:
    """Return the document's bytes, the same for the same document."""
    for part in document.part.package.iter_parts():
        if isinstance(part, XmlPart):
            turn_around(part.element)
    return archived(dict(members(document.part.package)))


def _forget_comments(document: Document) -> None:
    """Drop a firm's own comments: they are about its template, not about a deal."""
    relations = document.part.rels
    for key in [one for one, to in relations.items() if "comments" in to.reltype]:
        del relations[key]
    for mark in _COMMENT_MARKS:
        for element in list(document.element.iter(W + mark)):
            element.getparent().remove(element)


def _forget_update_requests(document: Document) -> None:
    """Drop what makes Word greet a reader with a question about updating fields."""
    settings = document.settings.element
    for request in list(settings.iter(f"{W}updateFields")):
        settings.remove(request)
