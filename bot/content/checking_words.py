"""Plain language: lengths that a reader on a phone can take in."""

from collections.abc import Iterator

from bot.content.library import Library
from bot.errors import ContentError

_MOST_WORDS_IN_WHY = 20


def word_faults(library: Library) -> Iterator[ContentError]:
    """Yield reasons that are too long for a line of the checklist."""
    lines = [
        *((f"clause:{one.id}", one.why) for one in library.templates.clauses.values()),
        *((f"checklist:{one.id}", one.why) for one in library.lines),
    ]
    for name, why in lines:
        count = len(why.split())
        if count > _MOST_WORDS_IN_WHY:
            yield ContentError(
                library.places[name],
                f"`why` has {count} words.",
                f"Say it in at most {_MOST_WORDS_IN_WHY}.",
            )
