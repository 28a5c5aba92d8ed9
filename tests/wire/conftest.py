"""The stand-ins as fixtures. Each judges at its end, so that no test can forget to ask."""

import warnings
from collections.abc import AsyncIterator
from importlib import import_module
from typing import cast

import pytest

from tests.wire.discord import LoopbackDiscord
from tests.wire.slack import LoopbackSlack, Mode

with warnings.catch_warnings():
    # Its voice part, which nobody here uses, imports `audioop`, deprecated before Python 3.13.
    warnings.simplefilter("ignore", DeprecationWarning)
    import_module("discord")


@pytest.fixture(params=["http", "socket"])
def mode(request: pytest.FixtureRequest) -> Mode:
    """Both ways in which Slack talks to a product."""
    return cast(Mode, request.param)


@pytest.fixture
async def slack(mode: Mode) -> AsyncIterator[LoopbackSlack]:
    """A Slack with which the product must break no rule, and whose faults must all strike."""
    async with LoopbackSlack(mode) as standin:
        yield standin
        assert standin.violations == []
        assert standin.faults.left == ()


@pytest.fixture
async def lenient_slack() -> AsyncIterator[LoopbackSlack]:
    """A Slack for tests that break rules on purpose and look at `violations` themselves."""
    async with LoopbackSlack() as standin:
        yield standin


@pytest.fixture
async def discord() -> AsyncIterator[LoopbackDiscord]:
    """A Discord with which the product must break no rule, and whose faults must all strike."""
    async with LoopbackDiscord() as standin:
        yield standin
        assert standin.violations == []
        assert standin.faults.left == ()
        assert standin.gateway.handshakes_left == 0


@pytest.fixture
async def lenient_discord() -> AsyncIterator[LoopbackDiscord]:
    """A Discord for tests that break rules on purpose and look at `violations` themselves."""
    async with LoopbackDiscord() as standin:
        yield standin
