"""A redline: every change tracked, undone by rejecting, done by accepting."""

from collections.abc import Callable, Iterator
from functools import cache, partial

import pytest
from firm_style import with_text as with_words
from lxml import etree
from sample_agreement import SAMPLE, paragraph, with_text
from sample_versions import VERSIONS, with_clause
from tracked_changes import accepted, pointers, reading, rejected
from word_document import W, find, opened, part, parts, words

from bot.drafting.editions import edition_of
from bot.drafting.to_docx import to_docx
from bot.drafting.to_redline import to_redline
from bot.markup.tree import Agreement

PEN, NUMBERS = "Contract Assistant", "Contract Assistant (numbers)"
CHANGES = "//*[self::w:ins or self::w:del or self::w:rPrChange or self::w:pPrChange]"
Redline = Callable[[Agreement, Agreement], bytes]


@pytest.fixture(scope="session")
def redline(house_style: bytes) -> Redline:
    @cache
    def made(old: Agreement, new: Agreement) -> bytes:
        drafts = edition_of(old, {}), edition_of(new, {})
        return to_redline(*drafts, house_style, lambda place: (f"For {place}.",))

    return made


@cache
def clean(agreement: Agreement, house_style: bytes) -> list[object]:
    return reading(to_docx(agreement, house_style, with_notes=False))


def roots(data: bytes) -> Iterator[etree._Element]:
    """The parts of a document that hold text."""
    for name, content in parts(data).items():
        if name.startswith(("word/document", "word/header", "word/footer")):
            yield etree.fromstring(content)


def changes(data: bytes) -> list[etree._Element]:
    return [one for root in roots(data) for one in find(root, CHANGES)]


def reasons(data: bytes) -> list[str]:
    return [words(one) for one in find(part(data, "comments"), "w:comment")]


def texts(root: etree._Element, path: str) -> list[str]:
    return [one.text for one in find(root, path)]


@pytest.fixture(scope="session", params=VERSIONS)
def version(request: pytest.FixtureRequest) -> Agreement:
    return VERSIONS[request.param]


def test_accepting_all_gives_the_newer_draft(redline, house_style, version):
    assert reading(accepted(redline(SAMPLE, version))) == clean(version, house_style)
    assert reading(accepted(redline(version, SAMPLE))) == clean(SAMPLE, house_style)


def test_rejecting_all_gives_the_older_draft(redline, house_style, version):
    assert reading(rejected(redline(SAMPLE, version))) == clean(SAMPLE, house_style)
    assert reading(rejected(redline(version, SAMPLE))) == clean(version, house_style)


def test_references_lead_somewhere_whichever_draft_is_chosen(redline, version):
    made = redline(SAMPLE, version)

    for chosen in (made, accepted(made), rejected(made)):
        places, targets = pointers(chosen)
        assert len(set(places)) == len(places)
        assert set(targets) <= set(places)


def test_nothing_is_tracked_between_equal_drafts(redline):
    made = redline(SAMPLE, SAMPLE)

    assert changes(made) == []
    assert reasons(made) == []


def test_the_same_drafts_give_the_same_bytes(redline):
    old, new = SAMPLE, VERSIONS["a clause added"]

    assert redline.__wrapped__(old, new) == redline(old, new)


def test_every_change_is_signed_and_dated_and_bears_its_own_number(redline, version):
    made = changes(redline(SAMPLE, version))

    numbers = [one.get(f"{W}id") for one in made]
    assert len(set(numbers)) == len(numbers)
    assert {one.get(f"{W}author") for one in made} <= {PEN, NUMBERS}
    day = version.date
    assert {one.get(f"{W}date") for one in made} == {f"{day}T00:00:00Z"}


def test_every_changed_place_says_why_in_a_comment(redline):
    said = reasons(redline(SAMPLE, VERSIONS["a clause added"]))

    assert said == ["For lead-transfer."]


def test_a_comment_stands_beside_the_change(redline):
    document = part(redline(SAMPLE, VERSIONS["a value"]), "document")

    (changed,) = find(document, "//w:p[.//w:commentReference]")
    assert words(changed).startswith("Invoices fall due")
    assert len(find(changed, "w:commentRangeStart")) == 1


