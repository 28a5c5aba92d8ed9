import re
from pathlib import Path

import pytest

import briefings.store
from briefings.store.queries import load_queries

FOLDER = Path(briefings.store.__file__).parent
CODE = "\n".join(file.read_text() for file in FOLDER.glob("*.py"))


@pytest.mark.parametrize("file", ["queries.sql", "sqlite.sql"])
def test_every_statement_is_used(file: str) -> None:
    unused = [name for name in load_queries(file, r"\1") if f'"{name}"' not in CODE]
    assert unused == []


def test_every_statement_that_is_run_exists() -> None:
    known = load_queries("queries.sql", r"\1").keys() | load_queries("sqlite.sql", r"\1").keys()
    asked = set(re.findall(r"""\.(?:rows|run)\(\s*"(\w+)\"""", CODE))
    assert asked - known == set()
    assert len(asked) > 20


def test_lists_are_spelled_as_the_engine_wants() -> None:
    statement = load_queries("queries.sql", r"unnest(%(\1)s)")["articles_by_id"]
    assert statement == "SELECT id, article FROM articles WHERE id IN (unnest(%(ids)s));"
