"""A lawyer's day with a signed draft: saved, edited, sent around, tampered with."""

from copy import deepcopy
from io import BytesIO

import pytest
from docx.document import Document
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from sample_agreement import NOTES, SAMPLE
from sample_versions import chart_of, with_rates
from word_document import opened, part, parts

from bot.drafting.docx_archive import archived
from bot.drafting.docx_elements import W, w
from bot.drafting.seal import Origin, sealed
from bot.drafting.to_docx import to_docx
from bot.drafting.verification import Edits, Verdict, verified
from bot.errors import SettingsError
from bot.storage.deployment_key import DeploymentKey

KEY = DeploymentKey(bytes(range(32)))
ORIGIN = Origin("call_centre", "1.0.0", "ab" * 32, "2026-11-21")
SEAL = "customXml/item1.xml"


@pytest.fixture(scope="module")
def signed(clean: bytes) -> bytes:
    return sealed(clean, ORIGIN, KEY)


def saved(document: Document) -> bytes:
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def line(document: Document, text: str) -> Paragraph:
    """The paragraph of the body, not of the contents, that begins so."""
    return next(one for one in document.paragraphs if one.text.startswith(text))


def element(found: Paragraph | Run) -> BaseOxmlElement:
    return found._element  # noqa: SLF001 # python-docx has no other name for it


def named(passages) -> list[str]:
    return [f"{one.number} {one.title}".strip() for one in passages]


def changed_part(signed: bytes, name: str, old: bytes, new: bytes) -> bytes:
    found = dict(parts(signed))
    assert old in found[name]
    return archived({**found, name: found[name].replace(old, new)})


def test_a_draft_as_it_was_made_is_unchanged(signed):
    assert verified(signed, KEY) == Verdict(ORIGIN, as_made=True, edits=Edits())


def test_signing_twice_gives_the_same_bytes(clean, signed):
    assert sealed(clean, ORIGIN, KEY) == signed


def test_signing_changes_no_word_and_no_look(clean, signed):
    before, after = parts(clean), parts(signed)
    touched = {"[Content_Types].xml", "word/_rels/document.xml.rels"}

    assert [name for name in before if before[name] != after[name]] == sorted(touched)


def test_saving_again_without_edits_leaves_the_words_unchanged(signed):
    verdict = verified(saved(opened(signed)), KEY)

    assert not verdict.as_made
    assert not verdict.edits


@pytest.fixture
def illustrated(house_style: bytes) -> bytes:
    draft = to_docx(with_rates(chart_of(2, 3)), house_style, with_notes=False)
    return sealed(draft, ORIGIN, KEY)


def test_a_chart_that_stays_is_no_edit(illustrated):
    assert not verified(saved(opened(illustrated)), KEY).edits


def test_a_chart_that_was_taken_out_is_named(illustrated):
    document = opened(illustrated)
    (shown,) = document.element.body.iter(f"{W}drawing")
    shown.getparent().remove(shown)

    assert named(verified(saved(document), KEY).edits.changed) == ["B.1 Rates"]


def test_an_edited_clause_is_named(signed):
    document = opened(signed)
    line(document, "The Client shall give a Forecast").add_run(" It may change it.")
    edits = verified(saved(document), KEY).edits

    assert named(edits.changed) == ["2.3 Volume"]
    assert edits == Edits(changed=edits.changed)


def test_an_edited_table_and_an_edited_annex_are_named(signed):
    document = opened(signed)
    (cell,) = [
        cell
        for table in document.tables
        for row in table.rows
        for cell in row.cells
        if cell.text == "Orders entered within 30 minutes"
    ]
    cell.paragraphs[0].runs[0].text = "Orders entered within 3 days"
    line(document, "This Annex says").add_run(" It is short.")

    assert named(verified(saved(document), KEY).edits.changed) == [
        "Annex A Services and hours",
        "A.1 Services",
    ]


def test_a_removed_clause_is_named(signed):
    document = opened(signed)
    heading = element(line(document, "Volume"))
    while heading.getnext().find(f"{W}pPr/{W}pStyle[@{W}val='Heading1']") is None:
        heading.getparent().remove(heading.getnext())
    heading.getparent().remove(heading)

    assert named(verified(saved(document), KEY).edits.removed) == ["2.3 Volume"]


def test_an_added_clause_has_the_number_it_shows(signed):
    document = opened(signed)
    before = line(document, "Volume")
    before.insert_paragraph_before("Training days", before.style)
    before.insert_paragraph_before("Two a year.", document.styles["Clause Text"])
    edits = verified(saved(document), KEY).edits

    assert edits == Edits(added=edits.added)
    assert named(edits.added) == ["2.3 Training days"]


def test_a_clause_under_another_title_is_changed_not_another_one(signed):
    document = opened(signed)
    run = next(one for one in line(document, "Volume").runs if one.text)
    run.text = "Calls a day"
    edits = verified(saved(document), KEY).edits

    assert named(edits.changed) == ["2.3 Calls a day"]
    assert edits == Edits(changed=edits.changed)


def test_a_heading_that_lost_its_style_still_begins_its_clause(signed):
    document = opened(signed)
    line(document, "Volume").style = document.styles["Normal"]

    assert not verified(saved(document), KEY).edits


def test_a_moved_clause_is_named(signed):
    document = opened(signed)
    invoices = [line(document, "Invoices"), line(document, "Invoices fall due")]
    hours = line(document, "Hours of service")
    for paragraph in invoices:
        element(hours).addprevious(element(paragraph))
    edits = verified(saved(document), KEY).edits

    assert [one.title for one in edits.moved] == ["Invoices"]
    assert edits == Edits(moved=edits.moved)


