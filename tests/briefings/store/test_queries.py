import re
from pathlib import Path

import pytest

import briefings.store
from briefings.store.queries import Dialect, load_queries

FOLDER = Path(briefings.store.__file__).parent
PLAIN = Dialect(r":\1", r"IN (:\1)", "sqlite.sql")
FILES = {"queries.sql": PLAIN, "sqlite.sql": PLAIN, "postgres.sql": PLAIN._replace(file="postgres.sql")}
CODE = "\n".join(file.read_text() for file in FOLDER.glob("*.py"))


@pytest.mark.parametrize("file", FILES)
def test_every_statement_is_used(file: str) -> None:
    unused = [name for name in load_queries(file, FILES[file]) if f'"{name}"' not in CODE]
    assert unused == []


def test_every_statement_that_is_run_exists() -> None:
    known = {name for file, dialect in FILES.items() for name in load_queries(file, dialect)}
    asked = set(re.findall(r"""\.(?:rows|run)\(\s*"(\w+)\"""", CODE))
    assert asked - known == set()
    assert len(asked) > 20


def test_parameters_are_spelled_as_the_engine_wants() -> None:
    spelled = load_queries("queries.sql", PLAIN._replace(parameter=r"%(\1)s", in_list=r"= ANY (:\1)"))
    assert spelled["articles_by_id"] == "SELECT id, article FROM articles WHERE id = ANY (%(ids)s);"
    assert spelled["note"] == "SELECT value FROM notes WHERE key = %(key)s;"


def test_every_part_stands_in_a_statement() -> None:
    statements = "\n".join((FOLDER / file).read_text() for file in FILES)
    parts = re.findall(r"^-- part: (\w+)", (FOLDER / "parts.sql").read_text() + statements, re.MULTILINE)
    assert len(parts) == 5
    assert [name for name in parts if f"@{name}" not in statements] == []
