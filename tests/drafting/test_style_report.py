import pytest
from docx.shared import Mm
from firm_style import (
    in_word,
    jpeg,
    png,
    with_part,
    with_picture,
    with_relation,
    with_run,
    with_text,
)
from word_document import parts

from bot.drafting.docx_archive import archived
from bot.drafting.style_report import StyleReport, style_report


def fault(reference: bytes) -> str:
    """The one thing that is wrong with a house style."""
    (found,) = style_report(reference).faults
    return found


def complex_field(*instructions: str) -> str:
    """A field as Word writes it, its instruction in one run or several."""
    code = "".join(
        f"<w:r><w:instrText>{one}</w:instrText></w:r>" for one in instructions
    )
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
        for kind in ("begin", "separate", "end")
    )
    return f"{begin}{code}{separate}<w:r><w:t>x</w:t></w:r>{end}"


def test_the_shipped_house_style_leaves_nothing_to_wish_for(house_style, theme):
    assert style_report(house_style) == StyleReport((), (), theme)


def test_everything_that_is_missing_is_named_at_once(house_style):
    bare = with_text(house_style, "[[TOC]]", "")
    bare = with_text(bare, "[[BODY]]", "")
    bare = with_text(bare, '"Clause Text"', '"Text"', "styles")
    bare = with_text(bare, '"Definition"', '"Meaning"', "styles")

    styles, contents, body = style_report(bare).faults

    assert styles.startswith("it lacks the styles Clause Text, Definition. Copy them")
    assert contents.startswith("no paragraph consists of [[TOC]] alone. Type it")
    assert body.startswith("no paragraph consists of [[BODY]] alone. Type it")


def test_styles_without_a_list_are_named(house_style):
    loose = with_text(house_style, '"ClauseLevel3"', '"Gone"', "numbering")
    loose = with_text(loose, '"AnnexSection"', '"Gone"', "numbering")

    assert "Clause Level 3, Annex Section. Link them: Home" in fault(loose)


def test_a_document_without_any_list_names_every_style(house_style):
    found = dict(parts(house_style))
    relations = "word/_rels/document.xml.rels"
    found[relations] = found[relations].replace(b"/numbering", b"/other")

    assert "Heading 1, Heading 2, Clause Level 3" in fault(archived(found))


def test_a_document_without_styles_lacks_them_all(house_style):
    found = dict(parts(house_style))
    relations = "word/_rels/document.xml.rels"
    found[relations] = found[relations].replace(b"/styles", b"/other")

    assert "lacks the styles (all of them)" in fault(archived(found))


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ("Here: [[BODY]]", "[[BODY]] shares its paragraph with other words"),
        (
            "[[BODY]]</w:t></w:r></w:p><w:p><w:r><w:t>[[BODY]]",
            "[[BODY]] stands there more than once",
        ),
    ],
)
def test_a_marker_where_it_cannot_work_is_named(house_style, new, said):
    assert said in fault(with_text(house_style, "[[BODY]]", new))


PLACE = "<w:p><w:r><w:t>[[BODY]]</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    "around",
    [
        "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>",
        "<w:p><w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r></w:p>",
    ],
)
def test_a_marker_in_a_table_or_text_box_is_named(house_style, around):
    enclosed = with_text(house_style, PLACE, around.format(PLACE))

    assert "in a table or text box" in fault(enclosed)


@pytest.mark.parametrize("name", ["word/vbaProject.bin", "word/vbaData.xml"])
def test_macros_are_refused(house_style, name):
    pointing = with_relation(house_style, "vbaProject", name.removeprefix("word/"))

    assert "macros" in fault(with_part(pointing, name, b"<a/>"))


def test_macros_that_only_the_table_of_parts_admits_are_refused(house_style):
    found = dict(parts(house_style))
    found["[Content_Types].xml"] = found["[Content_Types].xml"].replace(
        b"</Types>",
        b'<Override PartName="/word/a.bin" '
        b'ContentType="application/vnd.ms-office.vbaProject"/></Types>',
    )

    assert "macros" in fault(archived(found))


@pytest.mark.parametrize(
    "name", ["word/embeddings/oleObject1.bin", "word/activeX/activeX1.bin"]
)
def test_embedded_objects_are_refused(house_style, name):
    assert "embedded object" in fault(with_part(house_style, name))


@pytest.mark.parametrize("kind", ["oleObject", "package", "control"])
def test_whatever_points_to_an_embedded_object_is_refused(house_style, kind):
    assert "embedded object" in fault(with_relation(house_style, kind, "a.bin"))


def test_the_place_of_an_object_is_refused_too(house_style):
    assert "embedded object" in fault(with_run(house_style, "<w:r><w:object/></w:r>"))


@pytest.mark.parametrize("kind", ["aFChunk", "subDocument"])
def test_documents_in_the_document_are_refused(house_style, kind):
    assert "another document" in fault(with_relation(house_style, kind, "a.docx"))


