"""Discord's own OpenAPI file: which calls there are, what they take, and what they give back.

The stand-in takes its routes from it, and judges bodies by it. One liberty: snowflakes may be integers in a body,
because the platform takes them and discord.py sends them (platform behaviour; the file says text).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # ships no types

from tests.wire.published import Complaint, first_complaint, schema
from tests.wire.wire_types import Json

FILE = "discord/openapi.json"
_VERBS = ("get", "post", "put", "patch", "delete")
_JSON = "application/json"
# Where a body is a union without a telling field, the member that is meant here.
_MEANT = {
    "create_thread": "CreateTextThreadWithoutMessageRequest",
    "execute_webhook": "IncomingWebhookRequestPartial",
}
# An interaction's callback is told apart by its type.
_CALLBACKS = {
    1: "PongInteractionCallbackRequest",
    4: "CreateMessageInteractionCallbackRequest",
    5: "CreateMessageInteractionCallbackRequest",
    6: "UpdateMessageInteractionCallbackRequest",
    7: "UpdateMessageInteractionCallbackRequest",
    8: "ApplicationCommandAutocompleteCallbackRequest",
    9: "ModalInteractionCallbackRequest",
}
_CHOICES = {
    str: "InteractionApplicationCommandAutocompleteCallbackStringData",
    int: "InteractionApplicationCommandAutocompleteCallbackIntegerData",
    float: "InteractionApplicationCommandAutocompleteCallbackNumberData",
}


@dataclass(frozen=True)
class Operation:
    """One call of the REST interface."""

    id: str
    verb: str
    path: str
    spec: Mapping[str, Any]


@cache
def operations() -> Mapping[str, Operation]:
    """Every call by its `operationId`, the more literal paths first."""
    paths = sorted(schema(FILE)["paths"].items(), key=lambda item: item[0].count("{"))
    return {
        spec["operationId"]: Operation(spec["operationId"], verb.upper(), path, spec)
        for path, verbs in paths
        for verb, spec in verbs.items()
        if verb in _VERBS
    }


def body_complaint(operation: str, body: object) -> Complaint | None:
    """Say what is wrong with a request's body, if anything."""
    if operation == "create_interaction_response":
        return _callback_complaint(body)
    if operation in _MEANT:
        return first_complaint(_by_name(_MEANT[operation]), body)
    validator = _by_body(operation)
    return None if validator is None else first_complaint(validator, body)


def answer_complaint(operation: str, status: int, answer: object) -> Complaint | None:
    """Say how an answer differs from what Discord would give, if it does."""
    return first_complaint(_by_answer(operation, status), answer)


def _callback_complaint(body: object) -> Complaint | None:
    kind = body.get("type") if isinstance(body, dict) else None
    if kind not in _CALLBACKS:
        return Complaint(("type",), f"{kind!r} is no type of callback")
    if kind == 8 and isinstance(body, dict) and isinstance(body.get("data"), dict):
        choices = body["data"].get("choices") or [{}]
        first = choices[0].get("value") if isinstance(choices, list) and isinstance(choices[0], dict) else None
        found = first_complaint(_by_name(_CHOICES.get(type(first), _CHOICES[str])), body["data"])
        return None if found is None else found.below("data")
    return first_complaint(_by_name(_CALLBACKS[kind]), body)


@cache
def _components() -> Json:
    components = cast(Json, schema(FILE)["components"])
    snowflake = {"anyOf": [components["schemas"]["SnowflakeType"], {"type": "integer", "minimum": 0}]}
    return {**components, "schemas": {**components["schemas"], "SnowflakeType": snowflake}}


@cache
def _by_name(name: str) -> Draft202012Validator:
    return Draft202012Validator({"$ref": f"#/components/schemas/{name}", "components": _components()})


@cache
def _by_body(operation: str) -> Draft202012Validator | None:
    content = operations()[operation].spec.get("requestBody", {}).get("content", {})
    if _JSON not in content:
        return None
    return Draft202012Validator({**content[_JSON]["schema"], "components": _components()})


@cache
def _by_answer(operation: str, status: int) -> Draft202012Validator:
    """What an answer must be; refusals are described once for all."""
    if status >= 400:
        return _whole({"$ref": "#/components/schemas/ErrorResponse"})
    content = operations()[operation].spec["responses"][str(status)].get("content")
    return _whole(content[_JSON]["schema"] if content else {"type": "null"})


def _whole(shape: Json) -> Draft202012Validator:
    """Answers are held against the file as it is: what we send are text snowflakes."""
    return Draft202012Validator({**shape, "components": schema(FILE)["components"]})
