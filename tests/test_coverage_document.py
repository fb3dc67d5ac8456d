"""The table of what such contracts contain is true and fresh."""

from coverage_table import PAGE, TOTALS, page, rows

from bot.content.library import Library
from bot.interview.conditions import ALWAYS


def test_the_table_is_the_one_that_the_command_makes(library: Library) -> None:
    assert PAGE.read_text(encoding="utf-8") == page(library), "run coverage_table.py"


def test_every_category_is_in_at_least_two_outsourcing_contracts() -> None:
    counts = [row["counts"] for row in rows()]

    assert len(rows()) == 27
    assert all(count[0] >= 2 for count in counts)
    for count in counts:
        assert all(part <= whole for part, whole in zip(count, TOTALS, strict=True))


def test_every_category_has_a_clause_that_every_draft_contains(
    library: Library,
) -> None:
    plan = library.templates.plan
    present = {plan.cover, plan.signing}
    clauses = library.templates.clauses
    present |= {name for name in clauses if clauses[name].when == ALWAYS}

    uncovered = [row["category"] for row in rows() if not present & set(row["clauses"])]

    assert uncovered == []
