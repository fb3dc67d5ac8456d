"""Faults as authors make them, planted into the text of real content."""

import re
from collections.abc import Callable, Mapping
from random import Random
from typing import NamedTuple

Texts = Mapping[str, str]
"""The content's files, by path."""


class Planted(NamedTuple):
    """One file, as it reads with the fault in it."""

    path: str
    text: str


Plant = Callable[[Texts, Random], Planted | None]


def changed(
    texts: Texts, random: Random, pattern: str, change: Callable[[re.Match[str]], str]
) -> Planted | None:
    """Change one match, chosen among all files that have any."""
    found = [
        (path, match)
        for path, text in sorted(texts.items())
        for match in re.finditer(pattern, text, re.MULTILINE)
    ]
    if not found:
        return None
    path, match = random.choice(found)
    text = texts[path]
    return Planted(path, text[: match.start()] + change(match) + text[match.end() :])


def misspelt(word: str, random: Random) -> str:
    """Leave a letter out, or double it."""
    at = random.randrange(1, len(word))
    kept = word[:at] + word[at + 1 :]
    return (
        kept
        if random.random() < 1 / 2 and len(kept) > 1
        else word[:at] + word[at - 1 :]
    )


def misspelt_name(texts: Texts, random: Random) -> Planted | None:
    """Misspell the question or fact that a condition begins with."""
    pattern = r"(when:? )(?!always)([a-z]+_[a-z_]+)"
    return changed(texts, random, pattern, lambda m: f"{m[1]}{misspelt(m[2], random)}")


def wrong_option(texts: Texts, random: Random) -> Planted | None:
    """Compare a question with an option that it does not have."""
    pattern = (
        r"\b((?:stance|crm|team|dispute|holidays|scripts) !?= |services has )([a-z_]+)"
    )
    return changed(texts, random, pattern, lambda m: f"{m[1]}{misspelt(m[2], random)}")


def dangling_reference(texts: Texts, random: Random) -> Planted | None:
    """Refer to a clause that is not there."""
    return changed(
        texts, random, r"\[\[([a-z-]+)\]\]", lambda m: f"[[{misspelt(m[1], random)}]]"
    )


def missing_variant(texts: Texts, random: Random) -> Planted | None:
    """Leave a stance without its values."""
    pattern = r"^  (firm|balanced|easy): \{.*\}\n"
    return changed(texts, random, pattern, lambda _m: "")


def missing_value(texts: Texts, random: Random) -> Planted | None:
    """Leave a stance without one of its values."""
    pattern = r"^  (firm|balanced|easy): \{(\w+): [^,}]+(, )?"
    return changed(texts, random, pattern, lambda m: f"  {m[1]}: {{")


def unbalanced_markup(texts: Texts, random: Random) -> Planted | None:
    """Lose one half of a pair of marks."""
    clauses = {path: text for path, text in texts.items() if path.endswith(".md")}
    pattern = r"\*\*(?=[:.])|\}\}|\]\]|\{% endfor %\}|\](?= [A-Z])"
    return changed(clauses, random, pattern, lambda _m: "")


def misspelt_placeholder(texts: Texts, random: Random) -> Planted | None:
    """Fill in something that nothing provides."""
    pattern = r"(?<=\{\{ )([a-z_]{3,})"
    return changed(texts, random, pattern, lambda m: misspelt(m[1], random))


def misspelt_key(texts: Texts, random: Random) -> Planted | None:
    """Misspell a key of the front matter or of a question."""
    pattern = r"^( *(?:- )?)(title|why|priority|source|reason|type|written_as|text):"
    return changed(texts, random, pattern, lambda m: f"{m[1]}{misspelt(m[2], random)}:")


def unplanned_clause(texts: Texts, random: Random) -> Planted | None:
    """Take a clause out of the plan, and leave its file."""
    plan = {path: text for path, text in texts.items() if "agreement.yaml" in path}
    return changed(plan, random, r"(?<=\[)[a-z]+-[a-z-]+, ", lambda _m: "")


def twice_the_same_id(texts: Texts, random: Random) -> Planted | None:
    """Use the id of a flag or a trigger twice."""
    lists = {path: text for path, text in texts.items() if "s.yaml" in path}
    path = random.choice([one for one in sorted(lists) if "sections" not in one])
    items = re.split(r"(?m)^(?=- id: )", lists[path])
    return Planted(path, "".join([*items, "\n", random.choice(items[1:])]))
