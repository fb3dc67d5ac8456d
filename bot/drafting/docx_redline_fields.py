"""What a house style repeats of a draft, its title or status, in two versions."""

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy

from bot.drafting.docx_elements import Element, W
from bot.drafting.docx_markers import fill_tokens, filled, words_of
from bot.drafting.docx_revising import Revision
from bot.drafting.lines import Layout

_PARAGRAPH, _BOX = f"{W}p", f"{W}txbxContent"


def revised_fields(
    root: Element, old: Layout, new: Layout, revision: Revision
) -> Iterator[tuple[Element, tuple[str, ...]]]:
    """Fill a part's tokens, walking what changed and the names of its tokens."""
    before, after = dict(old.fields), dict(new.fields)
    changed = {name for name in after if before.get(name) != after[name]}
    # A paragraph in a text box comes after the one that holds the box.
    for paragraph in reversed(list(root.iter(_PARAGRAPH))):
        names = tuple(_names(words_of(paragraph), changed))
        if names and paragraph.find(f".//{_BOX}") is None:
            _revise(paragraph, before, after, revision)
            yield paragraph, names
        else:
            fill_tokens(paragraph, after)


def _names(words: str, names: Iterable[str]) -> Iterator[str]:
    return (name for name in sorted(names) if filled(words, {name: ""}) != words)


def _revise(
    paragraph: Element,
    before: Mapping[str, str],
    after: Mapping[str, str],
    revision: Revision,
) -> None:
    old, new = deepcopy(paragraph), deepcopy(paragraph)
    fill_tokens(old, before)
    fill_tokens(new, after)
    paragraph[:] = list(revision.paragraph(old, new, revision.pen))
