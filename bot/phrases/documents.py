"""The fixed words of the documents: headings, brackets, lines to sign on."""

from datetime import date

from bot.phrases import translated
from bot.phrases.dates import DateStyle, in_words


def long_date(day: date, style: DateStyle = "day_first") -> str:
    """Say a day as contracts do: "21 November 2026", unless asked otherwise."""
    return in_words(day, style)


def draft_for_review() -> str:
    """Head every page of a draft."""
    return translated("Draft for review")


def key_term_columns() -> tuple[str, str]:
    """Name the columns of the cover's table."""
    return translated("Key term"), translated("What this draft says")


def contents() -> str:
    """Head the table of contents."""
    return translated("Contents")


def cover() -> str:
    """Name what stands before the first heading."""
    return translated("Cover")


def headers_and_footers() -> str:
    """Name what repeats above and below every page, and notes at its foot."""
    return translated("Headers, footers and footnotes")


def annex_number(letter: str) -> str:
    """Name an annex, as its heading and references to it do."""
    return translated("Annex {letter}").format(letter=letter)


def to_be_agreed(name: str) -> str:
    """Mark a value nobody has given yet."""
    return translated("[{name}: to be agreed]").format(name=name)


def still_to_be_agreed() -> str:
    """Mark a value nobody has given yet, where its place says what it is."""
    return translated("[to be agreed]")


def bracketed() -> tuple[str, str]:
    """Enclose undecided text."""
    return "[", "]"


def defined(term: str) -> str:
    """Lead in what a term means."""
    return translated("{term}:").format(term=term)


def run_in(title: str) -> str:
    """End the title of a sub-clause, which its text follows on the same line."""
    return translated("{title}.").format(title=title)


def cover_page() -> str:
    """Name the page of key terms as the agreement does."""
    return translated("Cover Page")


def open_points() -> str:
    """Head the list of what is still to be settled."""
    return translated("Open points")


def open_points_intro() -> str:
    """Say what the list of open points is for."""
    return translated(
        "These points are still to be settled. Until then the words that depend on "
        "them stand in brackets."
    )


def open_point_columns() -> tuple[str, str, str, str]:
    """Name the columns of the list of open points."""
    return (
        translated("No."),
        translated("To be settled"),
        translated("By"),
        translated("Where"),
    )


def undecided_clause(points: tuple[str, ...]) -> str:
    """Say that open points, such as "3" and "5", settle whether a clause stays."""
    if not points:
        return translated("[Undecided: it is still open whether this stays.]")
    if len(points) == 1:
        sentence = translated(
            "[Undecided: open point {points} settles whether this stays.]"
        )
    else:
        sentence = translated(
            "[Undecided: open points {points} settle whether this stays.]"
        )
    return sentence.format(points=", ".join(points))


def undecided_choice(points: tuple[str, ...]) -> str:
    """Say that open points choose among several wordings."""
    if not points:
        return translated("[Undecided: one of these wordings stays.]")
    if len(points) == 1:
        sentence = translated(
            "[Undecided: open point {points} settles which of these wordings stays.]"
        )
    else:
        sentence = translated(
            "[Undecided: open points {points} settle which of these wordings stays.]"
        )
    return sentence.format(points=", ".join(points))


def alternative(count: int, title: str) -> str:
    """Head one of several wordings for the same place."""
    return translated("Alternative {count}: {title}").format(count=count, title=title)


def signatures() -> str:
    """Head the signature blocks."""
    return translated("Signatures")


def signed_for(role: str) -> str:
    """Head one party's signature block."""
    return translated("Signed for the {role}").format(role=role)


def signature_lines() -> tuple[str, ...]:
    """Name what a signatory fills in."""
    return (
        translated("Party"),
        translated("Signature"),
        translated("Name"),
        translated("Position"),
        translated("Date"),
    )


def note_reason() -> str:
    """Lead in why a clause is there."""
    return translated("Why it is here")


def note_drops_out() -> str:
    """Lead in which answer would take a clause out."""
    return translated("What takes it out")


def note_negotiation() -> str:
    """Lead in how to negotiate a clause."""
    return translated("Negotiation")


def note_ask_provider() -> str:
    """Lead in the question to put to the provider."""
    return translated("Ask the provider")


def made_by() -> str:
    """Sign documents and comments with the product's name."""
    return translated("Contract Assistant")


def letters_without_font() -> str:
    """Say that a PDF shows boxes for letters, and where they can be read."""
    return translated(
        "No font here has some of the letters you typed, so this PDF shows a box in "
        "their place and is a plain PDF, not one for archives. Every letter is in the "
        "Word copies."
    )
