from pathlib import Path

import pytest
from sample_agreement import SAMPLE

from bot.drafting.theme import Theme, theme_of
from bot.drafting.to_docx import to_docx

HOUSE_STYLE = (
    Path(__file__).parents[2] / "clause_templates/call_centre/house_style.docx"
)


@pytest.fixture(scope="session")
def house_style() -> bytes:
    return HOUSE_STYLE.read_bytes()


@pytest.fixture(scope="session")
def theme(house_style: bytes) -> Theme:
    return theme_of(house_style)


@pytest.fixture(scope="session")
def clean(house_style: bytes) -> bytes:
    return to_docx(SAMPLE, house_style, with_notes=False)


@pytest.fixture(scope="session")
def noted(house_style: bytes) -> bytes:
    return to_docx(SAMPLE, house_style, with_notes=True)


@pytest.fixture(scope="session")
def one_pixel() -> bytes:
    """The smallest picture there is."""
    return bytes.fromhex(
        "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
        "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
    )
