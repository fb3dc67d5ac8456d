"""From answers to files: ours beside docxtpl and headless LibreOffice.

Run: python -m benchmarks.drafts (two minutes). Ours starts from the answers, with
rules, clauses, numbers and charts; the baseline is handed what that very draft says.
"""

import datetime as dt
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import count
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks import tables
from benchmarks.tables import Baseline, Figure
from benchmarks.targets import DRAFTS
from bot import app
from bot.app.memory import spare_what_stays
from bot.consultation.answers_file import given_from
from bot.consultation.deal import Deal, draw_up
from bot.consultation.documents import document
from bot.consultation.interviewing import interviewing
from bot.content.library import Library
from bot.content.yaml_file import read_yaml
from bot.drafting.to_docx import to_docx

try:
    from benchmarks.docxtpl_rival import NAME, NoOfficeError, Rival, office
except ModuleNotFoundError as missing:
    sys.exit(f"{missing.name} is missing: pip install --group bench")

EXAMPLE = Path(__file__).parents[1] / "examples/dental-clinic.yaml"
DAY = dt.date(2026, 11, 21)
ROUNDS = 9

Case = Callable[[], object]


def deals(content: Library) -> Iterator[Deal]:
    """Yield deals, none of which can be remembered from the one before."""
    talk = interviewing(content)
    read = read_yaml(str(EXAMPLE), EXAMPLE.read_text(encoding="utf-8")).data
    answers = given_from(content.questionnaire, read, DAY)
    for number in count(1):
        made = draw_up(talk, answers, DAY + dt.timedelta(days=number))
        title = f"{made.agreement.title}, deal {number}"
        yield replace(made, agreement=replace(made.agreement, title=title))


def ours(content: Library) -> Mapping[str, Case]:
    """Return our ways from the answers to files."""
    drawn = deals(content)

    def word() -> None:
        to_docx(next(drawn).agreement, content.house_style, with_notes=False)

    def both() -> None:
        # As the product does it: Word's contents have the PDF's page numbers.
        one = next(drawn)
        document(one, "clean")
        document(one, "pdf")

    return {
        "DOCX": word,
        "PDF": lambda: document(next(drawn), "pdf"),
        "DOCX and PDF": both,
    }


def theirs(content: Library, rival: Rival) -> Mapping[str, Case]:
    """Return the baseline's; its PDF needs its DOCX first."""
    agreement = app.deal_from_file(EXAMPLE, content, DAY).agreement
    rival.prepare(agreement)

    def both() -> None:
        rival.to_docx(agreement)
        rival.to_pdf()

    return {
        "DOCX": lambda: rival.to_docx(agreement),
        "PDF": both,
        "DOCX and PDF": both,
    }


def timed(case: Case) -> float:
    """Return the seconds that a case takes."""
    start = perf_counter()
    case()
    return perf_counter() - start


def figures(content: Library, rival: Rival) -> Iterator[Figure]:
    """Yield drafts an hour of either; they take turns, so noise hits both alike."""
    mine, others = ours(content), theirs(content, rival)
    # As every program of ours that runs for long.
    spare_what_stays()
    for name, case in mine.items():
        # Fonts, profiles and caches are there from the second on.
        pairs = [(timed(case), timed(others[name])) for _ in range(ROUNDS + 1)][1:]
        our_own, rivals = (median(column) for column in zip(*pairs, strict=True))
        target = DRAFTS if name == "DOCX and PDF" else None
        against = Baseline(NAME, 60 / rivals)
        yield Figure(name, 60 / our_own, "a minute", against, target, "ratio")


def main() -> None:
    """Print the table."""
    try:
        program = office()
    except NoOfficeError as missing:
        sys.exit(str(missing))
    with TemporaryDirectory() as folder:
        tables.show(figures(app.library(), Rival(Path(folder), program)))


if __name__ == "__main__":
    main()
