"""The one loose type of the stand-ins: a JSON object as it crosses the wire, before anything is known of it."""

from typing import Any

Json = dict[str, Any]
