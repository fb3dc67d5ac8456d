from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

from docx import Document
from sample_agreement import NOTES, SAMPLE
from word_document import find, opened, paragraph, part, parts, texts, words

from bot.drafting.docx_members import members
from bot.drafting.reference_document import reference_document
from bot.drafting.to_docx import to_docx

PRIVATE = (NOTES.reason, NOTES.negotiation, NOTES.ask_provider, NOTES.drops_out)


def test_the_clean_copy_holds_no_note_anywhere(clean):
    everything = b"".join(parts(clean).values()).decode("utf-8", "replace")

    assert "comments" not in " ".join(parts(clean))
    assert not [note for note in PRIVATE if note in everything]
    assert b"comment" not in parts(clean)["word/document.xml"]


def test_the_copy_with_notes_has_a_comment_for_each_clause_with_notes(noted):
    comments = find(part(noted, "comments"), "w:comment")
    clauses = [clause for clause in SAMPLE.clauses() if clause.notes]
    annexes = [annex for annex in SAMPLE.annexes if annex.notes]

    assert len(comments) == len(clauses) + len(annexes)
    assert all(all(note in words(one) for note in PRIVATE) for one in comments)


def test_a_comment_is_anchored_on_its_heading(noted):
    heading = paragraph(noted, "Hours of service")
    number = find(heading, "w:r/w:commentReference/@w:id")

    assert number == find(heading, "w:commentRangeStart/@w:id")


def test_both_copies_say_the_same(clean, noted):
    assert texts(clean) == texts(noted)


def test_the_same_draft_gives_the_same_bytes(clean, noted, house_style):
    assert to_docx(SAMPLE, house_style, with_notes=False) == clean
    assert to_docx(SAMPLE, house_style, with_notes=True) == noted


def test_properties_name_the_draft_its_day_and_nobody(clean):
    properties = opened(clean).core_properties

    assert properties.title == SAMPLE.title
    assert properties.author == properties.last_modified_by == "Contract Assistant"
    assert (
        properties.created == properties.modified == datetime(2026, 11, 21, tzinfo=UTC)
    )
    assert properties.version == SAMPLE.content_version


def test_the_shipped_house_style_is_the_one_this_code_makes(house_style):
    assert parts(house_style) == parts(reference_document())


def test_a_file_has_the_members_that_python_docx_would_save(noted):
    document = Document(BytesIO(noted))
    target = BytesIO()
    document.save(target)

    with ZipFile(target) as saved:
        expected = [(name, saved.read(name)) for name in saved.namelist()]
    assert list(members(document.part.package)) == expected
