"""Microsoft's own validator accepts every document with tracked changes."""

from itertools import pairwise

import pytest
from libreoffice import as_pdf, require_programs, words_of

from bot.consultation.redlining import redlined

EXAMPLES = ("dental-clinic", "hotel-group", "online-shop", "dental-clinic")


@pytest.mark.campaign
def test_no_redline_of_two_examples_has_a_fault(deals, findings):
    made = {
        f"{old} to {new}": redlined(deals(old), deals(new)).content
        for old, new in pairwise(EXAMPLES)
    }

    assert findings(made) == {}


@pytest.mark.campaign
def test_no_redline_of_two_random_drafts_has_a_fault(random_deals, findings):
    made = {
        f"{old.resolution.given} to {new.resolution.given}": redlined(old, new).content
        for old, new in pairwise(random_deals)
    }

    assert made
    assert findings(made) == {}


@pytest.mark.campaign
def test_libreoffice_opens_a_redline(deals):
    require_programs()
    old, new = deals("dental-clinic"), deals("hotel-group")

    shown = words_of(as_pdf(redlined(old, new).content))
    assert "Hoteles Mar Serena" in shown
