"""A book about the content: a small tree, and its Markdown."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Remark:
    """Something said of an entry, under a short name."""

    name: str
    text: str


@dataclass(frozen=True)
class Wording:
    """Words as the author wrote them, line breaks and all."""

    name: str
    text: str


@dataclass(frozen=True)
class Listed:
    """Several things of one kind."""

    name: str
    items: tuple[str, ...]


Said = Remark | Wording | Listed


@dataclass(frozen=True)
class Entry:
    """One question, clause or other thing to review, with what is said of it."""

    title: str
    id: str
    said: tuple[Said, ...]


@dataclass(frozen=True)
class Chapter:
    """Entries of one kind, in groups where they have them."""

    title: str
    entries: tuple[Entry, ...]
    level: int = 1


@dataclass(frozen=True)
class Book:
    """All there is to review; `comments` heads the margin."""

    title: str
    introduction: str
    comments: str
    chapters: tuple[Chapter, ...]


def to_markdown(book: Book) -> str:
    """Return the book as Markdown, with a line for comments below each entry."""
    return "\n\n".join(_blocks(book)) + "\n"


def _blocks(book: Book) -> Iterator[str]:
    yield f"# {book.title}"
    yield book.introduction
    for chapter in book.chapters:
        yield f"{'#' * (chapter.level + 1)} {chapter.title}"
        for entry in chapter.entries:
            yield f"#### {entry.title} (`{entry.id}`)"
            yield from map(_said, entry.said)
            yield f"> {book.comments}:"


def _said(said: Said) -> str:
    match said:
        case Remark(name, text):
            return f"**{name}:** {text}"
        case Listed(name, items):
            return "\n".join([f"**{name}:**", "", *(f"- {one}" for one in items)])
        case Wording(name, text):
            fence = "````" if "```" in text else "```"
            body = text.rstrip("\n")
            return f"**{name}:**\n\n{fence}\n{body}\n{fence}"
