"""The whole bot behind the page: its own handlers, screens, store and documents."""

import asyncio
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from httpx import ASGITransport, AsyncClient

import bot
from bot import app
from bot.settings import Settings

SOON = 20.0
SOURCE = str(Path(bot.__file__).parent.parent)


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@pytest.fixture
async def served(tmp_path: Path) -> AsyncIterator[AsyncClient]:
    settings = Settings(_env_file=None, data_key_file=tmp_path / "key")
    async with app.demonstration(settings) as demo:
        nearby = ASGITransport(demo.application())
        async with AsyncClient(transport=nearby, base_url="http://localhost") as client:
            yield client


async def shown(client: AsyncClient, words: str) -> dict:
    """Wait for words in the chat, and return the message that has them."""
    seen = ""
    async with asyncio.timeout(SOON):
        while True:
            chat = (await client.get("/chat", params={"seen": seen})).json()
            for message in reversed(chat["messages"]):
                if words in message["html"]:
                    return message
            seen = chat["changes"]


async def test_the_draft_follows_the_answers(served: AsyncClient) -> None:
    welcome = await shown(served, "not legal advice")
    before = (await served.get("/draft")).text
    await served.post("/press", json={"message": welcome["number"], "data": "begin"})
    await shown(served, "Question 1 of 12")
    await served.post("/say", json={"text": "collect overdue payments"})
    await shown(served, "Question 2 of 12")
    after = (await served.get("/draft")).text

    assert "collect" not in before.split("Open points")[0]
    assert "collecting overdue payments" in after


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """The address of the program itself, started as a person would."""
    port = free_port()
    command = (sys.executable, "-m", "bot", "demo", "--port", str(port))
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    environment = {
        "PYTHONPATH": SOURCE,
        "DATA_KEY_FILE": str(tmp_path / "key"),
        "TMPDIR": str(temporary),
    }
    program = subprocess.Popen(  # noqa: S603 # the program itself
        command,
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdout is not None
    assert str(port).encode() in program.stdout.readline()
    yield f"http://127.0.0.1:{port}/"
    program.terminate()
    _, complaints = program.communicate(timeout=SOON)
    assert (program.returncode, complaints.decode()) == (0, "")
    assert list(temporary.iterdir()) == []


@pytest.mark.campaign
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_whole_interview_in_a_browser(
    address: str, scheme: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    from browser import Browser  # noqa: PLC0415 # needs a browser's packages

    with Browser(address, scheme) as browser:
        browser.press("Start")
        for _ in range(12):
            browser.press("Skip")
        browser.press("Draft now")
        browser.until("Draft 1 is ready")
        browser.until("Agreement v1.pdf")
        browser.wait_for_picture()

        assert browser.files == {
            "Agreement v1 - to send.docx",
            "Agreement v1 - your copy with notes.docx",
            "Agreement v1.pdf",
            "Checklist v1.md",
            "Operators v1.png",
            "Costs v1.png",
        }
        assert browser.background == (
            "rgb(238, 241, 244)" if scheme == "light" else "rgb(14, 22, 33)"
        )
        assert browser.unlabelled == []
        browser.photograph(tmp_path_factory.mktemp("seen") / f"{scheme}.png")
        assert browser.complaints == []


@pytest.mark.campaign
async def test_it_ends_in_an_orderly_way_while_a_page_is_open(address: str) -> None:
    async with AsyncClient(base_url=address, timeout=SOON) as client:
        seen = (await client.get("/chat")).json()["changes"]
        waiting = asyncio.create_task(client.get("/chat", params={"seen": seen + 9}))
        await asyncio.sleep(0.2)

        assert not waiting.done()
        waiting.cancel()


@pytest.mark.campaign
def test_the_keyboard_alone_is_enough(address: str) -> None:
    from browser import Browser  # noqa: PLC0415 # needs a browser's packages

    with Browser(address, "light") as browser:
        browser.until("not legal advice")
        browser.type("start")
        browser.until("Question 1 of 12")
        browser.tab_to("☐ Technical help")
        browser.enter()
        browser.until("☑ Technical help")
        ticked = browser.focused_label
        browser.tab_to("Done")
        browser.enter()
        browser.until("Question 2 of 12")
        browser.tab_to("Skip")
        browser.enter()
        browser.until("Question 3 of 12")

        assert ticked == "☑ Technical help"
        assert browser.focused_label == "Skip"
