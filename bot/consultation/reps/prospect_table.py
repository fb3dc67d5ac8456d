"""`prospects.csv`: a rep's list as a table that no spreadsheet takes for formulas."""

import csv
from collections.abc import Iterator
from io import StringIO

from bot.consultation.named_files import NamedFile
from bot.consultation.reps.funnel import EVERYBODY
from bot.consultation.reps.progress import progress_of
from bot.phrases import prospects as phrases
from bot.storage.directory import Directory, Prospect
from bot.storage.seams import ChatKey

_FORMULA = (*"=+-@", *"＝＋－＠", *"\t\r\n")  # noqa: RUF001 - Excel takes the wide ones
_DEFUSED = "'"


def prospects_table(directory: Directory, rep: ChatKey) -> NamedFile:
    """Return everybody on a rep's list, the last active first."""
    out = StringIO(newline="")
    write = csv.writer(out, quoting=csv.QUOTE_ALL).writerow
    write(phrases.columns())
    for one in directory.prospects(rep, count=EVERYBODY):
        write([defused(cell) for cell in _cells(directory, one)])
    # The mark at the beginning tells spreadsheets that letters are in UTF-8.
    return NamedFile("prospects.csv", out.getvalue().encode("utf-8-sig"))


def defused(cell: str) -> str:
    """Return a cell that a spreadsheet shows and does not work out."""
    return f"{_DEFUSED}{cell}" if cell.startswith(_FORMULA) else cell


def _cells(directory: Directory, prospect: Prospect) -> Iterator[str]:
    standing, progress = prospect.standing, progress_of(prospect.standing)
    link = directory.link(standing.rep.bot, standing.link)
    yield link.label if link else phrases.a_link()
    yield str(progress.number)
    yield phrases.stage(standing.stage)
    yield standing.since.date().isoformat()
    yield str(progress.done)
    yield str(progress.open)
    yield prospect.active.date().isoformat()
    yield progress.at
    yield phrases.yes_or_no(yes=progress.shared is not None)
