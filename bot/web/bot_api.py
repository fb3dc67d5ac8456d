"""What a bot's calls do to a phone: as much of the Bot API as the bot uses."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.web.phone import BOT, Message, Phone, SentFile, described

TOKEN = "1:nearby"  # noqa: S105 # opens nothing: it never leaves the process

_Given = Mapping[str, str]
_Files = Sequence[SentFile]
_Call = Callable[[_Given, _Files], Any]


@dataclass(frozen=True)
class BotApi:
    """Gives calls their effect on a phone."""

    phone: Phone

    def answer(
        self, method: str, given: _Given, files: Mapping[str, tuple[str, bytes]]
    ) -> Any:
        """Return a call's result, once the phone shows what it did."""
        calls: Mapping[str, _Call] = {
            "getMe": _own_name,
            "sendMessage": self._send,
            "editMessageText": self._send,
            "editMessageReplyMarkup": self._take_buttons,
            "sendDocument": self._send_file,
            "sendPhoto": self._send_file,
            "sendMediaGroup": self._send_files,
            "answerCallbackQuery": self._toast,
        }
        sent = [SentFile(*one) for one in files.values()]
        return calls.get(method, _nothing)(given, sent)

    def _send(self, given: _Given, _files: _Files) -> Any:
        number = int(given.get("message_id", 0))
        return self._shown(Message(number, "", given["text"], _rows(given)))

    def _take_buttons(self, given: _Given, _files: _Files) -> Any:
        message = self.phone.messages[int(given["message_id"])]
        return self._shown(replace(message, buttons=()))

    def _send_file(self, given: _Given, files: _Files) -> Any:
        return self._shown(Message(0, given.get("caption", ""), file=files[0]))

    def _send_files(self, given: _Given, files: _Files) -> Any:
        captions = [one.get("caption", "") for one in json.loads(given["media"])]
        return [
            self._shown(Message(0, words, file=file))
            for words, file in zip(captions, files, strict=True)
        ]

    def _toast(self, given: _Given, _files: _Files) -> Any:
        self.phone.toast = given.get("text", "")
        self.phone.touch()
        return True

    def _shown(self, message: Message) -> dict[str, Any]:
        return {**described(self.phone.show(message)), "from": BOT}


def _own_name(_given: _Given, _files: _Files) -> Any:
    return BOT


def _nothing(_given: _Given, _files: _Files) -> Any:
    """Take what changes nothing on a phone's screen."""
    return True


def _rows(given: Mapping[str, str]) -> Sequence[Sequence[Mapping[str, Any]]]:
    markup = json.loads(given.get("reply_markup", "{}"))
    rows: Sequence[Sequence[Mapping[str, Any]]] = markup.get("inline_keyboard", ())
    return rows
