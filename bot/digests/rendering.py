"""Digests that say the same to many places are rendered once: only the order's id in their buttons differs.

Rendering takes some ten milliseconds, and thousands may be due at one minute. Invariant: what comes out is what the
mail renders for that order.
"""

import json
from collections import OrderedDict
from typing import NamedTuple

from bot.digests.mail import Mail, Rendered
from briefings.models.digest import Digest
from briefings.models.subscription import PlatformName, Subscription, SubscriptionId

_STAND_IN = SubscriptionId("0q1q8q9q")
"""Stands where the id will: as long as one, with digits that none has, and in nobody's words."""
_KEPT = 64


class Written(NamedTuple):
    """`Rendered`, as text."""

    parts: tuple[str, ...]
    kept: tuple[tuple[str, str], ...] = ()


class Renderings:
    """Renders, and remembers the last."""

    def __init__(self) -> None:
        self._known: OrderedDict[tuple[PlatformName, Digest], tuple[str, ...] | None] = OrderedDict()

    def render(self, mail: Mail, digest: Digest, order: Subscription) -> Written:
        """The messages as JSON, and what is to be remembered before they are sent; see `Mail.render`."""
        key = (order.place.platform, digest)
        if key not in self._known:
            template = _written(mail.render(digest, order.model_copy(update={"id": _STAND_IN})))
            self._known[key] = None if template.kept else template.parts
            if len(self._known) > _KEPT:
                self._known.popitem(last=False)
        parts = self._known[key]
        if parts is None:  # what is remembered is named after what it says
            return _written(mail.render(digest, order))
        return Written(tuple(part.replace(_STAND_IN, order.id) for part in parts))


def _written(rendered: Rendered) -> Written:
    return Written(tuple(json.dumps(body, ensure_ascii=False) for body in rendered.bodies), rendered.kept)
