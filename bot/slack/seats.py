"""Where somebody sits who asks in Slack: may they schedule there, and where their clock stands.

Administrators and owners of the workspace manage, and whomever the operator names. That is asked of Slack only for
questions about digests, and remembered for some minutes. Commands can also be typed in a conversation of two people,
which looks like one with the bot; only its history tells, which Slack does not show to others.

Source: https://docs.slack.dev/reference/methods/users.info (``users:read``), …/conversations.history (``im:history``).
"""

import logging
import time
from collections import OrderedDict
from typing import NamedTuple

from bot.delivery import DeliveryError, RefusedError
from bot.logs import facts
from bot.slack.acts import Act
from bot.slack.outbox import Outbox
from bot.slack.sentences import NOT_THERE
from briefings.models.subscription import Place, Seat

_log = logging.getLogger(__name__)

_KNOWN_FOR_S = 600.0
_PEOPLE_KEPT = 1000


class Standing(NamedTuple):
    """What Slack says of a person."""

    can_manage: bool = False
    zone: str | None = None


class Seats:
    """Finds the seats of those who ask."""

    def __init__(self, outbox: Outbox, managers: str | None) -> None:
        self._outbox = outbox
        self._managers = frozenset((managers or "").replace(",", " ").split())
        self._known: OrderedDict[tuple[str, str], tuple[float, Standing]] = OrderedDict()
        self._there: OrderedDict[tuple[str, str], None] = OrderedDict()

    async def of(self, act: Act, *, in_full: bool) -> Seat:
        """The seat of whoever acted; ``in_full`` also with what they may do, their zone, and if the bot is there."""
        standing = await self._standing(act) if in_full else Standing()
        place = Place(platform="slack", workspace=act.workspace, channel=act.channel or act.user)
        can_manage = standing.can_manage or act.user in self._managers
        is_reachable = not in_full or await self._is_there(act)
        return Seat(place=place, user=act.person, can_manage=can_manage, zone=standing.zone, is_reachable=is_reachable)

    async def _is_there(self, act: Act) -> bool:
        """Whether the bot is where a command was typed, as far as can be told; of channels its digests will tell."""
        where = (act.workspace, act.channel or "")
        if act.channel is None or not act.is_direct or act.response_url is None or where in self._there:
            return True  # an event comes only from where it is
        try:
            await self._outbox.call(act.workspace, "conversations.history", channel=act.channel, limit=1)
        except RefusedError as refusal:
            return refusal.error not in NOT_THERE
        except DeliveryError as fault:
            _log.warning(facts("conversation_not_known", why=fault))
            return True
        self._there[where] = None
        if len(self._there) > _PEOPLE_KEPT:
            self._there.popitem(last=False)
        return True

    async def _standing(self, act: Act) -> Standing:
        key, now = (act.workspace, act.user), time.monotonic()
        seen_at, standing = self._known.get(key, (0.0, None))
        if standing is not None and now - seen_at < _KNOWN_FOR_S:
            return standing
        try:
            user = (await self._outbox.call(act.workspace, "users.info", user=act.user)).get("user") or {}
        except DeliveryError as fault:
            _log.warning(facts("standing_not_known", why=fault, mend="run: briefbot doctor"))
            return standing or Standing()
        standing = Standing(bool(user.get("is_admin") or user.get("is_owner")), user.get("tz") or None)
        self._known[key] = (now, standing)
        if len(self._known) > _PEOPLE_KEPT:
            self._known.popitem(last=False)
        return standing
