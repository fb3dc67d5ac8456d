"""The page of figures names every program that measures, and every target."""

from pathlib import Path

import pytest

from benchmarks.page import composed, marked
from benchmarks.tables import Baseline, Figure
from benchmarks.targets import IDLE_MEMORY, OVER_LOOPBACK, TARGETS

ROOT = Path(__file__).parent.parent
PROGRAMS = ROOT / "benchmarks"
PAGE = (ROOT / "docs/performance.md").read_text(encoding="utf-8")
TEMPLATE = (PROGRAMS / "performance.md").read_text(encoding="utf-8")
TABLE = "| what | ours | baseline | ratio | target | met |\n"


def programs() -> list[str]:
    """Those that a person runs; the others only serve them."""
    texts = {
        path.stem: path.read_text(encoding="utf-8")
        for path in sorted(PROGRAMS.glob("[a-z]*.py"))
    }
    return [
        name
        for name, text in texts.items()
        if 'if __name__ == "__main__"' in text and "Run by other" not in text
    ]


@pytest.mark.parametrize("program", programs())
def test_the_page_names_every_program(program: str):
    assert f"benchmarks.{program}" in PAGE


@pytest.mark.parametrize("program", marked(TEMPLATE))
def test_every_place_for_figures_has_a_program(program: str):
    assert (PROGRAMS / f"{program}.py").is_file()


@pytest.mark.parametrize("target", [one.words for one in TARGETS])
def test_the_page_names_every_target(target: str):
    assert f"| {target} |" in PAGE


def test_the_summary_says_what_was_found_of_a_target():
    figure = Figure("idle", 90.0, "MB", Baseline("echo", 60.0), IDLE_MEMORY)
    printed = {"memory": f"{TABLE}| {' | '.join(figure.cells)} |"}

    page = composed("<!-- targets -->", printed, "")

    assert f"| {IDLE_MEMORY.words} | yes, 90.0 MB |" in page


def test_a_target_that_was_not_measured_is_not_met():
    page = composed("<!-- targets -->", {}, "")

    assert f"| {OVER_LOOPBACK.words} | Not measured in this run. |" in page


def test_what_prints_no_table_is_shown_as_it_is():
    page = composed("<!-- figures of bots -->", {"bots": "10 ms"}, "")

    assert page == "```\n10 ms\n```"
