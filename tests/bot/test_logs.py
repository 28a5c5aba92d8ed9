"""The log: one line an event, and no secret in it."""

import io
import json
import logging
from collections.abc import Callable, Iterator, Sequence
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.logs import LogForm, LogFormatter, facts, set_up_logging

RECORDS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(), lambda values: st.lists(values, max_size=3)
)


def written(form: LogForm, log: Callable[[logging.Logger], object], secrets: Sequence[str] = ()) -> str:
    """What logging writes."""
    stream, logger = io.StringIO(), logging.Logger("bot.test")  # of no tree: what is odd stays out of test reports
    handler = logging.StreamHandler(stream)
    handler.setFormatter(LogFormatter(form, secrets))
    logger.addHandler(handler)
    log(logger)
    return stream.getvalue()


@pytest.fixture
def quiet_root() -> Iterator[None]:
    """The root logger, as it was before when the test is over."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    yield
    root.handlers[:] = before
    root.setLevel(level)


def fail(logger: logging.Logger) -> None:
    try:
        raise ValueError("swordfish\nand xoxb-1-2-three")
    except ValueError:
        logger.exception(facts("failed", ref="7Q2F"))


def test_values_with_spaces_come_in_marks_on_one_line() -> None:
    assert facts("failed", why='a "b"\nc', n=1, took_s=0.5, none=None) == 'failed why="a \\"b\\"\\nc" n=1 took_s=0.500'


def test_a_traceback_is_one_line_without_its_secrets() -> None:
    (line,) = written("line", fail, ["swordfish"]).splitlines()
    assert "event=failed ref=7Q2F trace=" in line
    assert "ValueError" in line
    assert "swordfish" not in line
    assert "xoxb" not in line


def test_json_has_a_field_for_each_fact_and_one_for_the_traceback() -> None:
    (line,) = written("json", fail, ["swordfish"]).splitlines()
    record = json.loads(line)
    assert list(record) == ["at", "level", "logger", "event", "ref", "trace"]
    assert (record["level"], record["logger"], record["event"], record["ref"]) == (
        "error",
        "bot.test",
        "failed",
        "7Q2F",
    )
    assert record["trace"].endswith("ValueError: [hidden]\nand [hidden]")


def test_json_keeps_numbers_and_truth_values() -> None:
    (line,) = written("json", lambda log: log.warning(facts("seen", n=3, took_s=0.12345, is_new=True))).splitlines()
    record = json.loads(line)
    assert (record["n"], record["took_s"], record["is_new"]) == (3, 0.123, True)


@pytest.mark.parametrize("form", get_args(LogForm))
def test_what_is_called_a_secret_is_hidden_whatever_it_is(form: LogForm) -> None:
    assert "hunter2" not in written(form, lambda log: log.warning(facts("seen", client_secret="hunter2")))


@pytest.mark.parametrize("form", get_args(LogForm))
@given(value=RECORDS, message=st.text())
def test_any_value_makes_one_line_that_can_be_read_back(form: LogForm, value: object, message: str) -> None:
    said = written(form, lambda log: log.warning(facts("seen", value=value, event_=message, level=message)))
    assert said.endswith("\n")
    assert len(said.splitlines()) == 1
    said.encode("utf-8")
    if form == "json":
        assert json.loads(said, parse_constant=pytest.fail)["event"] == "seen"


ODD = [10**5000, -(10**5000), 2**63, float("nan"), float("-inf"), "\ud800", "\0\x1b[2J\u2028", "x" * 10**6]


@pytest.mark.parametrize("value", ODD, ids=map(str, range(len(ODD))))
@pytest.mark.parametrize("form", get_args(LogForm))
def test_odd_values_make_one_valid_line_that_is_not_long(form: LogForm, value: object) -> None:
    (line,) = written(form, lambda log: log.warning(facts("seen", value=value))).splitlines()
    assert len(line) < 4_000
    assert line.encode("utf-8").isascii() or "…" in line
    if form == "json":
        assert json.loads(line, parse_constant=pytest.fail)["value"] == json.loads(line)["value"]


def test_a_secret_is_not_cut_in_half_where_a_long_value_is() -> None:
    value = "x" * 990 + "xoxb-123456789-abcdefABCDEF" + "x" * 10**5
    assert "xoxb" not in written("json", lambda log: log.warning(facts("seen", value=value)))


def test_a_library_that_formats_wrongly_costs_no_line() -> None:
    record = logging.makeLogRecord({"name": "library", "msg": "%d of %d", "args": ("one",)})
    assert json.loads(LogFormatter("json").format(record))["message"] == "%d of %d"


@pytest.mark.usefixtures("quiet_root")
@pytest.mark.parametrize(("is_terminal", "form"), [(True, "at="), (False, "{")])
def test_people_get_lines_and_programs_get_json(is_terminal: bool, form: str) -> None:
    class Stream(io.StringIO):
        def isatty(self) -> bool:
            return is_terminal

    stream = Stream()
    set_up_logging("info", (), stream=stream)
    logging.getLogger("bot.test_form").warning(facts("seen"))
    assert stream.getvalue().startswith(form)


@pytest.mark.usefixtures("quiet_root")
def test_attempts_to_connect_are_not_told_one_by_one() -> None:
    stream = io.StringIO()
    set_up_logging("info", (), "line", stream)
    logging.getLogger("psycopg.pool").warning("error connecting in 'pool-1'")
    assert stream.getvalue() == ""


@pytest.mark.usefixtures("quiet_root")
def test_libraries_are_heard_from_warnings_on_and_in_the_same_form() -> None:
    stream = io.StringIO()
    set_up_logging("info", (), "line", stream)
    logging.getLogger("slack_sdk.web").info("body: %s", {"text": "private words"})
    logging.getLogger("slack_sdk.web").warning("token xoxb-1-2-three failed")
    assert "private words" not in stream.getvalue()
    assert 'event=said message="token [hidden] failed"' in stream.getvalue()
