"""Every link of every page leads somewhere."""

from pathlib import Path

import pytest
from pages import PAGES, ROOT, anchors, links, name_of


def faults(page: Path) -> list[str]:
    """The links of a page that lead nowhere within the project."""
    return [link for link in links(page) if not _leads_somewhere(page, link)]


def _leads_somewhere(page: Path, link: str) -> bool:
    if link.startswith(("https://", "http://", "mailto:")):
        return True
    name, _, anchor = link.partition("#")
    target = page.parent / name if name else page
    return target.exists() and (not anchor or anchor in anchors(target))


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_link_and_anchor_within_the_project_exists(page: Path) -> None:
    assert faults(page) == []


def test_a_link_to_nothing_would_be_noticed(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# A b\n[1](#a-b) [2](#c) [3](none.md) [4](page.md#a-b)\n", "utf-8")

    assert faults(page) == ["#c", "none.md"]


@pytest.mark.parametrize(
    "name",
    ["running.md", "architecture.md", "comparison.md", "authoring.md", "licences.md"],
)
def test_the_readme_leads_to_every_guide(name: str) -> None:
    assert f"docs/{name}" in links(ROOT / "README.md")


@pytest.mark.parametrize(
    "decision", sorted((ROOT / "docs" / "decisions").glob("*.md")), ids=name_of
)
def test_the_architecture_leads_to_every_decision(decision: Path) -> None:
    assert f"decisions/{decision.name}" in links(ROOT / "docs" / "architecture.md")
