"""Headless Chromium, Debian's package, looking at the demonstration."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

PATIENCE = 30.0
_UNLABELLED = """
return [...document.querySelectorAll("button, input, img, a[href]")]
  .filter((one) => !(one.textContent.trim() || one.alt || one.ariaLabel
    || (one.labels && one.labels.length)))
  .map((one) => one.outerHTML.slice(0, 80));
"""


class Browser:
    """One window on the page, in a colour scheme."""

    def __init__(self, address: str, scheme: str) -> None:
        options = ChromeOptions()
        for one in ("headless=new", "no-sandbox", "window-size=1280,900"):
            options.add_argument(f"--{one}")
        options.binary_location = _program("chromium")
        self._driver = Chrome(options, Service(_program("chromedriver")))
        wanted = [{"name": "prefers-color-scheme", "value": scheme}]
        self._driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": wanted})
        self._driver.get(address)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self._driver.quit()

    def press(self, label: str) -> None:
        """Press the newest button with a label, once it is there and leads on."""
        before = self._text
        self._until(lambda: label in self._labels)
        self._script(
            "const found = [...document.querySelectorAll('#chat button')]"
            ".filter((one) => one.textContent === arguments[0]); found.at(-1).click();",
            label,
        )
        self._until(lambda: self._text != before)

    def type(self, words: str) -> None:
        """Type words and send them."""
        self._driver.find_element(By.ID, "words").send_keys(words + Keys.ENTER)

    def tab_to(self, label: str) -> None:
        """Move the focus backwards from the message field to a button."""
        self._driver.find_element(By.ID, "words").click()
        for _ in range(20):
            if self.focused_label == label:
                return
            chain = Keys.SHIFT + Keys.TAB
            self._driver.switch_to.active_element.send_keys(chain)
        raise AssertionError(f"the keyboard does not lead to {label!r}")

    def enter(self) -> None:
        """Press what has the focus."""
        self._driver.switch_to.active_element.send_keys(Keys.ENTER)

    def until(self, words: str) -> None:
        """Wait for words in the chat."""
        self._until(lambda: words in self._text)

    def wait_for_picture(self) -> None:
        """Wait until both charts are there and drawn."""
        drawn = "const all = [...document.querySelectorAll('#chat img')];"
        ready = "return all.length === 2 && all.every((one) => one.naturalWidth > 0);"
        self._until(lambda: bool(self._script(drawn + ready)))

    def photograph(self, path: Path) -> None:
        """Save what is to be seen."""
        assert self._driver.save_screenshot(str(path))

    @property
    def files(self) -> set[str]:
        """The names of the files in the chat."""
        found = self._script(
            "return [...document.querySelectorAll('#chat a[download], #chat img')]"
            ".map((one) => decodeURIComponent((one.href || one.src).split('/').pop()));"
        )
        return set(found)

    @property
    def focused_label(self) -> str:
        """What a screen reader says of what has the focus."""
        active = self._driver.switch_to.active_element
        return active.text or active.accessible_name

    @property
    def unlabelled(self) -> list[str]:
        """What a screen reader could not name."""
        return list(self._script(_UNLABELLED))

    @property
    def background(self) -> str:
        """The colour behind everything."""
        style = "return getComputedStyle(document.body).backgroundColor;"
        return str(self._script(style))

    @property
    def complaints(self) -> list[str]:
        """What the browser has to say against the page."""
        return [one["message"] for one in self._driver.get_log("browser")]

    @property
    def _text(self) -> str:
        return str(self._script("return document.getElementById('chat').innerText;"))

    @property
    def _labels(self) -> list[str]:
        buttons = "[...document.querySelectorAll('#chat button')]"
        return list(self._script(f"return {buttons}.map((one) => one.textContent);"))

    def _script(self, text: str, *arguments: str) -> Any:
        return self._driver.execute_script(text, *arguments)

    def _until(self, happened: Callable[[], bool]) -> None:
        latest = time.monotonic() + PATIENCE
        while not happened():
            assert time.monotonic() < latest, self._text[-600:]
            time.sleep(0.05)


def _program(name: str) -> str:
    found = shutil.which(name)
    assert found, f"{name} is missing: `make system` installs it"
    return found
