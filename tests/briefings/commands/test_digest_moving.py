"""Standing orders that move: exported, imported, copied with their database."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from briefings.errors import StoreError, UserError
from briefings.models.digest import (
    OrdersExported,
    OrdersImported,
)
from briefings.models.subscription import EVERY_DAY
from briefings.render.pages.orders import exported_text
from briefings.services import Services
from briefings.store.opening import open_store
from briefings.terminal import copy_in_terminal
from tests.briefings.commands.ordering import MANAGER, NEWS, OTHER, READER, kept, say, shown
from tests.briefings.store.readings import reading


def test_an_export_is_imported_elsewhere_as_it_was(services: Services) -> None:
    say(services, 'on lee-xi at 8:30 Seoul mon-wed full "trade" -voting always')
    say(services, "on trade at 9")
    say(services, "follow Lee Jae Myung")
    exported = say(services, "export", READER)
    assert isinstance(exported, OrdersExported)
    text = exported_text(exported)
    assert len(json.loads(text)["orders"]) == 3
    imported = say(services, f"import {text}", MANAGER.model_copy(update={"place": OTHER}))
    assert isinstance(imported, OrdersImported)
    assert imported.refused == ()
    plain = {"id", "place", "made_at"}
    here, there = (services.store.subscriptions.subscriptions(place=place) for place in (NEWS, OTHER))
    assert sorted(each.model_dump_json(exclude=plain) for each in here) == sorted(
        each.model_dump_json(exclude=plain) for each in there
    )


def test_an_import_through_a_chat_that_curls_marks_is_understood(services: Services) -> None:
    assert isinstance(say(services, "import {“orders”: [{“topic”: “lee-xi”, “at”: “8:00”}]}"), OrdersImported)
    assert len(kept(services)) == 1


def test_what_cannot_be_imported_is_said_and_holds_up_nothing(services: Services) -> None:
    records = [
        {"topic": "lee-chi", "at": "8"},
        {"topic": "lee-xi", "at": "25"},
        7,
        {"follow": "kim"},
        {"follow": 3},
        {"follow": None},
    ]
    answer = say(services, f"import {json.dumps({'orders': [*records, {'topic': 'lee-xi', 'at': '8'}]})}")
    assert isinstance(answer, OrdersImported)
    assert (len(answer.orders), len(answer.refused)) == (1, 6)
    assert "Try 8:30" in shown(answer)


def test_an_import_without_days_is_for_every_day(services: Services) -> None:
    say(services, 'import {"orders": [{"topic": "lee-xi", "at": "8:00", "weekdays": " "}]}')
    (order,) = kept(services)
    assert order.schedule is not None
    assert order.schedule.weekdays == EVERY_DAY


_NO_TEXT = r'{"orders": [{"topic": "lee-xi", "at": "8", "include": ["\ud800"]}]}'


@pytest.mark.parametrize("text", ["x", '{"a": 1}', "[]", '{"orders": 5}', "[" * 5000, _NO_TEXT])
def test_what_is_no_export_is_refused(services: Services, text: str) -> None:
    with pytest.raises(UserError, match="not what digest export gave"):
        say(services, f"import {text}")


def test_a_copy_in_a_terminal_tells_how_many_orders_it_took_along(
    services: Services, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, target = (str(tmp_path / name) for name in ("source.db", "target.db"))
    say(services, "on lee-xi at 8")
    with closing(open_store(source)) as store:
        store.subscriptions.keep(kept(services)[0], None)
    copy_in_terminal(source, target)
    assert capsys.readouterr().out == "Copied 0 documents, 0 notes, 1 order of digests.\n"


def test_a_copy_in_a_terminal_tells_what_was_there_already(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, target = (str(tmp_path / name) for name in ("source.db", "target.db"))
    with closing(open_store(source)) as store:
        store.remember("key", "value")
        store.save([reading("Steel.")])
    copy_in_terminal(source, target)
    copy_in_terminal(source, target)
    assert capsys.readouterr().out == (
        "Copied 1 document, 1 note.\nCopied 1 document, 1 note. The target held 1 article already.\n"
    )


def test_a_copy_from_a_name_that_was_mistyped_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"There is no database .*nope\.db"):
        copy_in_terminal(str(tmp_path / "nope.db"), str(tmp_path / "target.db"))
    assert list(tmp_path.iterdir()) == []
