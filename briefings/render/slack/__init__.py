"""Answers as Slack messages: Block Kit in which nothing of an article or a question takes effect.

`to_slack`, `digest_to_slack` and `sentence_to_slack` are all that an adapter needs; states of buttons are decoded by
`briefings.render.follow_ups`.
"""

from briefings.render.slack.actions import ACTION_PREFIX
from briefings.render.slack.message import SlackMessage, digest_to_slack, sentence_to_slack, to_slack
from briefings.render.slack.mrkdwn import escape

__all__ = ("ACTION_PREFIX", "SlackMessage", "digest_to_slack", "escape", "sentence_to_slack", "to_slack")
