from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from sample_agreement import SAMPLE, with_text
from typed_text import CODE, FOREIGN, LONG_WORD, WITHOUT_FACE
from word_document import bodies, opened, texts

from bot.drafting.layout import lay_out
from bot.drafting.printable import UnprintableTextError, require_printable
from bot.drafting.to_docx import to_docx
from bot.drafting.to_markdown import to_markdown
from bot.drafting.to_pdf import to_pdf

HOSTILE = [*CODE, *FOREIGN.values(), *WITHOUT_FACE, LONG_WORD, "a\u00a0b\u200bc"]

# What the drafts are made of in Markdown, and nothing that somebody typed may add.
MEANT = {
    "inline",
    "text",
    "text_special",
    "softbreak",
    "hardbreak",
    *(
        f"{kind}_{end}"
        for kind in (
            *("heading", "paragraph", "strong", "em"),
            *("table", "thead", "tbody", "tr", "th", "td"),
        )
        for end in ("open", "close")
    ),
}


@pytest.mark.parametrize("text", HOSTILE)
def test_what_somebody_typed_is_shown_as_typed_in_word(text, house_style):
    data = to_docx(with_text(text), house_style, with_notes=True)
    parts = [said for style, said in bodies(data) if style == "heading 1"]

    assert opened(data).paragraphs
    assert texts(data).count(text) >= 8
    assert parts == [text, "Frame", "Services", "Money"]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_somebody_typed_never_breaks_a_pdf(text, theme):
    pdf = to_pdf(with_text(text), theme)

    with pikepdf.open(BytesIO(pdf.content)) as opened_pdf:
        assert opened_pdf.docinfo["/Title"] == text


@pytest.mark.parametrize("text", HOSTILE)
def test_what_somebody_typed_is_shown_as_typed_in_markdown(text):
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(
        to_markdown(with_text(text))
    )
    shown = [shown_by(token) for token in tokens if token.type == "inline"]
    kinds = {
        child.type
        for token in tokens
        for child in (token, *(token.children or ()))
        if child.type not in MEANT
    }

    assert shown.count(text.replace("\u00a0", " ")) >= 6
    assert kinds == set()


def shown_by(token):
    return "".join(child.content for child in token.children)


@pytest.mark.parametrize(
    "text",
    ["a\x00b", "a\x1bb", "a\x85", "\ud800", "a\u202eb", "\ue000", "\uffff"],
    ids=["null", "escape", "c1", "surrogate", "override", "private", "nonchar"],
)
def test_text_that_was_not_cleaned_reaches_no_file(text, house_style, theme):
    agreement = with_text(text)

    with pytest.raises(UnprintableTextError):
        to_docx(agreement, house_style, with_notes=False)
    with pytest.raises(UnprintableTextError):
        to_pdf(agreement, theme)
    with pytest.raises(UnprintableTextError):
        to_markdown(agreement)


def test_the_refusal_quotes_no_text():
    with pytest.raises(UnprintableTextError) as refused:
        require_printable(("Olena\x00",))

    assert str(refused.value) == "U+0000 at character 5 cannot be printed."


def test_a_day_that_is_none_is_refused():
    with pytest.raises(ValueError, match="isoformat"):
        lay_out(replace(SAMPLE, date="tomorrow"))


@settings(max_examples=25, deadline=None)
@given(
    st.text(
        st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn", "Cf"]), min_size=1
    ).map(lambda text: " ".join(text.split()) or "x")
)
def test_any_clean_text_is_shown_in_word(house_style, text):
    assert text in texts(to_docx(with_text(text), house_style, with_notes=False))