def test_references_that_count_on_are_told_from_edits(signed):
    edits = verified(
        changed_part(signed, "word/document.xml", b">1.2(c)<", b">1.3(c)<"), KEY
    ).edits

    assert named(edits.renumbered) == ["2.2 Hours of service"]
    assert edits == Edits(renumbered=edits.renumbered)


def test_page_numbers_that_a_word_processor_works_out_anew_are_no_edit(signed):
    document = opened(signed)
    for mark in document.element.iter(f"{W}instrText"):
        if "PAGEREF" in mark.text:
            shown = mark.getparent().getnext().getnext()
            shown.addprevious(w("r", deepcopy(opened(signed).element.find(f".//{W}t"))))
            shown.getprevious()[0].text = "99"

    assert not verified(saved(document), KEY).edits


def test_words_hidden_behind_a_page_number_are_found(signed):
    hidden = changed_part(
        signed, "word/footer.xml", b">20</w:t>", b">20, to be paid twice</w:t>"
    )

    assert [one.anchor for one in verified(hidden, KEY).edits.changed] == ["bands"]


def test_a_word_made_invisible_is_gone(signed):
    document = opened(signed)
    run = next(one for one in line(document, "The Client shall give").runs if one.text)
    run.font.hidden = True

    assert named(verified(saved(document), KEY).edits.changed) == ["2.3 Volume"]


def test_tracked_changes_count_as_if_accepted(signed):
    document = opened(signed)
    paragraph = line(document, "The Client shall give a Forecast")
    inserted = w("ins", id="900", author="A", date="2026-11-22T00:00:00Z")
    inserted.append(w("r", w("t")))
    inserted[0][0].text = " In writing."
    element(paragraph).append(inserted)

    assert named(verified(saved(document), KEY).edits.changed) == ["2.3 Volume"]


def test_a_comment_is_no_edit(signed):
    document = opened(signed)
    document.add_comment(line(document, "Volume").runs, "Ask Marta", "Marta")

    assert not verified(saved(document), KEY).edits


def test_a_picture_put_in_is_an_edit(signed, one_pixel):
    document = opened(signed)
    line(document, "The Client shall give").add_run().add_picture(BytesIO(one_pixel))

    assert named(verified(saved(document), KEY).edits.changed) == ["2.3 Volume"]


def test_the_seal_gives_nothing_of_the_draft_away(signed):
    seal = parts(signed)[SEAL].decode()
    told = [one.title for one in SAMPLE.clauses()] + ["Linden", "_Ref_", NOTES.reason]

    assert not [one for one in told if one in seal]


def test_notes_and_clean_copies_are_both_signed(noted):
    assert verified(sealed(noted, ORIGIN, KEY), KEY).as_made


def test_a_house_style_made_from_a_signed_draft_is_signed_anew(signed):
    again = sealed(signed, ORIGIN, KEY)

    assert verified(again, KEY).as_made
    assert [name for name in parts(again) if name.endswith("item2.xml")] == []


def test_data_of_a_firms_own_stays_beside_the_seal(clean):
    own = archived({**parts(clean), SEAL: b"<sources/>"})
    signed = sealed(own, ORIGIN, KEY)

    assert parts(signed)[SEAL] == b"<sources/>"
    assert verified(signed, KEY).as_made


def test_an_unsigned_draft_is_refused(clean):
    with pytest.raises(SettingsError, match="no signature"):
        verified(clean, KEY)


def test_another_deployments_draft_is_refused(signed):
    with pytest.raises(SettingsError, match="Another Contract Assistant"):
        verified(signed, DeploymentKey(bytes(32)))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"1.0.0", b"1.0.1"),
        (b"2026-11-21", b"2026-11-20"),
        (b"<passages>", b"<passages>AAAA"),
        (b"<signature>", b"<signature>AAAA"),
        (b"<signature>", b"<signature>\xc3\xa9"),
        (b"<signature>", b"<other>" + b"</other><signature>!"),
        (b"{", b"["),
    ],
)
def test_a_seal_that_was_touched_is_refused(signed, old, new):
    with pytest.raises(SettingsError, match="signature in this document is broken"):
        verified(changed_part(signed, SEAL, old, new), KEY)


def test_two_seals_are_one_too_many(signed):
    doubled = {**parts(signed), "customXml/item9.xml": parts(signed)[SEAL]}

    with pytest.raises(SettingsError, match="signature in this document is broken"):
        verified(archived(doubled), KEY)


def test_data_that_only_looks_like_a_seal_is_none(clean):
    broken = {**parts(clean), SEAL: b"<a>urn:contract-assistant:seal:1"}

    with pytest.raises(SettingsError, match="no signature"):
        verified(archived(broken), KEY)


def test_a_sign_from_a_font_of_signs_is_an_edit(signed):
    document = opened(signed)
    run = line(document, "The Client shall give").add_run()
    element(run).append(w("sym", font="Wingdings", char="F0FC"))

    assert named(verified(saved(document), KEY).edits.changed) == ["2.3 Volume"]


def test_word_finds_the_seal_as_data_of_the_document(signed):
    relations = parts(signed)["word/_rels/document.xml.rels"]

    assert b"/customXml/item1.xml" in relations
    assert b"/customXml/itemProps1.xml" in parts(signed)["[Content_Types].xml"]
    assert part(signed, "document") is not None
