"""The platforms' published schemas, loaded once, and their complaints in a reader's words.

A union can only answer "not valid under any of the given schemas". The caller therefore names one definition, and
inside it the branch is chosen that has the instance's own `type`: that gives the sentence that matters.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

from jsonschema import Draft7Validator  # type: ignore[import-untyped]  # ships no types
from jsonschema.exceptions import ValidationError  # type: ignore[import-untyped]  # same
from jsonschema.protocols import Validator  # type: ignore[import-untyped]  # same

from tests.wire.wire_types import Json

SCHEMAS = Path(__file__).parent / "schemas"


@dataclass(frozen=True)
class Complaint:
    """What a schema finds wrong, and the steps that lead to it from the outside."""

    path: tuple[str | int, ...]
    words: str

    def __str__(self) -> str:
        place = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path)
        return f"{place.lstrip('.') or 'it'}: {self.words}"

    def below(self, step: str | int) -> "Complaint":
        """The same complaint, seen from one step further out."""
        return Complaint((step, *self.path), self.words)


@cache
def schema(name: str) -> Json:
    """Read a schema by its path below `schemas/`."""
    return cast(Json, json.loads((SCHEMAS / name).read_text("utf-8")))


@cache
def _validator(name: str, definition: str | None) -> Draft7Validator:
    whole = schema(name)
    if definition is None:
        return Draft7Validator(whole)
    return Draft7Validator({"$ref": f"#/definitions/{definition}", "definitions": whole["definitions"]})


def complaint(instance: object, name: str, definition: str | None = None) -> str | None:
    """Say what a published schema finds wrong.

    Args:
        instance: The JSON value to judge.
        name: The schema file below `schemas/`.
        definition: The definition of that file to hold it against; the whole file when `None`.

    Returns:
        The most telling complaint with the place it is about, or `None` when there is nothing to say.
    """
    found = first_complaint(_validator(name, definition), instance)
    return None if found is None else str(found)


def first_complaint(validator: Validator, instance: object) -> Complaint | None:
    """Say what a compiled schema finds wrong first, or `None`."""
    error = next(iter(validator.iter_errors(instance)), None)
    if error is None:
        return None
    error = _within_branch(error)
    message = str(error.message)
    return Complaint(tuple(error.absolute_path), message if len(message) <= 200 else "…" + message[-200:])


def _within_branch(error: ValidationError) -> ValidationError:
    """Follow a union into the one branch whose `type` is the instance's."""
    meant = _meant_branches(error)
    return _within_branch(meant[0]) if len(meant) == 1 else error


def _meant_branches(union: ValidationError) -> list[ValidationError]:
    """The first complaint of each branch of a union that does not fail by its `type`."""
    branches: dict[object, list[ValidationError]] = {}
    for inner in union.context:
        branches.setdefault(inner.relative_schema_path[0], []).append(inner)
    return [inside[0] for inside in branches.values() if not any(_is_other_type(one) for one in inside)]


def _is_other_type(error: ValidationError) -> bool:
    if error.context and not error.relative_path:
        return not _meant_branches(error)
    if not error.relative_path and error.validator == "type":
        return True  # the branch wants another JSON type altogether, as `null` beside an object
    return list(error.relative_path) == ["type"]


def manifest_complaint(manifest: Json) -> str | None:
    """Judge a Slack app manifest of schema version 1."""
    return complaint(manifest, "slack/manifest.schema.1.0.0.json")
