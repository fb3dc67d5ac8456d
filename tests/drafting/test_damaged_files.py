"""Files that are no Word documents, or no longer."""

from contextlib import suppress
from functools import partial
from io import BytesIO
from zipfile import ZIP_LZMA, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_verification import KEY, ORIGIN
from word_document import parts

from bot.drafting.docx_archive import archived
from bot.drafting.docx_parts import word_file
from bot.drafting.seal import sealed
from bot.drafting.style_report import style_report
from bot.drafting.verification import verified
from bot.errors import SettingsError

TYPES = "[Content_Types].xml"


def zipped(**files: bytes) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target.getvalue()


def of_kind(clean: bytes, kind: bytes) -> bytes:
    found = dict(parts(clean))
    main = b"vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    found[TYPES] = found[TYPES].replace(main, kind)
    return archived(found)


@pytest.mark.parametrize(
    "data",
    [b"", b"%PDF-1.7", b"{\\rtf1}", zipped(a=b"a"), zipped(**{TYPES: b"<Types/>"})],
)
def test_what_is_no_word_document_is_told_so(data):
    with pytest.raises(SettingsError, match="not a Word document"):
        word_file(data)


def test_a_password_or_an_old_format_is_told_with_the_remedy():
    with pytest.raises(SettingsError, match="password"):
        word_file(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(500))


def test_a_template_is_told_with_the_remedy(clean):
    kind = b"vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"

    with pytest.raises(SettingsError, match=r"template \(.dotx\)"):
        word_file(of_kind(clean, kind))


def test_a_file_for_macros_is_told_with_the_remedy(clean):
    kind = b"vnd.ms-word.document.macroEnabled.main+xml"

    with pytest.raises(SettingsError, match="macros"):
        word_file(of_kind(clean, kind))


def test_a_spreadsheet_is_no_word_document(clean):
    kind = b"vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

    with pytest.raises(SettingsError, match="not a Word document"):
        word_file(of_kind(clean, kind))


def test_half_a_file_is_damaged(clean):
    with pytest.raises(SettingsError, match="damaged"):
        word_file(clean[: len(clean) // 2])


def test_a_flipped_byte_in_a_part_is_noticed(clean):
    middle = len(clean) // 2
    flipped = clean[:middle] + bytes([clean[middle] ^ 255]) + clean[middle + 1 :]

    with pytest.raises(SettingsError, match="damaged"):
        word_file(flipped)


def test_a_name_that_two_programs_would_read_differently_is_refused(clean):
    other = {**parts(clean), "WORD/document.xml": b"<a/>"}

    with pytest.raises(SettingsError, match="damaged"):
        word_file(archived(other))


def test_a_way_of_packing_that_word_does_not_know_is_refused():
    target = BytesIO()
    with ZipFile(target, "w", ZIP_LZMA) as archive:
        archive.writestr(TYPES, b"<Types/>")

    with pytest.raises(SettingsError, match="damaged"):
        word_file(target.getvalue())


def test_a_file_that_unpacks_to_gigabytes_is_refused(clean):
    bomb = archived({**parts(clean), "word/media/image1.png": bytes(65_000_000)})

    with pytest.raises(SettingsError, match="too large"):
        word_file(bomb)


def test_a_part_that_is_no_xml_is_damage(clean):
    broken = archived({**parts(sealed(clean, ORIGIN, KEY)), "word/document.xml": b"<"})

    with pytest.raises(SettingsError, match="damaged"):
        verified(broken, KEY)


def test_a_body_that_the_table_of_parts_leaves_out_is_no_word_document(clean):
    found = dict(parts(clean))
    found[TYPES] = found[TYPES].replace(b"/word/document.xml", b"/word/other.xml")

    with pytest.raises(SettingsError, match="not a Word document"):
        word_file(archived(found))


def test_entities_are_never_expanded(clean):
    laughing = b'<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><a>&b;</a>'
    found = {**parts(sealed(clean, ORIGIN, KEY)), "word/styles.xml": laughing}

    assert not verified(archived(found), KEY).as_made


def test_whatever_breaks_a_file_there_is_a_sentence_for_it(clean):
    whole = sealed(clean, ORIGIN, KEY)

    @settings(max_examples=60, deadline=None)
    @given(st.integers(0, len(whole) - 1), st.binary(max_size=8), st.integers(0, 40))
    def holds(at: int, new: bytes, gone: int) -> None:
        damaged = whole[:at] + new + whole[at + gone :]
        for look in (partial(verified, damaged, KEY), partial(style_report, damaged)):
            with suppress(SettingsError):
                assert look()

    holds()
