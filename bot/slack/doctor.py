"""Slack's part of ``briefbot doctor``: tokens, scopes, sockets, channels."""

from collections.abc import AsyncIterator, Sequence

from bot.delivery import DeliveryError, RefusedError
from bot.finding import Finding
from bot.metrics import Metrics
from bot.settings import ServeSettings, SlackSetup
from bot.slack.names import slashes
from bot.slack.scopes import HISTORY, scopes
from bot.slack.wire import Json, SlackWire

_MOST_CHANNELS = 200


async def examine_slack(setup: SlackSetup, settings: ServeSettings, channels: Sequence[str]) -> AsyncIterator[Finding]:
    """Ask Slack about everything that the app needs."""
    yield Finding(True, f"Slash commands: {' '.join(slash.name for slash in slashes(settings))}")
    async with SlackWire(setup.api_url, Metrics()) as wire:
        if setup.mode == "socket":
            yield await _of_socket(wire, setup.app_token)
        if setup.bot_token is None:
            yield Finding(True, "Workspaces install by OAuth; each has a token of its own.")
            return
        try:
            answer, headers = await wire.call_with_headers("auth.test", setup.bot_token)
        except RefusedError as refusal:
            yield Finding(False, f"Slack refuses SLACK_BOT_TOKEN ({refusal.error}). Install the app and set its token.")
            return
        except DeliveryError as fault:
            yield Finding(False, f"Slack does not answer at SLACK_API_URL ({fault}).")
            return
        yield Finding(True, f"SLACK_BOT_TOKEN is good: {answer.get('user')} in {answer.get('team')}.")
        has = {name.strip() for name in str(headers.get("x-oauth-scopes", "")).split(",")}
        for scope in scopes():
            what = f"scope {scope.name}, {scope.why}"
            yield Finding(
                scope.name in has, what if scope.name in has else f"{what}. Add it and install the app again."
            )
        yield Finding(True, _of_history(has))
        async for finding in _of_channels(wire, setup.bot_token, channels):
            yield finding


def _of_history(has: set[str]) -> str:
    """What it means that Slack may, or may not, be asked whether a message arrived."""
    lacking = sorted(HISTORY - has)
    if not lacking:
        return "history may be looked at: a digest whose arrival is in doubt is looked for before it is sent again"
    return (
        f"optional scopes not granted: {', '.join(lacking)}. A digest whose arrival Slack did not confirm cannot be"
        " looked for there; it is not sent again, and ends as unsure in digest doctor"
    )


async def _of_socket(wire: SlackWire, app_token: str) -> Finding:
    try:
        await wire.call("apps.connections.open", app_token)
    except DeliveryError as fault:
        return Finding(False, f"Slack refuses SLACK_APP_TOKEN ({fault}). It needs the scope connections:write.")
    return Finding(True, "SLACK_APP_TOKEN is good: Socket Mode opens.")


async def _of_channels(wire: SlackWire, token: str, channels: Sequence[str]) -> AsyncIterator[Finding]:
    for channel in channels:
        try:
            info: Json = (await wire.call("conversations.info", token, channel=channel))["channel"]
        except DeliveryError as fault:
            yield Finding(False, f"channel {channel}: Slack says {fault}. Invite the bot there, or check the id.")
            continue
        name = f"channel #{info.get('name')} ({channel})"
        if info.get("is_archived"):
            yield Finding(False, f"{name} is archived.")
        elif not info.get("is_member"):
            yield Finding(False, f"{name}: the bot is not in it. Type /invite there.")
        else:
            yield Finding(True, f"{name}: the bot is in it.")
    if channels:
        return
    try:
        answer = await wire.call(
            "users.conversations", token, types="public_channel,private_channel", limit=_MOST_CHANNELS
        )
    except DeliveryError as fault:
        yield Finding(False, f"The bot's channels cannot be listed ({fault}).")
        return
    names = " ".join(f"#{one.get('name')}" for one in answer.get("channels", ()))
    yield Finding(True, f"The bot is in: {names}" if names else "The bot is in no channel yet; /invite it to one.")