def test_a_template_elsewhere_is_refused_with_the_remedy(house_style):
    file = "file:///C:/Firm/firm.dotm"
    said = fault(with_relation(house_style, "attachedTemplate", file, outside=True))

    assert file in said
    assert "Normal.dotm" in said


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("image", "https://tracker.example/logo.png"),
        ("oleObject", "file:///C:/prices.xlsx"),
        ("subDocument", "file:///C:/more.docx"),
        ("hyperlink", "file:///C:/prices.xlsx"),
        ("hyperlink", "javascript:alert(1)"),
        ("frame", "https://elsewhere.example"),
    ],
)
def test_what_is_fetched_from_outside_is_refused(house_style, kind, target):
    pointing = with_relation(house_style, kind, target, outside=True)

    assert f"from outside: {target}" in fault(pointing)


@pytest.mark.parametrize("target", ["https://firm.example", "mailto:a@firm.example"])
def test_links_to_click_on_are_welcome(house_style, target):
    pointing = with_relation(house_style, "hyperlink", target, outside=True)

    assert style_report(pointing).faults == ()


@pytest.mark.parametrize(
    ("run", "name"),
    [
        (complex_field(' DDEAUTO c:\\cmd.exe "/k calc" '), "DDEAUTO"),
        (complex_field(" DD", "E excel prices "), "DDE"),
        (complex_field(' includetext "C:\\\\a.docx" '), "includetext"),
        (complex_field(" MACROBUTTON Run me "), "MACROBUTTON"),
        (complex_field(""), "{ }"),
        ('<w:fldSimple w:instr=" LINK Excel.Sheet "><w:r/></w:fldSimple>', "LINK"),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "{ }"),
    ],
)
def test_fields_that_fetch_or_run_are_refused(house_style, run, name):
    assert f"the field {name}," in fault(with_run(house_style, run))


def test_fields_for_pages_and_dates_are_welcome(house_style):
    harmless = "".join(map(complex_field, (" PAGE ", " date \\@ yyyy ", " TITLE ")))

    assert style_report(with_run(house_style, harmless)).faults == ()


def test_a_field_in_a_header_is_found_too(house_style):
    linked = with_text(house_style, " PAGE ", " INCLUDEPICTURE x ", "footer")

    assert "INCLUDEPICTURE" in fault(linked)


def test_open_changes_are_refused(house_style):
    change = '<w:ins w:id="1" w:author="A"><w:r><w:t>new</w:t></w:r></w:ins>'

    assert "tracked changes" in fault(with_run(house_style, change))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<svg/>", "neither PNG nor JPEG"),
        (b"GIF89a", "neither PNG nor JPEG"),
        (b"\xff\xd8\xff", "neither PNG nor JPEG"),
        (b"\xff\xd8\xff\xd8\0\x04", "neither PNG nor JPEG"),
        (png(5000, 1), "too large: at most 1000 kB, and 4000 points"),
        (png(noise=1_000_000), "too large"),
        (jpeg(4), "CMYK"),
    ],
)
def test_pictures_that_the_pdf_cannot_show_are_refused(house_style, data, said):
    assert said in fault(with_picture(house_style, data))


@pytest.mark.parametrize("data", [png(), jpeg(3), jpeg(1)])
def test_modest_pictures_are_welcome(house_style, data):
    assert style_report(with_picture(house_style, data)).faults == ()


def test_a_picture_that_is_damaged_inside_is_refused(house_style, tmp_path):
    file = tmp_path / "logo.png"
    file.write_bytes(png())
    shown = in_word(
        house_style, lambda one: one.paragraphs[0].add_run().add_picture(str(file))
    )
    broken = archived(
        {
            name: data[:45] if name.startswith("word/media") else data
            for name, data in parts(shown).items()
        }
    )

    assert "one of its pictures is damaged" in fault(broken)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[[KEY TERMS]]", "", "Without the marker [[KEY TERMS]], that part stands"),
        ("[[OPEN POINTS]]", "", "Without the marker [[OPEN POINTS]], that part"),
        ("{{ title }}", "Agreement", "never says {{ title }}"),
        ("{{ date }}", "", "never says {{ date }}"),
        ("{{ subtitle }}", "{{ client }}", "says {{ client }}, which nothing fills"),
    ],
)
def test_what_may_be_meant_otherwise_is_advice(house_style, old, new, said):
    changed = with_text(house_style, old, new)
    if old == "{{ title }}":
        changed = with_text(changed, old, new, "header")
    report = style_report(changed)

    assert report.faults == ()
    assert said in report.advice[0]


def test_a_font_that_is_not_here_is_told(house_style):
    rare = in_word(house_style, lambda one: font(one, "No Such Sans"))
    (said,) = style_report(rare).advice

    assert said.startswith("The font No Such Sans is not installed")
    assert "uses Libertinus Serif" in said


def font(document, name):
    document.styles["Normal"].font.name = name


def test_a_font_of_ours_needs_no_word(house_style):
    ours = in_word(house_style, lambda one: font(one, "New Computer Modern"))

    assert style_report(ours).advice == ()


def test_margins_that_leave_tab_stops_behind_are_told(house_style):
    narrow = in_word(
        house_style, lambda one: setattr(one.sections[0], "left_margin", Mm(60))
    )
    said = style_report(narrow).advice

    assert [one.split(" is not ")[0].split("style ")[1] for one in said] == [
        "toc 1",
        "toc 2",
        "header",
        "footer",
    ]
