"""Placeholders: each names a question, a variant's value, or what we work out."""

import re
from collections.abc import Collection, Iterator, Mapping

from bot.content.library import Library
from bot.content.near_misses import near_miss
from bot.errors import ContentError
from bot.markup.wording import Wording

_MARKUP = re.compile(r"\[\[|\[when|\*\*|{%")


def placeholder_faults(
    library: Library, needs: Mapping[str, tuple[str, ...]]
) -> Iterator[ContentError]:
    """Yield placeholders that nothing provides, and names that mean two things."""
    known = {*needs, *library.questionnaire.by_id}
    for clause_id, wording in library.templates.wordings.items():
        clause = library.templates.clauses[clause_id]
        own = {name for values in clause.variants.values() for name in values}
        yield from _unknown(wording, known | own)
        for name in sorted(own & known):
            yield ContentError(
                wording.where,
                f"its variants call a value `{name}`, as something else is called.",
                "Give the value a name of its own.",
            )
    for wording in library.warnings():
        yield from _unknown(wording, known)
        yield from _marked_up(wording)


def _unknown(wording: Wording, known: Collection[str]) -> Iterator[ContentError]:
    for name in sorted(wording.placeholders - set(known)):
        place = re.search(rf"{{[{{%][^}}]*\b{re.escape(name)}\b", wording.text)
        yield ContentError(
            wording.place_of(place.start() if place else -1),
            f"nothing provides the placeholder `{name}`.",
            near_miss(name, known) or "docs/authoring.md lists what there is.",
        )


def _marked_up(wording: Wording) -> Iterator[ContentError]:
    mark = _MARKUP.search(wording.text)
    if mark is not None:
        yield ContentError(
            wording.where,
            f"a `{mark[0]}` would be shown as it stands.",
            "A warning is plain sentences; only `{{ name }}` is filled in.",
        )
