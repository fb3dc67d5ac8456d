"""A draft that was opened and saved in LibreOffice still verifies (with --full)."""

import pytest
from libreoffice import require_programs, saved_again

from bot.drafting.seal import Origin, sealed
from bot.drafting.verification import Edits, Verdict, verified
from bot.storage.deployment_key import DeploymentKey

KEY = DeploymentKey(bytes(range(32)))
ORIGIN = Origin("call_centre", "1.0.0", "ab" * 32, "2026-11-21")


@pytest.mark.parametrize("copy", ["agreement.docx", "agreement-notes.docx"])
@pytest.mark.campaign
def test_saving_without_edits_leaves_the_words_unchanged(files, copy):
    require_programs()
    signed = sealed(files("hotel-group")[copy], ORIGIN, KEY)

    assert verified(saved_again(signed), KEY) == Verdict(
        ORIGIN, as_made=False, edits=Edits()
    )
