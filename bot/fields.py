"""What a command takes, as fields that a chat can show: options of a slash command, inputs of a form.

Made from the command's argument model, the same for every platform. Invariant: `asked_of` writes a line that the
grammar reads as the values were meant; what cannot be understood is found by the grammar, and nowhere else.
"""

from collections.abc import Mapping
from types import UnionType
from typing import Literal, NamedTuple, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from bot.deeds import ACTION, Deed, deed_named
from briefings.commands.arguments import render
from briefings.commands.pieces import read_words
from briefings.commands.registry import COMMANDS, Command
from briefings.models.asked import Asked

WITH_SLASH = ("brief", "who-said", "quotes", "check", "timeline", "topics", "digest")
"""The commands that people type often (PRODUCT, section 2); the others are understood after a mention."""
Kind = Literal["topic", "person", "zone", "text", "words", "choice", "number"]
Suggested = Literal["topic", "person", "zone"]
Value = str | int
SUGGESTED: dict[str, Suggested] = {"topic": "topic", "person": "person", "by": "person", "zone": "zone"}
"""Fields whose values can be suggested while somebody types, and what these are."""
_LABELS = {"matching": "Words", "when_nothing": "When nothing is new"}
_LONG = frozenset({"words", "phrase", "text", "orders"})
_EITHER = ("person", "phrase")
"""Two fields of which one is enough."""


class Field(NamedTuple):
    """One thing that a command takes.

    Attributes:
        kind: ``words`` are several words of which each counts; ``choice`` is one of `choices`.
        is_long: Whether a whole sentence may stand in it.
        least: The smallest number, where it is one.
        chosen: The choice that holds if none is made; blank if nothing holds then.
    """

    name: str
    help: str
    kind: Kind
    choices: tuple[str, ...] = ()
    is_long: bool = False
    least: int | None = None
    chosen: str = ""

    @property
    def label(self) -> str:
        """Its name for people."""
        return _LABELS.get(self.name, self.name.capitalize())


def offered() -> tuple[Command, ...]:
    """The commands that chats offer by name."""
    return tuple(COMMANDS[name] for name in WITH_SLASH if name in COMMANDS)


def fields_of(command: Command, deed: Deed | None = None) -> tuple[Field, ...]:
    """The fields of a command, in the order of its argument model; of one deed, in its order."""
    fields = command.arguments.model_fields
    names = deed.fields if deed is not None else tuple(fields)
    return tuple(_field(name, fields[name]) for name in names)


def missing_of(command: Command, values: Mapping[str, Value]) -> str | None:
    """The first field without which the command cannot be answered; ``None`` if all is there."""
    if (deed := deed_named(command, values.get(ACTION))) is not None:
        return next((name for name in deed.needed if name not in values), None)
    fields = command.arguments.model_fields
    if set(fields).issuperset(_EITHER) and not any(name in values for name in _EITHER):
        return _EITHER[0]
    return next((name for name, field in fields.items() if field.is_required() and name not in values), None)


def needed_by(command: Command, deed: Deed | None = None) -> tuple[str, ...]:
    """The fields that a form must ask for; of two that replace each other, both."""
    if deed is not None:
        return deed.needed
    fields = command.arguments.model_fields
    either = _EITHER if set(fields).issuperset(_EITHER) else ()
    return tuple(name for name, field in fields.items() if field.is_required() or name in either)


def needed_with(command: Command, missing: str, deed: Deed | None = None) -> frozenset[str]:
    """The fields that a form must insist on when one was missing; of two that replace each other, on none."""
    if deed is not None:
        return frozenset(deed.needed)
    needed = frozenset(name for name, field in command.arguments.model_fields.items() if field.is_required())
    return needed if missing in _EITHER and missing not in needed else needed | {missing}


def asked_of(command: Command, values: Mapping[str, Value]) -> Asked:
    """Write typed values as the question that they are.

    Args:
        command: What is asked.
        values: What was filled in, by field; empty ones are left out.
    """
    if list(values.values()) == ["help"]:
        return Asked(command=command.name, line="help")
    if missing_of(command, values) is not None:
        return Asked(command=command.name)  # the grammar says what to type
    kinds = {field.name: field.kind for field in fields_of(command)}
    since = str(values.get("since", ""))  # as typed: the grammar reads dates
    taken = {
        name: read_words(str(value)) if kinds[name] == "words" else value
        for name, value in values.items()
        if name in kinds and name != "since"
    }
    line = render(command.arguments.model_validate(taken))
    return Asked(command=command.name, line=f"{line} since {since}".strip() if since else line)


def _field(name: str, field: FieldInfo) -> Field:
    annotation = field.annotation
    is_either = isinstance(annotation, UnionType) or get_origin(annotation) is Union
    types = get_args(annotation) if is_either else (annotation,)
    help_ = field.description or name
    if (choice := next((kind for kind in types if get_origin(kind) is Literal), None)) is not None:
        chosen = "" if field.default is None else str(field.default)
        return Field(name, help_, "choice", tuple(map(str, get_args(choice))), chosen=chosen)
    if any(get_origin(kind) is tuple for kind in types):
        return Field(name, help_, "words")
    if int in types:
        least = next((bound.ge for bound in field.metadata if hasattr(bound, "ge")), None)
        return Field(name, help_, "number", least=least)
    return Field(name, help_, SUGGESTED.get(name, "text"), is_long=name in _LONG)
