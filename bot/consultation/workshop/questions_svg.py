"""The diagram of questions as a picture that every browser shows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from textwrap import wrap

from bot.consultation.workshop.questions_graph import Decision, QuestionsGraph
from bot.phrases import questions_graph as phrases

_ROW, _LINE = 24, 16
_TOP, _EDGE = 64, 24
_QUESTIONS, _CONDITIONS, _RESULTS = (24, 220), (420, 440), (1040, 300)
_WIDTH = 1364
_LETTERS = 62
_WIDE_GAP = 24
_OPENING = (
    '<svg xmlns="http://www.w3.org/2000/svg" role="img" '
    'viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
)
_STYLE = (
    "text{font:12px system-ui,sans-serif;fill:#17212b}"
    ".head{font-weight:700;font-size:15px}.group{font-weight:600;fill:#55636f}"
    ".box{fill:#fff;stroke:#9aa8b4}.if{fill:#eef5fb;stroke:#6b9ac4}"
    ".then{fill:#eef8f1;stroke:#6bab85}path{fill:none;stroke:#9aa8b4}"
)


@dataclass(frozen=True)
class _Box:
    """A box with its text; `left` and `right` are where lines meet it."""

    x: int
    y: int
    width: int
    lines: tuple[str, ...]
    look: str

    @property
    def height(self) -> int:
        return _LINE * len(self.lines) + 4

    @property
    def left(self) -> tuple[int, int]:
        return self.x, self.y + self.height // 2

    @property
    def right(self) -> tuple[int, int]:
        return self.x + self.width, self.left[1]


@dataclass
class _Column:
    """Boxes below each other, some under a heading."""

    place: tuple[int, int]
    look: str
    gap: int = 6
    boxes: dict[str, _Box] = field(default_factory=dict)
    headings: list[tuple[int, str]] = field(default_factory=list)
    foot: int = _TOP

    def head(self, words: str) -> None:
        self.headings.append((self.foot + _LINE, words))
        self.foot += _ROW

    def add(self, name: str, lines: Sequence[str]) -> None:
        box = _Box(self.place[0], self.foot, self.place[1], tuple(lines), self.look)
        self.boxes[name] = box
        self.foot += box.height + self.gap


def questions_svg(graph: QuestionsGraph) -> str:
    """Return the picture; the same content gives the same text."""
    columns = (_asked(graph), _conditions(graph.decisions), _decided(graph))
    height = max(one.foot for one in columns) + _EDGE
    title = escape(phrases.picture_title())
    return "\n".join(
        [
            _OPENING.format(width=_WIDTH, height=height),
            f"<title>{title}</title><style>{_STYLE}</style>",
            f'<rect width="{_WIDTH}" height="{height}" fill="#fff"/>',
            *_lines(graph.decisions, *(one.boxes for one in columns)),
            *(_text(one.place[0], 36, head, "head") for one, head in _headed(columns)),
            *(line for one in columns for line in _drawn(one)),
            "</svg>\n",
        ]
    )


def _headed(columns: Sequence[_Column]) -> Iterator[tuple[_Column, str]]:
    yield from zip(columns, phrases.columns(), strict=True)


def _asked(graph: QuestionsGraph) -> _Column:
    column = _Column(_QUESTIONS, "box")
    for title, questions in graph.sections:
        column.head(title)
        for name, words in questions:
            column.add(name, [words])
    return column


def _conditions(decisions: Sequence[Decision]) -> _Column:
    column = _Column(_CONDITIONS, "if", _WIDE_GAP)
    for decision in decisions:
        column.add(decision.words, wrap(decision.words, _LETTERS))
    return column


def _decided(graph: QuestionsGraph) -> _Column:
    column = _Column(_RESULTS, "then")
    decided = {one.id: one for found in graph.decisions for one in found.decides}
    asked = [one for one in decided.values() if one.kind == "question"]
    groups = [(phrases.asked_only_if(), [one.id for one in asked]), *graph.parts]
    for title, names in groups:
        inside = [decided[one] for one in names if one in decided]
        if inside:
            column.head(title)
        for one in inside:
            is_question = one.kind == "question"
            words = phrases.the_question(one.title) if is_question else one.title
            column.add(one.id, [words])
    return column


def _lines(
    decisions: Sequence[Decision],
    questions: Mapping[str, _Box],
    conditions: Mapping[str, _Box],
    results: Mapping[str, _Box],
) -> Iterator[str]:
    for decision in decisions:
        box = conditions[decision.words]
        for name in decision.questions:
            yield _curve(questions[name].right, box.left)
        for one in decision.decides:
            yield _curve(box.right, results[one.id].left)


def _curve(start: tuple[int, int], end: tuple[int, int]) -> str:
    middle = (start[0] + end[0]) // 2
    there = f"{middle} {start[1]} {middle} {end[1]} {end[0]} {end[1]}"
    return f'<path d="M{start[0]} {start[1]}C{there}"/>'


def _drawn(column: _Column) -> Iterator[str]:
    for y, words in column.headings:
        yield _text(column.place[0], y, words, "group")
    for box in column.boxes.values():
        yield (
            f'<rect class="{box.look}" x="{box.x}" y="{box.y}" rx="4" '
            f'width="{box.width}" height="{box.height}"/>'
        )
        for number, words in enumerate(box.lines):
            yield _text(box.x + 8, box.y + 14 + _LINE * number, words, "")


def _text(x: int, y: int, words: str, look: str) -> str:
    return f'<text x="{x}" y="{y}" class="{look}">{escape(words)}</text>'
