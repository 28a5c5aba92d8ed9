"""What can be done next with an answer: the buttons and menus of every chat, without any chat's form.

A follow-up is another question, or the same one seen otherwise. Its state travels inside the button
(`briefings.render.follow_ups.state`), so that it works after a restart and an upgrade.
"""

from briefings.models.asked import Asked
from briefings.render.follow_ups.offers import follow_ups
from briefings.render.follow_ups.state import Outdated, State, decode, encode, state_of
from briefings.render.follow_ups.values import Act, FollowUp, FollowUps, Menu

__all__ = (
    "Act",
    "Asked",
    "FollowUp",
    "FollowUps",
    "Menu",
    "Outdated",
    "State",
    "decode",
    "encode",
    "follow_ups",
    "state_of",
)
