"""What the files of a draft cost, beside laying its lines out; and that memory stays.

Run: python -m benchmarks.documents [HOW MANY PDFS FOR MEMORY] (a minute or two).
"""

import datetime as dt
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from statistics import median
from time import perf_counter

import pikepdf

from benchmarks import tables
from benchmarks.processes import resident
from benchmarks.tables import Figure
from benchmarks.targets import A_PAGE
from bot import app
from bot.drafting.layout import lay_out
from bot.drafting.theme import Theme, theme_of
from bot.drafting.to_docx import to_docx
from bot.drafting.to_markdown import to_markdown
from bot.drafting.to_pdf import pages, to_pdf
from bot.markup.tree import Agreement

EXAMPLE = Path(__file__).parents[1] / "examples/dental-clinic.yaml"
DAY = dt.date(2026, 11, 21)
BASELINE = "lay out the lines"
ROUNDS = 7
PDFS = 20
WARM = 10

Case = Callable[[Agreement], object]


def cases(house_style: bytes, theme: Theme) -> dict[str, Case]:
    """Return what is measured, each case given a draft it has not seen."""
    return {
        BASELINE: lay_out,
        "Markdown": to_markdown,
        "Word, clean": lambda one: to_docx(one, house_style, with_notes=False),
        "Word, with notes": lambda one: to_docx(one, house_style, with_notes=True),
        "PDF": lambda one: to_pdf(one, theme),
        "pages for the contents": lambda one: pages(one, theme),
    }


def figures(measured: dict[str, Case], draft: Agreement) -> Iterator[tuple[str, float]]:
    """Yield each case's median seconds; rounds take turns, so noise hits all alike."""
    seconds: dict[str, list[float]] = {name: [] for name in measured}
    for number in range(ROUNDS):
        for count, (name, case) in enumerate(measured.items()):
            one = other(draft, number * len(measured) + count)
            start = perf_counter()
            case(one)
            seconds[name].append(perf_counter() - start)
    for name, samples in seconds.items():
        yield name, median(samples)


def other(draft: Agreement, number: int) -> Agreement:
    """Return a draft that nothing can remember from the one before."""
    return replace(draft, title=f"{draft.title}, deal {number}")


def growth(draft: Agreement, theme: Theme, count: int) -> tuple[float, float]:
    """Return the megabytes held once warm, and after so many more PDFs."""
    for number in range(WARM):
        to_pdf(other(draft, number), theme)
    before = resident()
    for number in range(count):
        to_pdf(other(draft, WARM + number), theme)
    return before, resident()


def main() -> None:
    """Print medians as ratios, milliseconds a page, and what memory did."""
    library = app.library()
    draft = app.deal_from_file(EXAMPLE, library, DAY).agreement
    theme = theme_of(library.house_style)
    with pikepdf.open(BytesIO(to_pdf(draft, theme).content)) as pdf:
        sheets = len(pdf.pages)
    found = dict(figures(cases(library.house_style, theme), draft))
    page = Figure("PDF, a page", found["PDF"] * 1000 / sheets, "ms", target=A_PAGE)
    tables.show([*tables.beside(found, BASELINE, "ms", 1000), page])
    count = int(sys.argv[1]) if len(sys.argv) > 1 else PDFS
    before, after = growth(draft, theme, count)
    print(f"memory: {before:.0f} MB warm, {after:.0f} MB after {count} more PDFs")


if __name__ == "__main__":
    main()
