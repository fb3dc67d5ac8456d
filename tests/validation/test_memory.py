"""A bot that drafts for months holds no more memory than after its first drafts."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DRAFTS = 1_000
MOST_MEGABYTES_MORE = 40


@pytest.mark.campaign
def test_a_thousand_drafts_leave_nothing_behind():
    program = (sys.executable, "-m", "benchmarks.documents", str(DRAFTS))
    ran = subprocess.run(program, cwd=ROOT, check=True, capture_output=True, text=True)  # noqa: S603 # ours
    found = re.search(r"memory: (\d+) MB warm, (\d+) MB after", ran.stdout)

    assert found
    assert int(found[2]) - int(found[1]) <= MOST_MEGABYTES_MORE
