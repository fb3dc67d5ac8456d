"""The same faults planted three times: what `check` and two linters find of them.

Run: `python -m benchmarks.linting`, with `--surveyjs DIR` for a folder in which
`npm install survey-core` was run, and `--docassemble FILE` for the program
`dayamlchecker` of a virtual environment of its own. Who is left out is not compared.
"""

import argparse
import datetime as dt
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.consultation.workshop.trial_readings import reading_faults
from bot.content.checking import check
from bot.content.library import Folders, Library
from bot.content.proving_content import proof_faults
from bot.content.reading import read_library
from bot.content.yaml_file import read_yaml
from bot.errors import ContentError

_DAY = dt.date(2026, 11, 22)
HERE = Path(__file__).parent / "linters"
Found = list[str]
Edit = Sequence[str]


@dataclass(frozen=True)
class Linter:
    """One program: its name, its key among the faults, and a way to ask it.

    `ask` takes an edit, None for the sound content, and returns what was found.
    """

    name: str
    key: str
    ask: Callable[[Edit | None], Found]


def main() -> None:
    """Print a table of the faults, and what each program said."""
    options = _options()
    linters = list(_linters(options))
    before = {one.key: one.ask(None) for one in linters}
    for name, found in before.items():
        print(f"{name}, without a fault: {found or 'nothing'}")
    rows = [_row(fault, linters, before) for fault in planted_faults()]
    head = ["planted", *(one.name for one in linters)]
    for row in (head, ["---"] * len(head), *rows):
        print(f"| {' | '.join(row)} |")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--surveyjs", type=Path, metavar="DIR")
    parser.add_argument("--docassemble", type=Path, metavar="FILE")
    return parser.parse_args()


def _linters(options: argparse.Namespace) -> Iterator[Linter]:
    yield Linter("contract-assistant check", "ours", found_by_ours)
    if options.surveyjs is not None:
        home = options.surveyjs.resolve()
        yield Linter("SurveyJS", "surveyjs", lambda edit: _surveyjs(home, edit))
    if options.docassemble is not None:
        program = options.docassemble.absolute()
        ask = Linter(
            "DAYamlChecker", "docassemble", lambda edit: _docassemble(program, edit)
        )
        yield ask


def planted_faults() -> list[Mapping[str, object]]:
    """Return the faults, each with its edit in every notation that can say it."""
    path = HERE / "faults.yaml"
    faults: list[Mapping[str, object]] = read_yaml(
        path.name, path.read_text("utf-8")
    ).data
    return faults


def _row(
    fault: Mapping[str, object],
    linters: Sequence[Linter],
    before: Mapping[str, Found],
) -> list[str]:
    return [str(fault["fault"]), *(_cell(fault, one, before) for one in linters)]


def _cell(
    fault: Mapping[str, object], linter: Linter, before: Mapping[str, Found]
) -> str:
    edit = fault.get(linter.key)
    if not isinstance(edit, list):
        return "cannot be written"
    new = [one for one in linter.ask(edit) if one not in before[linter.key]]
    return "<br>".join(one.replace("|", "\\|") for one in new) or "nothing"


def found_by_ours(edit: Edit | None) -> Found:
    """Return what `check` says of the questionnaire with one edit."""
    with TemporaryDirectory() as folder:
        home = Path(folder) / "small"
        shutil.copytree(HERE / "ours", home)
        if edit is not None:
            _replace(home / edit[0], home / edit[0], edit[1:])
        try:
            content = read_library(Folders(home / "questions", home / "clauses"))
        except ContentError as fault:
            return [str(fault)]
        faults = check(content, {}, {}) or list(_tried(content))
        faults = faults or list(proof_faults(content, {}, {}))
        return [str(one) for one in faults]


def _tried(content: Library) -> Iterator[ContentError]:
    """Try every option, example and default; drafts need questions it has not."""
    for question in content.questionnaire.questions():
        yield from reading_faults(content, question, _DAY)


def _surveyjs(home: Path, edit: Edit | None) -> Found:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "survey.json"
        _replace(HERE / file.name, file, edit)
        said = _run("node", str(HERE / "lint.mjs"), str(home), str(file))
        (found,) = json.loads(said).values()
        return [f"{one['ruleId']}: {one['message']}" for one in found["findings"]]


def _docassemble(program: Path, edit: Edit | None) -> Found:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "interview.yml"
        _replace(HERE / file.name, file, edit)
        lines = _run(str(program), str(file)).replace(folder, "").splitlines()
        return [line.strip() for line in lines if line.strip()]


def _replace(source: Path, target: Path, edit: Edit | None) -> None:
    text = source.read_text("utf-8")
    if edit is not None:
        old, new = edit
        if text.count(old) != 1:
            sys.exit(f"{source.name} has {old!r} {text.count(old)} times, not once")
        text = text.replace(old, new)
    target.write_text(text, "utf-8")


def _run(*command: str) -> str:
    """Return what a program says; that it found something is no failure of it."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 # named by whoever runs this
    return done.stdout or done.stderr


if __name__ == "__main__":
    main()
