"""Microsoft's own validator accepts every Word file."""

from io import BytesIO
from zipfile import ZipFile

from bot.consultation.documents import document

EXAMPLES = ("dental-clinic", "hotel-group", "online-shop")


def test_no_word_file_of_an_example_has_a_fault(files, findings):
    made = {
        f"{example}: {name}": content
        for example in EXAMPLES
        for name, content in files(example).items()
        if name.endswith(".docx")
    }

    assert len(made) == 2 * len(EXAMPLES)
    assert findings(made) == {}


def test_no_word_file_of_a_random_draft_has_a_fault(random_deals, findings):
    made = {
        f"{kind} of {deal.resolution.given}": document(deal, kind).content
        for deal in random_deals
        for kind in ("clean", "notes")
    }

    assert made
    assert findings(made) == {}


def test_the_validator_sees_a_fault_where_there_is_one(files, findings):
    spoiled = BytesIO()
    with (
        ZipFile(BytesIO(files("dental-clinic")["agreement.docx"])) as sound,
        ZipFile(spoiled, "w") as archive,
    ):
        for name in sound.namelist():
            content = sound.read(name)
            archive.writestr(
                name, content.replace(b"<w:keepNext/>", b"<w:keepNxt/>", 1)
            )

    (found,) = findings({"spoiled": spoiled.getvalue()}).values()

    assert "keepNxt" in found[0]
