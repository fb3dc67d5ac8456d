"""Which questions decide which clauses, through which conditions."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from bot.consultation.condition_words import ConditionWords
from bot.consultation.interviewing import Interviewing
from bot.consultation.whys import questions_behind
from bot.interview.conditions import Always, Condition
from bot.phrases import questions_graph as phrases

Kind = Literal["question", "clause"]


@dataclass(frozen=True)
class Decided:
    """A question or a clause that is there only under a condition."""

    kind: Kind
    id: str
    title: str


@dataclass(frozen=True)
class Decision:
    """A condition, the questions behind it, and all that it decides."""

    words: str
    questions: tuple[str, ...]
    decides: tuple[Decided, ...]


@dataclass(frozen=True)
class QuestionsGraph:
    """The questions of a library, and what they lead to."""

    interviewing: Interviewing

    @cached_property
    def decisions(self) -> tuple[Decision, ...]:
        """The conditions, in the order in which they first decide something."""
        words = ConditionWords(
            self.interviewing.library.questionnaire, self.interviewing.facts
        )
        together: dict[Condition, list[Decided]] = {}
        for condition, decided in self._conditional():
            together.setdefault(condition, []).append(decided)
        return tuple(
            Decision(words.of(condition), self._behind(condition), tuple(decided))
            for condition, decided in together.items()
        )

    @property
    def sections(self) -> Iterator[tuple[str, list[tuple[str, str]]]]:
        """The sections' titles, each with the ids and titles of its questions."""
        for section in self.interviewing.library.questionnaire.sections:
            yield section.title, [(one.id, one.title) for one in section.questions]

    @property
    def parts(self) -> Iterator[tuple[str, list[str]]]:
        """The agreement's parts, each with its clauses, and the annexes."""
        plan = self.interviewing.library.templates.plan
        for part in plan.parts:
            below = [[one, *plan.subclauses.get(one, [])] for one in part.clauses]
            yield part.title, [one for together in below for one in together]
        yield phrases.annexes(), [annex.id for annex in plan.annexes]

    def driven(self) -> Iterator[tuple[str, list[str], list[str]]]:
        """Walk the questions with the titles that each decides, and that it shapes."""
        templates = self.interviewing.library.templates
        for question in self.interviewing.library.questionnaire.questions():
            decides, shapes = [], []
            for clause_id in templates.printed():
                clause = templates.clauses[clause_id]
                if question.id in self._behind(clause.when):
                    decides.append(clause.title)
                elif question.id in self._reads[clause_id]:
                    shapes.append(clause.title)
            yield question.title, decides, shapes

    def _conditional(self) -> Iterator[tuple[Condition, Decided]]:
        library = self.interviewing.library
        for question in library.questionnaire.questions():
            if not isinstance(question.when, Always):
                yield question.when, Decided("question", question.id, question.title)
        for clause_id in library.templates.printed():
            clause = library.templates.clauses[clause_id]
            if not isinstance(clause.when, Always):
                yield clause.when, Decided("clause", clause.id, clause.title)

    def _behind(self, condition: Condition) -> tuple[str, ...]:
        behind = questions_behind(self.interviewing, condition.mentions())
        by_id = self.interviewing.library.questionnaire.by_id
        return tuple(one for one in by_id if one in behind)

    @cached_property
    def _reads(self) -> dict[str, frozenset[str]]:
        templates = self.interviewing.library.templates
        return {
            one: questions_behind(self.interviewing, templates.names_in(one))
            for one in templates.printed()
        }


def questions_page(interviewing: Interviewing) -> str:
    """Return the page with the diagram and the table; the same for the same content."""
    graph = QuestionsGraph(interviewing)
    rows = (
        (title, "; ".join(decides), "; ".join(shapes))
        for title, decides, shapes in graph.driven()
    )
    return phrases.page(mermaid(graph), rows)


def mermaid(graph: QuestionsGraph) -> str:
    """Return the diagram as a Mermaid flowchart."""
    return "\n".join(_lines(graph)) + "\n"


def _lines(graph: QuestionsGraph) -> Iterator[str]:
    yield "flowchart LR"
    used = {one for decision in graph.decisions for one in decision.questions}
    used |= {one.id for decision in graph.decisions for one in decision.decides}
    for number, (title, questions) in enumerate(graph.sections):
        inside = [one for one in questions if one[0] in used]
        if inside:
            yield f"  subgraph s{number} [{_quoted(title)}]"
            yield from (f"    q_{one}[{_quoted(words)}]" for one, words in inside)
            yield "  end"
    for number, decision in enumerate(graph.decisions):
        yield f"  c{number}{{{{{_quoted(decision.words)}}}}}"
        yield from (f"  q_{one} --> c{number}" for one in decision.questions)
        for decided in decision.decides:
            if decided.kind == "question":
                yield f"  c{number} --> q_{decided.id}"
            else:
                name = decided.id.replace("-", "_")
                yield f"  c{number} --> k_{name}([{_quoted(decided.title)}])"


def _quoted(words: str) -> str:
    escaped = words.replace("#", "#35;").replace('"', "#quot;")
    return f'"{escaped}"'
