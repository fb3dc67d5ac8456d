"""A browser window on the authors' preview: its form, its agreement, its faults."""

from pathlib import Path
from typing import Any

from browser import Browser
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

_UNNAMED = """
return [...document.querySelectorAll("#form input, #form select")]
  .filter((one) => one.closest(".question").offsetParent !== null)
  .filter((one) => !one.labels.length && !one.ariaLabel)
  .map((one) => one.outerHTML.slice(0, 80));
"""


class PreviewWindow(Browser):
    """One window on the preview, for what an author does there."""

    def choose(self, question: str, option: str) -> None:
        """Select an option of a question by its words."""
        self._control(question).send_keys(option)

    def write(self, question: str, words: str) -> None:
        """Type an answer in place of what stands there."""
        self._control(question).clear()
        self._control(question).send_keys(words)

    def agreement_until(self, words: str) -> None:
        """Wait until the agreement says so."""
        self._until(lambda: words in self.agreement)

    def faults_until(self, words: str) -> None:
        """Wait until a fault of the content is shown."""
        self._until(lambda: words in self._of("faults"))

    def question_until(self, question: str, words: str) -> None:
        """Wait for words beside the field of a question."""
        self._until(lambda: words in self._of(f"question-{question}"))

    def tab_from(self, question: str) -> None:
        """Move from one field on to the next, by the keyboard."""
        self._control(question).send_keys(Keys.TAB)

    def tab_from_the_top(self) -> list[str]:
        """Name what the keyboard comes to first."""
        self._script("document.activeElement.blur();")
        found = []
        for _ in range(3):
            self._driver.switch_to.active_element.send_keys(Keys.TAB)
            found.append(self.focused_label)
        return found

    def scroll_to(self, words: str) -> None:
        """Bring the first paragraph with some words into view."""
        self._script(
            "[...document.querySelectorAll('#draft p, #draft h3, #draft h2')]"
            ".find((one) => one.textContent.includes(arguments[0])).scrollIntoView();",
            words,
        )

    @property
    def agreement(self) -> str:
        """The words of the agreement."""
        return self._of("draft")

    @property
    def unnamed(self) -> list[str]:
        """Fields of the form that a screen reader could not name."""
        return list(self._script(_UNNAMED))

    @property
    def _text(self) -> str:
        return str(self._script("return document.body.innerText;"))

    def _control(self, question: str) -> Any:
        return self._driver.find_element(By.ID, f"control-{question}")

    def _of(self, name: str) -> str:
        inner = "return document.getElementById(arguments[0]).innerText;"
        return str(self._script(inner, name))


def picture(folder: Path, name: str) -> Path:
    """Return where a photograph of the window is put."""
    return folder / f"preview-{name}.png"
