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
from tests.briefings.commands.ordering import MANAGER, NEWS, OTHER, READER, kept, say
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
    refused = [
        ({"topic": "lee-chi", "at": "8"}, 'Order 1 (lee-chi): No topic "lee-chi".'),
        (
            {"topic": "lee-xi", "at": "25"},
            'Order 2 (lee-xi): I do not understand "25" as a time. Try 8:30, 8am or 20.00.',
        ),
        (7, "Order 3: It names no topic with a time, and nobody to follow."),
        ({"follow": "kim"}, 'Order 4 (kim): "kim" may be several people. Follow one by the full name.'),
        ({"follow": 3}, "Order 5: It names no topic with a time, and nobody to follow."),
        ({"follow": None}, "Order 6: Whom? Try digest follow <name>."),
        ({"topic": "trade"}, "Order 7 (trade): At what time? Try digest on <topic> at 8:00."),
        ({"topic": "trade", "at": "8", "weekdays": "mo"}, 'Order 8 (trade): I do not understand "mo" as days.'),
        ({"topic": "trade", "at": "8", "hour": 3}, "Order 9 (trade): It has hour, which no order has."),
        ({"topic": "trade", "at": "8", "length": "long"}, 'Order 10 (trade): Its length cannot be "long".'),
    ]
    records = [record for record, _ in refused]
    answer = say(services, f"import {json.dumps({'orders': [*records, {'topic': 'lee-xi', 'at': '8'}]})}")
    assert isinstance(answer, OrdersImported)
    assert len(answer.orders) == 1
    for told, (_, sentence) in zip(answer.refused, refused, strict=True):
        assert told.startswith(sentence)


EXPORTED = '{"orders": [{"topic": "lee-xi", "at": "08:00", "include": ["a_b", "x\\\\y"]}, {"follow": "Xi Jinping"}]}'


@pytest.mark.parametrize(
    "text",
    [
        EXPORTED,
        f"```{EXPORTED}```",
        f"```json\n{EXPORTED}\n```",
        f"`{EXPORTED}`",
        EXPORTED.replace("[", "\\[").replace("]", "\\]").replace("a_b", "a\\_b").replace("\\\\", "\\\\\\\\"),
        '{"topic": "lee-xi", "at": "08:00", "include": ["a_b", "x\\\\y"]}\n{"follow": "Xi Jinping"}',
        '[{"topic": "lee-xi", "at": "08:00", "include": ["a_b", "x\\\\y"]}, {"follow": "Xi Jinping"}]',
        f"please: {EXPORTED}",
    ],
    ids=[
        "plain",
        "fence",
        "fence with a language",
        "backticks",
        "raw text of a message",
        "lines",
        "list",
        "words before",
    ],
)
def test_what_a_chat_made_of_an_export_is_understood(services: Services, text: str) -> None:
    answer = say(services, f"import {text}")
    assert isinstance(answer, OrdersImported)
    assert answer.refused == ()
    first, second = sorted(kept(services), key=lambda order: order.kind)
    assert (first.subject, first.include, second.title) == ("lee-xi", ("a_b", "x\\y"), "Xi Jinping")


def test_a_text_that_cannot_be_read_is_told_from_where_on(services: Services) -> None:
    with pytest.raises(UserError, match=r'not what digest export gave: I cannot read it from "oops\}\]\}" on'):
        say(services, 'import {"orders": [{"topic": oops}]}')


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
