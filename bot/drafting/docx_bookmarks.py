"""Names and numbers for the places that references and the contents point to."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from bot.drafting.docx_markup import Markup, field, w
from bot.drafting.lines import Layout, Line, Style

# Word refuses longer names, and any but letters, digits and underscores.
_LONGEST_NAME = 40


@dataclass(frozen=True)
class Bookmark:
    """A place in the document; `switch` asks a reference for its number."""

    number: int
    name: str
    switch: str


@dataclass(frozen=True)
class Bookmarks:
    """Every place of a document, by anchor."""

    by_anchor: Mapping[str, Bookmark]

    def around(self, line: Line, content: Iterable[Markup]) -> Iterator[Markup]:
        """Walk the content between the marks of the line's anchors."""
        places = [self.by_anchor[one] for one in line.anchors if one in self.by_anchor]
        for place in places:
            yield w("bookmarkStart", id=str(place.number), name=place.name)
        yield from content
        for place in places:
            yield w("bookmarkEnd", id=str(place.number))

    def reference(self, anchor: str, *cached: Markup) -> Iterable[Markup]:
        """Walk a live reference to the number of a place."""
        place = self.by_anchor[anchor]
        return field(f"REF {place.name} {place.switch} \\h", *cached)


def bookmarks_of(layout: Layout) -> Bookmarks:
    """Give every anchor in the document a bookmark."""
    found: dict[str, Bookmark] = {}
    lines = (piece for piece in layout.body if isinstance(piece, Line))
    for line in lines:
        for anchor in line.anchors:
            switch = "\\r" if line.style is Style.ANNEX else "\\w"
            # Zero is left to the word processor: some read it as "no bookmark".
            made = Bookmark(len(found) + 1, _name(anchor), switch)
            found.setdefault(anchor, made)
    return Bookmarks(found)


def _name(anchor: str) -> str:
    """Start with an underscore: Word hides such bookmarks from its list."""
    name = "_Ref_" + "".join(one if one.isalnum() else "_" for one in anchor)
    if name.isascii() and len(name) <= _LONGEST_NAME:
        return name
    return "_Ref_" + sha256(anchor.encode()).hexdigest()[:24]
