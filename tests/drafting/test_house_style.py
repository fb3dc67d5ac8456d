from io import BytesIO

import pytest
from sample_agreement import SAMPLE
from word_document import bodies, find, opened, part, parts, texts

from bot.drafting.docx_archive import archived
from bot.drafting.theme import theme_of
from bot.drafting.theme_cover import CoverLine
from bot.drafting.to_docx import to_docx
from bot.drafting.to_pdf import to_pdf
from bot.errors import SettingsError


def changed(house_style, old, new, name="document"):
    """The house style after a firm edited one of its parts."""
    found = {**parts(house_style)}
    path = f"word/{name}.xml"
    assert old.encode() in found[path]
    found[path] = found[path].replace(old.encode(), new.encode())
    return archived(found)


def draft(reference):
    return to_docx(SAMPLE, reference, with_notes=False)


def test_a_token_that_word_scattered_over_runs_is_filled(house_style):
    scattered = changed(
        house_style,
        "<w:t>{{ title }}</w:t></w:r>",
        "<w:t>{</w:t></w:r><w:r><w:t>{ ti</w:t></w:r>"
        "<w:r><w:t>tle }} (ours)</w:t></w:r>",
    )

    assert f"{SAMPLE.title} (ours)" in texts(draft(scattered))


def test_braces_that_are_no_token_stay(house_style):
    odd = changed(house_style, "Prepared on {{ date }}", "{{ ours }} {{ date }} {{")

    assert "{{ ours }} 21 November 2026 {{" in texts(draft(odd))


def test_styles_are_found_by_name_whatever_their_ids(house_style):
    other = parts(house_style)
    renamed = archived(
        {
            name: data.replace(b'"ClauseLevel3"', b'"Klausel3"')
            for name, data in other.items()
        }
    )
    levels = [
        text for style, text in bodies(draft(renamed)) if style == "Clause Level 3"
    ]

    assert any(text.startswith("Provider's terms.") for text in levels)


@pytest.mark.parametrize(
    ("old", "new", "name", "said"),
    [
        ("[[BODY]]", "BODY", "document", "no paragraph consists of [[BODY]] alone"),
        ("[[TOC]]", "TOC", "document", "no paragraph consists of [[TOC]] alone"),
        ('"Clause Text"', '"Text"', "styles", "it lacks the styles Clause Text"),
        ('"ClauseLevel3"', '"Gone"', "numbering", "multilevel list: Clause Level 3"),
    ],
)
def test_a_firm_reads_what_its_document_lacks(house_style, old, new, name, said):
    with pytest.raises(SettingsError) as refused:
        draft(changed(house_style, old, new, name))

    assert said in str(refused.value)
    assert "house_style.docx" in str(refused.value)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", archived({"a.txt": b"a"})])
def test_what_is_no_word_document_is_refused_with_a_sentence(data):
    with pytest.raises(SettingsError, match="not a Word document"):
        draft(data)


def test_a_document_without_lists_is_refused_with_a_sentence(house_style):
    found = dict(parts(house_style))
    relations = "word/_rels/document.xml.rels"
    found[relations] = found[relations].replace(b"/numbering", b"/other")

    with pytest.raises(SettingsError, match="not linked to a level"):
        draft(archived(found))


def test_key_terms_and_open_points_need_no_marker(house_style):
    without = changed(changed(house_style, "[[KEY TERMS]]", ""), "[[OPEN POINTS]]", "")
    said = texts(draft(without))

    assert said.index("What this draft says") < said.index("Open points")


def test_a_firms_own_comments_are_left_out(house_style):
    document = opened(house_style)
    paragraph = document.paragraphs[0]
    document.add_comment(paragraph.runs, "Ask Marta about the logo", "Marta")
    target = BytesIO()
    document.save(target)
    data = draft(target.getvalue())

    assert b"Marta" not in b"".join(parts(data).values())
    assert not find(part(data, "document"), "//w:commentReference")


def test_a_firms_wish_to_update_fields_is_left_out(house_style):
    asking = changed(
        house_style, "<w:compat>", '<w:updateFields w:val="1"/><w:compat>', "settings"
    )

    assert not find(part(draft(asking), "settings"), "//w:updateFields")


def test_the_theme_is_read_from_the_document(theme):
    assert (theme.font, theme.size) == ("Times New Roman", 10.0)
    assert theme.colours.accent == "1F3A5F"
    assert theme.page.text_width == 9524
    assert CoverLine("title", "{{ title }}") in theme.cover


def test_a_fonts_name_may_be_the_office_themes(house_style):
    found = dict(parts(house_style))
    found["word/styles.xml"] = found["word/styles.xml"].replace(
        b'w:ascii="Times New Roman"', b'w:asciiTheme="minorHAnsi"'
    )
    found["word/theme1.xml"] = (
        b'<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        b'<a:minorFont><a:latin typeface="Carlito"/></a:minorFont></a:theme>'
    )
    kind = b"application/vnd.openxmlformats-officedocument.theme+xml"
    found["[Content_Types].xml"] = found["[Content_Types].xml"].replace(
        b"<Override",
        b'<Override PartName="/word/theme1.xml" ContentType="' + kind + b'"/><Override',
        1,
    )
    relations = "word/_rels/document.xml.rels"
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
    found[relations] = found[relations].replace(
        b"</Relationships>",
        b'<Relationship Id="rId99" Type="' + kind + b'" Target="theme1.xml"/>'
        b"</Relationships>",
    )

    assert theme_of(archived(found)).font == "Carlito"


def test_headers_with_complex_fields_are_understood(house_style):
    field = "".join(
        f"<w:r>{inside}</w:r>"
        for inside in (
            '<w:fldChar w:fldCharType="begin"/>',
            "<w:instrText> PAGE </w:instrText>",
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>7</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    theme = theme_of(
        changed(
            house_style, "</w:p>", f"<w:r><w:t>/</w:t></w:r>{field}</w:p>", "header"
        )
    )
    (line,) = theme.bands.header

    assert [(mark.text, mark.field) for mark in line[-1]] == [
        ("Draft for review", ""),
        ("/", ""),
        ("", "PAGE"),
    ]


def test_one_document_restyles_the_pdf_too(house_style, theme):
    green = theme_of(
        changed(house_style, "1F3A5F", "1B5E20", "styles"),
    )

    assert green.colours.accent == "1B5E20"
    assert to_pdf(SAMPLE, green).content != to_pdf(SAMPLE, theme).content


def test_a_document_without_margins_of_its_own_is_a4(house_style):
    bare = theme_of(changed(house_style, "<w:titlePg/>", ""))

    assert bare.bands.first_header == bare.bands.header
    assert bare.page.width == 11906


def test_every_style_that_a_draft_uses_is_in_the_house_style(clean, house_style):
    used = set(find(part(clean, "document"), "//w:pStyle/@w:val"))
    known = set(find(part(house_style, "styles"), "//w:style/@w:styleId"))

    assert used <= known


def test_a_document_without_headers_has_none_in_the_pdf_either(house_style):
    bare = changed(house_style, '<w:headerReference w:type="default" r:id="rId5"/>', "")

    assert theme_of(bare).bands.header == ()


def test_a_font_that_the_office_theme_does_not_name_is_left_to_us(house_style):
    nameless = theme_of(
        changed(
            house_style,
            'w:ascii="Times New Roman"',
            'w:asciiTheme="minorHAnsi"',
            "styles",
        )
    )

    assert nameless.font == ""
    assert to_pdf(SAMPLE, nameless).archival
