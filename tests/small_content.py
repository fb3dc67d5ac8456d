"""Questions and answers written down as shortly as a test can bear."""

from typing import Any

from bot.interview.flow import Facts, Resolution, resolve
from bot.interview.model import Question, Questionnaire, Section
from bot.interview.values import Given


def question(name: str, **keys: Any) -> Question:
    """Write a question; what a test does not care about is filled in."""
    data = {
        "id": name,
        "title": name,
        "ask": f"What about {name}?",
        "why": "Because the agreement says something about it.",
        "type": "text",
        "written_as": f"the {name}",
        "source": ["A test"],
        **keys,
    }
    options = data.get("options", [])
    if options and isinstance(options[0], str):
        data["options"] = [{"id": one, "label": one} for one in options]
    return Question.model_validate(data)


def questionnaire(
    *questions: Question, full: tuple[Question, ...] = ()
) -> Questionnaire:
    """Put questions into a quick section and, where there are any, a full one."""
    sections = [Section(id="one", title="One", path="quick", questions=[*questions])]
    if full:
        sections.append(Section(id="two", title="Two", path="full", questions=[*full]))
    return Questionnaire(id="small", title="Small", version="1.0.0", sections=sections)


def answered(**values: Any) -> dict[str, Given]:
    """Give values; a `Given` stays what it is."""
    return {
        name: value if isinstance(value, Given) else Given("answered", value)
        for name, value in values.items()
    }


def resolved(
    asked: Questionnaire, facts: Facts | None = None, **values: Any
) -> Resolution:
    """Resolve an interview in which these values were given."""
    return resolve(asked, answered(**values), facts or {}, {"draft_date": "2026-11-21"})
