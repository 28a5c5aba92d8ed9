"""The agent surface: `assistant.threads.*` and streamed answers.

As of 2026 new apps have `agent_view`, where suggested prompts belong to the conversation and not to a thread: a
`thread_ts` there fails silently (docs.slack.dev/ai/migrating-to-agent-messaging), which here is a violation.
"""

from dataclasses import replace

from tests.wire.slack.blocks import as_objects
from tests.wire.slack.methods.chat import own_message, thread_of, writable
from tests.wire.slack.methods.method import Method
from tests.wire.slack.posting import read_content
from tests.wire.slack.rules import manners
from tests.wire.slack.shapes import message_json
from tests.wire.slack.state import SlackState
from tests.wire.slack.values import ApiError, Call, Message
from tests.wire.wire_types import Json

PROMPTS = 4  # docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts
LOADING_MESSAGES = 10  # docs.slack.dev/reference/methods/assistant.threads.setStatus


def set_status(state: SlackState, call: Call) -> Json:
    """Show what the agent is doing."""
    if len(call.args.get("loading_messages") or ()) > LOADING_MESSAGES:
        raise ApiError("invalid_arguments")
    return _note(state, call, "status", call.text("status"))


def set_title(state: SlackState, call: Call) -> Json:
    """Name a thread."""
    return _note(state, call, "title", call.text("title"))


def set_prompts(state: SlackState, call: Call) -> Json:
    """Suggest what to ask."""
    prompts = call.args["prompts"]
    if not isinstance(prompts, list) or not 1 <= len(prompts) <= PROMPTS:
        raise ApiError("invalid_arguments")
    if any(not isinstance(one, dict) or set(one) != {"title", "message"} for one in prompts):
        raise ApiError("invalid_arguments")
    if call.text("thread_ts"):
        state.violate(call.method, ["thread_ts makes it fail silently for agents"])
    return _note(state, call, "prompts", prompts)


def start_stream(state: SlackState, call: Call) -> Json:
    """Begin an answer that grows."""
    channel = writable(state, call)
    if channel.kind != "im" and not call.text("recipient_user_id"):
        raise ApiError("missing_recipient_user_id")
    team = state.team_of(call)
    message = state.put(
        Message(
            channel.id,
            state.next_ts(),
            team.bot_user,
            _grown(state, call, ""),
            thread_ts=thread_of(state, call, channel),
            bot_id=team.bot_id,
            is_streaming=True,
        )
    )
    return {"channel": channel.id, "ts": message.ts}


def append_stream(state: SlackState, call: Call) -> Json:
    """Let it grow."""
    message = _streaming(state, call)
    state.put(replace(message, text=_grown(state, call, message.text)))
    return {"channel": message.channel, "ts": message.ts}


def stop_stream(state: SlackState, call: Call) -> Json:
    """Finish it, perhaps with blocks below."""
    message = _streaming(state, call)
    blocks = message.blocks
    if call.args.get("blocks"):
        # The streamed words are the text for screen readers, and streams take no unfurl flags.
        blocks = read_content(state, call.method, {"text": "-", "blocks": call.args["blocks"]}, is_public=False).blocks
    done = state.put(replace(message, text=_grown(state, call, message.text), blocks=blocks, is_streaming=False))
    return {"channel": done.channel, "ts": done.ts, "message": message_json(done, state.team_of(call))}


def _note(state: SlackState, call: Call, name: str, value: object) -> Json:
    channel = state.channel_for(call, "channel_id")
    key = (channel.id, call.text("thread_ts"))
    state.agent[key] = {**state.agent.get(key, {}), name: value}
    state.bell.ring()
    return {}


def _streaming(state: SlackState, call: Call) -> Message:
    message = own_message(state, call, "message_not_owned_by_app")
    if not message.is_streaming:
        raise ApiError("message_not_in_streaming_state")
    return message


def _grown(state: SlackState, call: Call, text: str) -> str:
    chunks = as_objects(call.args.get("chunks"))
    more = call.text("markdown_text") + "".join(
        str(one["text"]) for one in chunks if one.get("type") == "markdown_text"
    )
    state.violate(call.method, manners({"text": more}, state.allowed))
    return text + more


METHODS = {
    "assistant.threads.setStatus": Method(set_status, ("chat:write",)),
    "assistant.threads.setTitle": Method(set_title, ("assistant:write",)),
    "assistant.threads.setSuggestedPrompts": Method(set_prompts, ("assistant:write",)),
    "chat.startStream": Method(start_stream, ("chat:write",)),
    "chat.appendStream": Method(append_stream, ("chat:write",)),
    "chat.stopStream": Method(stop_stream, ("chat:write",)),
}
