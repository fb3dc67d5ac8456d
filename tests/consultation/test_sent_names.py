"""Files are called what they are: people have many of them in one folder."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.consultation.conversation import Conversation
from bot.consultation.screens import Document, DocumentKind
from bot.consultation.sent_names import sent_name
from bot.consultation.shelf import renamed

UNNAMED = Conversation()


@pytest.mark.parametrize(
    ("kind", "made", "sent"),
    [
        ("notes", "agreement-notes.docx", "Agreement v2 - your copy with notes.docx"),
        ("clean", "agreement.docx", "Agreement v2 - to send.docx"),
        ("pdf", "agreement.pdf", "Agreement v2.pdf"),
        ("checklist", "checklist.md", "Checklist v2.md"),
        ("lawyer", "open-points-and-sources.md", "Open points and sources v2.md"),
        ("staffing_chart", "operators.png", "Operators v2.png"),
        ("cost_chart", "costs.png", "Costs v2.png"),
    ],
)
def test_a_file_of_a_draft_says_which(kind: DocumentKind, made: str, sent: str) -> None:
    assert sent_name(UNNAMED, Document(2, kind), made) == sent


def test_a_comparison_names_both_drafts() -> None:
    wanted = Document(3, "redline", against=2)

    assert sent_name(UNNAMED, wanted, "redline.docx") == (
        "Agreement v2 to v3 - changes.docx"
    )


@pytest.mark.parametrize("kind", ["export", "prospects", "qr_png", "qr_svg"])
def test_what_is_no_file_of_a_draft_keeps_its_name(kind: DocumentKind) -> None:
    assert sent_name(UNNAMED, Document(0, kind, 0), "my-data.json") == "my-data.json"


def test_a_deal_that_has_a_name_lends_it() -> None:
    named = renamed(UNNAMED, "Clinic: Leeds/York")

    assert sent_name(named, Document(1, "pdf", named.number), "agreement.pdf") == (
        "Clinic Leeds York - Agreement v1.pdf"
    )


def test_what_somebody_shared_is_not_called_after_ones_own_deal() -> None:
    named = renamed(UNNAMED, "My own")
    shared = Document(1, "clean", named.number, prospect="4")

    assert sent_name(named, shared, "agreement.docx") == "Agreement v1 - to send.docx"


@given(st.text(max_size=60), st.integers(1, 999))
def test_a_name_is_short_and_harmless_whatever_the_deal_is_called(
    title: str, version: int
) -> None:
    named = UNNAMED._replace(title=title)
    name = sent_name(named, Document(version, "notes"), "agreement-notes.docx")

    assert len(name) <= 72
    assert re.fullmatch(r"[\w -]+\.docx", name)
    assert name == name.strip()
