"""Topics that an operator declares in a TOML file.

    [[topic]]
    slug = "rate-cuts"                  # to type; letters, digits and hyphens
    title = "Interest rates"            # to read; default: the slug's words
    people = ["Jane Doe"]               # an article must speak of all of them
    terms = ["interest rate", "ECB"]    # and have one of these

Invariant: a topic read from a file has a slug of its own, and people or terms.
"""

import tomllib
from pathlib import Path

from pydantic import Field, ValidationError

from briefings.errors import ConfigurationError
from briefings.models.base import Frozen
from briefings.topics.naming import slugify


class DeclaredTopic(Frozen):
    """One ``[[topic]]`` of the file, as written."""

    slug: str = Field(min_length=1, max_length=60)
    title: str | None = Field(default=None, min_length=1, max_length=120)
    people: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()


class _TopicsFile(Frozen):
    topic: tuple[DeclaredTopic, ...] = ()


def read_topics(path: Path) -> tuple[DeclaredTopic, ...]:
    """Read the operator's file.

    Raises:
        ConfigurationError: The file cannot be read, is no TOML, or declares a topic wrongly; says which.
    """
    try:
        declared = _TopicsFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8-sig"))).topic
    except OSError as error:
        raise ConfigurationError(f"{path.name}: cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"{path.name}: is not UTF-8 text.") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{path.name}: is not TOML: {error}.") from error
    except ValidationError as error:
        raise ConfigurationError(f"{path.name}: {_first_fault(error)}") from error
    _check(path.name, declared)
    return declared


def _first_fault(error: ValidationError) -> str:
    fault = error.errors()[0]
    names = [str(part) for part in fault["loc"] if isinstance(part, str)]
    numbers = [part + 1 for part in fault["loc"] if isinstance(part, int)]
    where = f"topic {numbers[0]}" if numbers else "the file"
    if fault["type"] == "extra_forbidden":
        return f'{where} has the unknown entry "{names[-1]}". A [[topic]] takes slug, title, people and terms.'
    if fault["type"] == "missing":
        return f"{where} has no {names[-1]}."
    return f"{where}, {names[-1]}: {fault['msg']}."


def _check(file: str, declared: tuple[DeclaredTopic, ...]) -> None:
    seen: dict[str, int] = {}
    for number, topic in enumerate(declared, 1):
        if topic.slug != slugify(topic.slug):
            better = slugify(topic.slug) or "my-topic"
            raise ConfigurationError(f'{file}: topic {number} has the slug "{topic.slug}". Write it as "{better}".')
        if topic.slug in seen:
            raise ConfigurationError(f'{file}: topics {seen[topic.slug]} and {number} share the slug "{topic.slug}".')
        if not any(entry.strip() for entry in topic.people + topic.terms):
            raise ConfigurationError(f'{file}: topic {number} ("{topic.slug}") has neither people nor terms.')
        seen[topic.slug] = number