def test_what_was_taken_out_takes_its_comment_along(redline):
    made = redline(VERSIONS["a clause added"], SAMPLE)

    assert find(part(made, "document"), "//w:commentReference")
    assert not find(part(accepted(made), "document"), "//w:commentReference")


def test_only_the_words_that_differ_are_tracked(redline):
    old = with_clause("invoicing", blocks=(paragraph("Kept by the Provider."),))
    new = with_clause("invoicing", blocks=(paragraph("Kept by us."),))
    made = part(redline(old, new), "document")

    assert texts(made, "//w:del//w:delText") == ["the Provider"]
    assert texts(made, "//w:ins//w:t") == ["us"]


def test_a_new_number_is_tracked_apart_and_needs_no_comment(redline):
    made = redline(SAMPLE, VERSIONS["a clause added"])
    root = part(made, "document")

    moved = find(root, "//w:ins[preceding-sibling::w:r/w:fldChar]")
    assert {one.get(f"{W}author") for one in moved} == {NUMBERS}
    assert reasons(made) == ["For lead-transfer."]


def test_words_once_undecided_lose_their_brackets_and_their_look_only(redline):
    made = part(redline(SAMPLE, VERSIONS["a doubt removed"]), "document")

    gone = texts(made, "//w:del//w:delText")
    assert set(gone[1:]) == {"[", "]"}
    assert gone[0].startswith("[Undecided: ")
    assert len(find(made, "//w:rPrChange")) == 6


def test_footers_are_tracked_but_never_commented(redline):
    made = redline(SAMPLE, VERSIONS["no open points"])

    footers = [name for name in parts(made) if name.startswith("word/footer")]
    tracked = [name for name in footers if b"<w:del " in parts(made)[name]]
    assert tracked
    assert not [name for name in footers if b"omment" in parts(made)[name]]


def test_words_in_a_redline_are_never_read_as_tokens_or_markup(redline, house_style):
    old, new = with_text("{{ status }}"), with_text("[[BODY]] </w:t> {{ title }}")
    made = redline(old, new)

    assert reading(accepted(made)) == clean(new, house_style)
    assert reading(rejected(made)) == clean(old, house_style)


def test_pages_of_the_contents_are_those_of_the_chosen_draft(house_style):
    old, new = {"part 1": 3, "fees": 5}, {"part 1": 3, "fees": 6}
    version = VERSIONS["a part added"]
    drafts = edition_of(SAMPLE, old), edition_of(version, new)
    made = to_redline(*drafts, house_style, lambda _: ())

    for chosen, agreement, pages in (
        (accepted(made), version, new),
        (rejected(made), SAMPLE, old),
    ):
        draft = to_docx(
            agreement, house_style, with_notes=False, pages=partial(dict, pages)
        )
        assert reading(chosen) == reading(draft)


def test_a_house_style_without_room_for_key_terms_and_open_points_has_both(house_style):
    bare = house_style
    for marker in ("[[KEY TERMS]]", "[[OPEN POINTS]]"):
        bare = with_words(bare, f"<w:t>{marker}</w:t>", "<w:t></w:t>")
    drafts = [SAMPLE, VERSIONS["no key terms"]]
    made = to_redline(*(edition_of(one, {}) for one in drafts), bare, lambda _: ())

    for chosen, agreement in zip((rejected(made), accepted(made)), drafts, strict=True):
        assert reading(chosen) == reading(to_docx(agreement, bare, with_notes=False))


def test_each_change_stands_where_word_looks_for_it(redline, version):
    for root in roots(redline(SAMPLE, version)):
        assert not find(root, "//w:del//w:t | //w:del//w:instrText")
        assert not find(root, "//w:ins//w:delText | //w:ins//w:delInstrText")
        former = find(root, "//w:rPrChange | //w:pPrChange")
        assert all(one.getnext() is None for one in former)
        ends = find(root, "//w:pPr/w:rPr/w:ins | //w:pPr/w:rPr/w:del")
        assert all(one.getprevious() is None for one in ends)


def test_python_docx_opens_a_redline(redline, version):
    assert opened(redline(SAMPLE, version)).paragraphs
