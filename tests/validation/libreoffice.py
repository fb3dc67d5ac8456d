"""Word files as LibreOffice reads them: numbered, laid out, every field worked out."""

import subprocess
import tempfile
from pathlib import Path
from shutil import which

import pytest

_SECONDS = 120
_PACKAGES = {"soffice": "libreoffice-writer", "pdftotext": "poppler-utils"}


def require_programs() -> None:
    """Fail, saying what to install."""
    missing = [package for one, package in _PACKAGES.items() if which(one) is None]
    if missing:
        pytest.fail(f"Missing here: apt-get install {' '.join(missing)}")


def as_lines(docx: bytes) -> list[str]:
    """Return the paragraphs of a file with their numbers in front, as it shows them."""
    text = _converted(docx, "txt:Text (encoded):UTF8", "txt").decode("utf-8-sig")
    return [" ".join(line.split()) for line in text.splitlines()]


def as_pdf(docx: bytes) -> bytes:
    """Return a file as it prints, references worked out anew."""
    return _converted(docx, "pdf", "pdf")


def saved_again(docx: bytes) -> bytes:
    """Return a file as LibreOffice saves it, nothing edited."""
    return _converted(docx, "docx", "docx")


def words_of(pdf: bytes) -> str:
    """Return the words of a PDF, one space apart."""
    shown = _run("pdftotext", "-", "-", typed=pdf).decode()
    return " ".join(shown.split())


def _converted(docx: bytes, form: str, ending: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "agreement.docx"
        path.write_bytes(docx)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        made = Path(folder) / "made"
        wanted = (profile, "--headless", "--convert-to", form, "--outdir", str(made))
        _run("soffice", *wanted, str(path))
        return (made / f"agreement.{ending}").read_bytes()


def _run(program: str, *arguments: str, typed: bytes = b"") -> bytes:
    ran = subprocess.run(  # noqa: S603 # found where the person who tests has it
        (which(program) or program, *arguments),
        input=typed,
        check=True,
        capture_output=True,
        timeout=_SECONDS,
    )
    return ran.stdout
