"""Answers to an interaction outside the Web API: the `response_url`, and the body of an acknowledged command.

Both take the same message form: `response_type`, `replace_original`, `delete_original`
(docs.slack.dev/interactivity/handling-user-interaction).
"""

import json
from dataclasses import replace

from aiohttp import web

from tests.wire.faults import FaultScript, RateLimited, Refused, answer_under
from tests.wire.slack.posting import read_content
from tests.wire.slack.state import SlackState
from tests.wire.slack.tickets import RESPONSE_S, RESPONSE_USES, Response
from tests.wire.slack.values import ApiError, Message, Request
from tests.wire.wire_types import Json

ROUTE = "response_url"
_KNOWN = {
    *("text", "blocks", "attachments", "metadata", "mrkdwn", "thread_ts", "unfurl_links", "unfurl_media"),
    *("response_type", "replace_original", "delete_original"),
}


class ResponseUrls:
    """Answers `/commands/{secret}`."""

    def __init__(self, state: SlackState, faults: FaultScript) -> None:
        self._state = state
        self._faults = faults

    async def answer(self, http: web.Request) -> web.Response:
        """Take one answer of the product."""
        secret = http.match_info["secret"]
        args = _object(await http.text())
        request = Request(ROUTE, args, self._state.now())
        self._state.requests.append(request)
        ticket = self._state.tickets.responses.get(secret)
        place = ticket.channel if ticket is not None else ""
        if early_s := self._state.pace.early_s(ROUTE, secret, request.when):
            self._state.violate(ROUTE, [f"came back {early_s:.2f} s before Retry-After was over"])
        match self._faults.take(ROUTE, place):
            case None:
                answer = self._answer(secret, request)
            case RateLimited(retry_after_s):
                self._state.pace.close(ROUTE, secret, request.when + retry_after_s)
                answer = web.Response(status=429, text="rate_limited", headers={"Retry-After": str(retry_after_s)})
            case Refused(error):
                answer = web.json_response({"ok": False, "error": error}, status=404)
            case fault:
                answer = await answer_under(fault, http, lambda: self._answer(secret, request))
        request.status = answer.status
        self._state.bell.ring()
        return answer

    def _answer(self, secret: str, request: Request) -> web.Response:
        ticket = self._state.tickets.responses.get(secret)
        try:
            if ticket is None:
                raise ApiError("no_such_url")
            if self._state.now() - ticket.born > RESPONSE_S:
                self._state.violate(ROUTE, ["used after 30 minutes"])
                raise ApiError("expired_url")
            if ticket.used >= RESPONSE_USES:
                self._state.violate(ROUTE, ["used more than 5 times"])
                raise ApiError("used_url")
            self._state.tickets.responses[secret] = replace(ticket, used=ticket.used + 1)
            take_response(self._state, ROUTE, secret, request.args)
        except ApiError as refusal:
            request.answer = {"ok": False, "error": refusal.error, **refusal.extra}
            return web.json_response(request.answer, status=404 if ticket is None else 400)
        request.answer = {"ok": True}
        return web.Response(text="ok")


def take_response(state: SlackState, where: str, secret: str, args: Json) -> None:
    """Do what an answer to an interaction says.

    Args:
        state: Takes the message and the violations.
        where: The way it came, for the violations.
        secret: The name of the interaction's response ticket.
        args: The answer.

    Raises:
        ApiError: Slack would refuse it.
    """
    ticket = state.tickets.responses[secret]
    state.violate(where, [f"has no field {name!r}" for name in sorted(set(args) - _KNOWN)])
    original = state.messages.get((ticket.channel, ticket.original or ""))
    if args.get("delete_original"):
        if original is not None:
            state.drop(original)
        return
    is_public = args.get("response_type") == "in_channel"
    content = read_content(state, where, args, is_public=is_public)
    if args.get("replace_original") and original is not None:
        state.put(replace(original, text=content.text, blocks=content.blocks, is_edited=True))
        return
    team = state.teams[state.users[ticket.user].team]
    message = state.put(
        Message(
            ticket.channel,
            state.next_ts(),
            team.bot_user,
            content.text,
            content.blocks,
            thread_ts=str(args["thread_ts"]) if args.get("thread_ts") else None,
            bot_id=team.bot_id,
            metadata=content.metadata,
            only_for=None if is_public else ticket.user,
        )
    )
    if original is None:
        _remember_original(state, secret, message)


def _remember_original(state: SlackState, secret: str, message: Message) -> None:
    ticket: Response = state.tickets.responses[secret]
    state.tickets.responses[secret] = replace(ticket, original=message.ts)


def _object(text: str) -> Json:
    try:
        value = json.loads(text)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}
