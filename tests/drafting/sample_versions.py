"""The sample agreement in other versions, each with something else changed."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from sample_agreement import NOTES, SAMPLE, paragraph, sentence

from bot.markup.charts import Bar, BarChart
from bot.markup.numbering import numbered
from bot.markup.tree import (
    Agreement,
    Annex,
    Block,
    Clause,
    Definition,
    Definitions,
    Filled,
    Part,
    Picture,
    Reference,
    Section,
    Signature,
    Table,
)


def with_clauses(title: str, change: Callable[[Clause], Iterable[Clause]]) -> Agreement:
    """The sample with the clauses of one part changed."""
    parts = tuple(
        replace(one, clauses=tuple(new for old in one.clauses for new in change(old)))
        if one.title == title
        else one
        for one in SAMPLE.parts
    )
    return numbered(replace(SAMPLE, parts=parts))


def with_clause(clause_id: str, **changes: object) -> Agreement:
    """The sample with one clause changed."""
    changed = [
        with_clauses(
            one.title,
            lambda old: [replace(old, **changes) if old.id == clause_id else old],
        )
        for one in SAMPLE.parts
    ]
    return next(one for one in changed if one != SAMPLE)


def with_rates(*blocks: Block) -> Agreement:
    """The sample with other words at its end."""
    (first, last) = SAMPLE.annexes
    rates = replace(last.sections[0], blocks=blocks)
    return numbered(replace(SAMPLE, annexes=(first, replace(last, sections=(rates,)))))


def clause(clause_id: str) -> Clause:
    return next(one for one in SAMPLE.clauses() if one.id == clause_id)


def term(name: str, meaning: str) -> Definition:
    return Definition(name, sentence(meaning))


ADDED = Clause("lead-transfer", "Hot leads", (paragraph("Pass them on."),), notes=NOTES)
NEW_PARTS = (Part("Leads", (ADDED,)),)
NEW_ANNEX = Annex("annex-n", "E", "News", (), (Section("All", (paragraph("Good."),)),))
DEFINED = clause("definitions").blocks
TABLED = clause("volume-forecast").blocks
ROWS = TABLED[1]
SIGNED = Signature("Provider", sentence("Bright"), sentence("Bo"), sentence("CEO"))
INVOICED = (
    paragraph(
        "Invoices fall due ",
        Filled("45 days", ("payment_days",)),
        " after receipt. Late payment bears interest under ",
        Reference("annex-b"),
        ".",
    ),
)


def chart_of(*agents: int, private: bool = False) -> Picture:
    """Bars from nine o'clock on, with a caption."""
    bars = tuple(Bar(str(hour), count) for hour, count in enumerate(agents, 9))
    chart = BarChart("Agents through the day", "by the hour", "An estimate.", bars)
    caption = sentence(f"The chart shows up to {max(agents)} Agents.")
    return Picture(chart, f"Bars of {agents}", caption, private=private)


VERSIONS: dict[str, Agreement] = {
    "a value": with_clause("invoicing", blocks=INVOICED),
    "a gap filled": replace(
        SAMPLE, key_terms=(*SAMPLE.key_terms[:1], ("Provider", sentence("Bright Ltd")))
    ),
    "no key terms": replace(SAMPLE, key_terms=()),
    "no open points": replace(SAMPLE, open_points=(), status="Draft for review."),
    "fewer open points": replace(SAMPLE, open_points=SAMPLE.open_points[1:]),
    "the cover": replace(SAMPLE, subtitle="between A and B", date="2026-12-01"),
    "the title": replace(SAMPLE, title="Framework Agreement"),
    "a clause added": with_clauses(
        "Services", lambda one: [one, ADDED] if one.id == "staff-transfer" else [one]
    ),
    "a clause removed": with_clauses(
        "Services", lambda one: [] if one.id == "staff-transfer" else [one]
    ),
    "a part added": numbered(
        replace(SAMPLE, parts=(*SAMPLE.parts[:1], *NEW_PARTS, *SAMPLE.parts[1:]))
    ),
    "a sub-clause removed": with_clause(
        "contract-structure", subclauses=clause("contract-structure").subclauses[:1]
    ),
    "a choice made": with_clauses(
        "Money",
        lambda one: [
            replace(one, open_because=(), alternatives=())
            if one.id == "fees"
            else replace(one, blocks=INVOICED)
        ],
    ),
    "a doubt removed": with_clause("staff-transfer", open_because=()),
    "a row changed": with_clause(
        "volume-forecast",
        blocks=(
            TABLED[0],
            Table(ROWS.header, ((*ROWS.rows[0][:1], sentence("40"), ()), ROWS.rows[1])),
        ),
    ),
    "a row added": with_clause(
        "volume-forecast",
        blocks=(TABLED[0], Table(ROWS.header, (ROWS.rows[1], *ROWS.rows))),
    ),
    "rows removed": with_clause(
        "volume-forecast", blocks=(Table(ROWS.header, ROWS.rows[:1]), TABLED[2])
    ),
    "another table": with_clause(
        "volume-forecast",
        blocks=(TABLED[0], Table(ROWS.header[:2], tuple(r[:2] for r in ROWS.rows))),
    ),
    "a table before a table": with_clause(
        "volume-forecast", blocks=(ROWS, *TABLED[1:])
    ),
    "definitions": with_clause(
        "definitions",
        blocks=(
            DEFINED[0],
            Definitions((*DEFINED[1].entries[:1], term("Forecast", "what is said."))),
        ),
    ),
    "an item added": with_clause(
        "invoicing",
        blocks=(paragraph("Invoices state:", items=(paragraph("the Month."),)),),
    ),
    "signatures": replace(SAMPLE, signatures=(SAMPLE.signatures[0], SIGNED)),
    "one more signature": replace(SAMPLE, signatures=(*SAMPLE.signatures, SIGNED)),
    "an annex whose letter leaves one out": numbered(
        replace(SAMPLE, annexes=(SAMPLE.annexes[0], NEW_ANNEX, SAMPLE.annexes[1]))
    ),
    "an annex at the end": numbered(
        replace(SAMPLE, annexes=(*SAMPLE.annexes, replace(NEW_ANNEX, letter="C")))
    ),
    "the last words replaced": with_rates(paragraph("Annex A has a list of them.")),
    "the last words added to": with_rates(
        paragraph("Rates follow ", Reference("fees"), "."), paragraph("So be it.")
    ),
    "a table at the end": with_rates(ROWS),
    "a chart": with_rates(paragraph("Rates follow."), chart_of(2, 3)),
    "a chart at the end of a clause": with_clause(
        "volume-forecast", blocks=(*TABLED, chart_of(4, 5))
    ),
    "a table after the last words": with_rates(
        paragraph("Rates follow ", Reference("fees"), "."), ROWS
    ),
    "a section added": numbered(
        replace(
            SAMPLE,
            annexes=(
                *SAMPLE.annexes[:-1],
                replace(
                    SAMPLE.annexes[-1],
                    sections=(
                        *SAMPLE.annexes[-1].sections,
                        Section("Extras", (paragraph("None."),)),
                    ),
                ),
            ),
        )
    ),
}
