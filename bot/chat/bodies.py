"""What a call carries: JSON, or a form where files go along; and what it brings."""

import io
from collections.abc import Mapping
from typing import IO, Any

import aiohttp
import orjson
from telegram.error import BadRequest
from telegram.request import BaseRequest, RequestData

_JSON = "application/json"


def body(data: RequestData | None) -> Mapping[str, Any]:
    """Return a call's body, which knows what it is.

    Raises BadRequest for text that cannot be encoded.
    """
    if data is None:
        return {}
    if data.contains_files:
        return {"data": _form(data)}
    return {"data": aiohttp.BytesPayload(encoded(data), content_type=_JSON)}


def read(payload: bytes) -> Any:
    """Return what Telegram says; raises TelegramError if it is no JSON."""
    try:
        return orjson.loads(payload)
    except orjson.JSONDecodeError:
        # There may be half an emoji in it, which people can send.
        return BaseRequest.parse_json_payload(payload)


def encoded(data: RequestData) -> bytes:
    """Return parameters without files as JSON; raises BadRequest as `body` does."""
    try:
        return orjson.dumps(data.parameters)
    except orjson.JSONEncodeError:
        # Its cause may quote the text, and another try would end as this one.
        raise BadRequest("text that cannot be encoded") from None


def _form(data: RequestData) -> aiohttp.FormData:
    """Return parameters and files; these are read as they are sent."""
    # Names are sent as they are: quoted, people would see the percent signs.
    fields = aiohttp.FormData(quote_fields=False)
    for name, value in data.json_parameters.items():
        fields.add_field(name, value)
    for name, (filename, content, kind) in data.multipart_data.items():
        fields.add_field(name, _readable(content), filename=filename, content_type=kind)
    return fields


def _readable(content: bytes | IO[bytes]) -> IO[bytes]:
    return io.BytesIO(content) if isinstance(content, bytes) else content
