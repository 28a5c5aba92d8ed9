"""What somebody did in Slack, read off a payload: who, where, and the ways to answer.

Sources: docs.slack.dev/interactivity/implementing-slash-commands, …/reference/interaction-payloads, …/apis/events-api.
"""

from typing import NamedTuple

from bot.slack.wire import Json


class Act(NamedTuple):
    """One act of a person.

    Attributes:
        key: What tells it from every other act; the same when Slack delivers it again.
        workspace: Under which installation it happened.
        channel: Where; ``None`` on the Home tab.
        thread_ts: The thread in which, if any.
        message_ts: The message on which, if any.
        is_only_theirs: Whether that message is seen by this person alone.
        response_url: Answers this person there, five times within 30 minutes.
        trigger_id: Opens one view within 3 s.
        place: The id of the block that was acted in; a share button's says where to share.
    """

    key: str
    workspace: str
    user: str
    channel: str | None = None
    thread_ts: str | None = None
    message_ts: str | None = None
    is_only_theirs: bool = False
    response_url: str | None = None
    trigger_id: str | None = None
    place: str = ""

    @property
    def person(self) -> str:
        """The reader's name in the core."""
        return f"slack {self.workspace} {self.user}"

    @property
    def is_direct(self) -> bool:
        """Whether it happened where only this person and the bot are, or nowhere."""
        return self.channel is None or self.channel.startswith("D")


def of_command(body: Json) -> Act:
    """Read a slash command."""
    return Act(
        f"slack command {body['trigger_id']}",
        workspace_of(body),
        body["user_id"],
        channel=body["channel_id"],
        response_url=body.get("response_url"),
        trigger_id=body["trigger_id"],
    )


def of_interaction(body: Json) -> Act:
    """Read a button, a menu, a shortcut or a modal that was sent."""
    container, message = body.get("container") or {}, body.get("message") or {}
    view = body.get("view") or {}
    trigger = body.get("trigger_id")
    actions = body.get("actions") or [{}]
    return Act(
        f"slack {body['type']} {trigger or view.get('id', '') + view.get('hash', '')}",
        workspace_of(body),
        body["user"]["id"],
        channel=(body.get("channel") or {}).get("id"),
        thread_ts=container.get("thread_ts") or message.get("thread_ts"),
        message_ts=body.get("message_ts") or container.get("message_ts"),
        is_only_theirs=bool(container.get("is_ephemeral")),
        response_url=body.get("response_url"),
        trigger_id=trigger,
        place=str(actions[0].get("block_id", "")),
    )


def of_event(body: Json) -> Act:
    """Read an event: a mention, a direct message, an opened Home tab."""
    event = body["event"]
    return Act(
        f"slack event {body['event_id']}",
        workspace_of(body),
        str(event.get("user", "")),
        channel=event.get("channel"),
        thread_ts=event.get("thread_ts"),
        message_ts=event.get("ts"),
    )


def workspace_of(body: Json) -> str:
    """The installation that a payload belongs to: the organisation's if that installed as a whole, else the team's.

    An event's authorization says it better than its ``team_id``, which may be another workspace's in a shared channel.
    The events that end an organisation's installation name nothing but the organisation.
    """
    told: Json = next(iter(body.get("authorizations") or ()), body)
    enterprise = (body.get("enterprise") or {}).get("id") or told.get("enterprise_id") or body.get("enterprise_id")
    if enterprise and told.get("is_enterprise_install") in (True, "true"):
        return str(enterprise)
    view, team, user = (_inner(body, name) for name in ("view", "team", "user"))
    named = (view.get("app_installed_team_id"), team.get("id"), told.get("team_id"), body.get("team_id"))
    return str(next(filter(None, (*named, user.get("team_id"), enterprise)), ""))


def _inner(body: Json, name: str) -> Json:
    """An object in a payload, where it is one."""
    found = body.get(name)
    return found if isinstance(found, dict) else {}
