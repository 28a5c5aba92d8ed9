"""A ``response_url`` answers five times, and what may have arrived goes over itself."""

from collections.abc import Sequence

import pytest

from bot.delivery import Delivery, DeliveryError, RefusedError, UnreachableError
from bot.metrics import Metrics
from bot.slack.responses import ResponseUrls
from bot.slack.wire import Json, SlackWire

CUT = UnreachableError("cut", may_be_done=True)
REFUSED_SOCKET = UnreachableError("refused", may_be_done=False)


class Wire(SlackWire):
    """Fails as it is told, then works; nothing leaves."""

    def __init__(self, faults: Sequence[DeliveryError]) -> None:
        super().__init__("http://127.0.0.1/", Metrics())
        self._faults = list(faults)
        self.forms: list[Json] = []

    async def respond(self, url: str, message: Json) -> None:
        """See the base class."""
        assert url == "here"
        self.forms.append(message)
        if self._faults:
            raise self._faults.pop(0)


@pytest.fixture(autouse=True)
def _short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.delivery._FIRST_PAUSE_S", 0.001)


async def test_what_may_have_arrived_counts_and_the_sixth_use_is_none() -> None:
    wire = Wire([CUT] * 7)
    with pytest.raises(RefusedError, match="used_url"):
        await ResponseUrls(wire, Delivery()).use("here", {"text": "x"}, in_place=False, may_replace=True)
    assert len(wire.forms) == 5


async def test_what_certainly_did_not_arrive_is_no_use() -> None:
    wire = Wire([REFUSED_SOCKET] * 6)
    await ResponseUrls(wire, Delivery()).use("here", {"text": "x"}, in_place=False, may_replace=True)
    assert len(wire.forms) == 7


@pytest.mark.parametrize(
    ("faults", "in_place", "may_replace", "replaced"),
    [
        ([CUT], False, True, [False, True]),
        ([CUT], False, False, [False, False]),
        ([REFUSED_SOCKET], False, True, [False, False]),
        ([], True, False, [True]),
    ],
)
async def test_only_a_first_answer_that_may_have_arrived_is_replaced(
    faults: list[DeliveryError], in_place: bool, may_replace: bool, replaced: list[bool]
) -> None:
    wire = Wire(faults)
    await ResponseUrls(wire, Delivery()).use("here", {"text": "x"}, in_place=in_place, may_replace=may_replace)
    assert [form["replace_original"] for form in wire.forms] == replaced
