"""Every PDF is whole, archival and accessible."""

from io import BytesIO

import pikepdf
import pytest

from bot.consultation.documents import document

EXAMPLES = ("dental-clinic", "hotel-group", "online-shop")


@pytest.fixture(params=EXAMPLES)
def pdf(request, files):
    with pikepdf.open(BytesIO(files(request.param)["agreement.pdf"])) as opened:
        yield opened


def test_qpdf_finds_nothing_wrong(pdf):
    assert not pdf.check_pdf_syntax()


def test_qpdf_finds_nothing_wrong_with_random_drafts_either(random_deals):
    for deal in random_deals:
        made = document(deal, "pdf")
        with pikepdf.open(BytesIO(made.content)) as opened:
            assert not opened.check_pdf_syntax()
        assert "No font here" not in made.caption


def test_it_says_that_it_is_archival_and_accessible(pdf):
    described = pdf.open_metadata()

    assert (described["pdfaid:part"], described["pdfaid:conformance"]) == ("2", "A")
    assert described["pdfuaid:part"] == "1"


def test_every_page_is_tagged_and_says_its_language(pdf):
    assert pdf.Root.MarkInfo.Marked
    assert str(pdf.Root.Lang).lower() == "en-gb"
    assert all("/StructParents" in page for page in pdf.pages)


def test_it_has_bookmarks_and_nothing_that_acts_by_itself(pdf):
    assert "/Outlines" in pdf.Root
    assert "/JavaScript" not in pdf.Root.get("/Names", {})
    assert not {"/OpenAction", "/AA", "/AcroForm"} & {*pdf.Root}
