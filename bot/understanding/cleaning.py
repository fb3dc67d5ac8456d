"""What a person typed, made safe to keep and easy to compare."""

import unicodedata

MAX_LENGTH = 600
_MOST_READ = 4 * MAX_LENGTH
_LONGEST_COMPARED = 800
_JOINERS = "\u200c\u200d"  # Persian and emoji are spelled with them.
_UNWANTED = frozenset({"Cc", "Cf", "Cn", "Co", "Cs"})
_DASHES = "‐‑‒–—―−﹘﹣－"  # noqa: RUF001 - lookalikes are the point
_APOSTROPHES = "’‘ʼ′`´"  # noqa: RUF001 - lookalikes are the point
_QUOTES = "“”„«»″"
_FRACTIONS = {"½": " 1/2", "¼": " 1/4", "¾": " 3/4"}
_SAME = str.maketrans(
    {
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_APOSTROPHES, "'"),
        **dict.fromkeys(_QUOTES, '"'),
        **_FRACTIONS,
    }
)


def clean(text: str) -> str:
    """Return one line of at most 600 characters; cleaning it again changes nothing.

    Control, private and unassigned characters, surrogates and marks that turn the
    direction of text are dropped.
    """
    kept = text.strip()[:_MOST_READ]
    # What can be printed has neither unwanted characters nor spaces but the usual one.
    if not kept.isprintable():
        kept = "".join(map(_kept, kept))
    composed = unicodedata.normalize("NFC", kept)
    return " ".join(composed.split())[:MAX_LENGTH].strip()


def clean_lines(text: str) -> str:
    """Clean a text whose lines are separate things; they end up between semicolons."""
    lines = (clean(line) for line in text[:_MOST_READ].splitlines())
    return clean("; ".join(line for line in lines if line))


def comparable(text: str) -> str:
    """Return a text as it is compared: lower case, plain digits, dashes, quotes."""
    same = text.translate(_SAME)
    plain = same if same.isascii() else "".join(map(_plain, same))
    return " ".join(plain.casefold().split())[:_LONGEST_COMPARED]


def _kept(character: str) -> str:
    if character.isspace():
        return " "
    unwanted = unicodedata.category(character) in _UNWANTED
    return "" if unwanted and character not in _JOINERS else character


def _plain(character: str) -> str:
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    # A superscript two is not a two.
    if unicodedata.category(character) == "No":
        return character
    return unicodedata.normalize("NFKC", character)
