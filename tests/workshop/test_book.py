"""A lawyer gets everything there is to review, with room for comments."""

from io import BytesIO

import docx
import pytest

from bot.consultation.interviewing import Interviewing
from bot.consultation.workshop.book import book_of
from bot.drafting.book import Book, Chapter, Entry, Listed, Remark, Wording, to_markdown
from bot.drafting.book_docx import to_docx

SMALL = Book(
    "The book",
    "Read it.",
    "Comments",
    (
        Chapter("Questions", ()),
        Chapter(
            "Your service",
            (
                Entry(
                    "Hours",
                    "schedule",
                    (
                        Remark("Asked", "When?"),
                        Listed("Options", ("24/7", "Office hours")),
                        Wording("Wording", "The *Provider* shall.\n\nAlways.\n"),
                    ),
                ),
            ),
            level=2,
        ),
    ),
)


@pytest.fixture(scope="module")
def book(interview: Interviewing) -> Book:
    return book_of(interview)


def ids(book: Book) -> set[str]:
    return {entry.id for chapter in book.chapters for entry in chapter.entries}


def test_nothing_the_authors_wrote_is_left_out(
    book: Book, interview: Interviewing
) -> None:
    library = interview.library
    written = {
        *library.questionnaire.by_id,
        *library.templates.clauses,
        *(one.id for one in library.flags),
        *(one.id for one in library.triggers),
        *(one.id for one in library.lines),
        *(one.id for one in library.rules),
    }

    assert written <= ids(book)


def test_every_clause_has_its_wording_and_its_source(
    book: Book, interview: Interviewing
) -> None:
    clauses = interview.library.templates.clauses
    entries = {
        entry.id: {one.name for one in entry.said}
        for chapter in book.chapters
        for entry in chapter.entries
    }

    assert all({"Wording", "Source"} <= entries[name] for name in clauses)


def test_a_condition_is_told_in_words(book: Book) -> None:
    (entry,) = (
        entry
        for chapter in book.chapters
        for entry in chapter.entries
        if entry.id == "crm-access"
    )

    assert Remark("Only if", "“Customer system” is not No") in entry.said


def test_what_is_assumed_is_told_as_people_read_it(book: Book) -> None:
    (entry,) = (
        entry
        for chapter in book.chapters
        for entry in chapter.entries
        if entry.id == "services"
    )

    assert Listed("Assumed when skipped", ("Answer incoming calls",)) in entry.said


def test_markdown_has_a_line_for_comments_and_leaves_wordings_alone() -> None:
    assert to_markdown(SMALL) == (
        "# The book\n\nRead it.\n\n## Questions\n\n### Your service\n\n"
        "#### Hours (`schedule`)\n\n**Asked:** When?\n\n"
        "**Options:**\n\n- 24/7\n- Office hours\n\n"
        "**Wording:**\n\n```\nThe *Provider* shall.\n\nAlways.\n```\n\n"
        "> Comments:\n"
    )


def test_the_word_file_has_a_column_for_comments() -> None:
    (table,) = docx.Document(BytesIO(to_docx(SMALL))).tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]

    assert rows[0] == ["Your service", "Comments"]
    assert rows[1][0].startswith("Hours (schedule)\nAsked: When?\nOptions:")
    assert rows[1][1] == ""
    assert table.rows[1].cells[1].width.cm == pytest.approx(8, abs=0.01)


def test_the_same_content_gives_the_same_word_file() -> None:
    assert to_docx(SMALL) == to_docx(SMALL)
