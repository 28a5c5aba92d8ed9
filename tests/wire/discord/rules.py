"""What Discord, or good manners, ask of a message or a modal beyond the shape of a single field.

Two strengths: what `message_complaints` and `modal_complaints` find is refused by Discord itself; `manners` is what
Discord lets pass and this product must not do. Limits that the OpenAPI file does not state stand here, with their
source.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from tests.wire.discord.components import (
    BUTTON,
    LAYOUT,
    LINK_STYLE,
    PREMIUM_STYLE,
    ROW,
    SELECTS,
    TEXT_DISPLAY,
    as_objects,
    label_of,
    walk,
)
from tests.wire.discord.markdown import Allowed, check_markdown
from tests.wire.invisible import check_invisible
from tests.wire.published import Complaint
from tests.wire.wire_types import Json

CONTENT = 2_000  # docs.discord.com/developers/resources/message#create-message
EMBEDS = 6_000  # …/resources/message#embed-object-embed-limits: over all embeds of a message
ROWS = 5  # …/components/reference#action-row, before version 2
ROW_BUTTONS = 5  # same
COMPONENTS = 40  # …/components/reference#component-reference, version 2
LAYOUT_TEXT = 4_000  # …/components/reference#text-display, over all of a message
MODAL_COMPONENTS = 5  # …/interactions/receiving-and-responding#modal
_LEGACY = ("content", "embeds", "poll", "sticker_ids")  # what version 2 does not know
_PLAIN = ("label", "placeholder", "description")


def message_complaints(body: Json, *, is_v2: bool) -> list[Complaint]:
    """Say why Discord would refuse a message that has the right shape."""
    found = []
    if len(str(body.get("content") or "")) > CONTENT:
        found.append(Complaint(("content",), f"Must be {CONTENT} or fewer in length."))
    if (length := embeds_length(body.get("embeds"))) > EMBEDS:
        found.append(Complaint(("embeds",), f"{length} characters over all embeds, {EMBEDS} are allowed"))
    components = as_objects(body.get("components"))
    found += _layout_complaints(body, components) if is_v2 else _row_complaints(components)
    return found + component_complaints(components)


def modal_complaints(body: Json) -> list[Complaint]:
    """Say why Discord would refuse a modal that has the right shape."""
    components = as_objects(body.get("components"))
    found = []
    if len(components) > MODAL_COMPONENTS:
        found.append(Complaint(("components",), f"{len(components)} components, {MODAL_COMPONENTS} are allowed"))
    return found + component_complaints(components)


def component_complaints(components: Sequence[Json]) -> list[Complaint]:
    """Say what is wrong with components wherever they stand."""
    place = ("components",)
    every = tuple(walk(components))
    found = [Complaint(place, f"custom_id {name!r} twice") for name in _twice(one.get("custom_id") for one in every)]
    for one in every:
        words = _odd(one)
        found += [Complaint(place, f"{label_of(one)!r} {word}" if label_of(one) else word) for word in words]
    return found


def embeds_length(embeds: object) -> int:
    """The characters that count against the limit over all embeds."""
    total = 0
    for embed in as_objects(embeds):
        total += len(str(embed.get("title") or "")) + len(str(embed.get("description") or ""))
        total += len(str((embed.get("footer") or {}).get("text") or ""))
        total += len(str((embed.get("author") or {}).get("name") or ""))
        for part in as_objects(embed.get("fields")):
            total += len(str(part.get("name") or "")) + len(str(part.get("value") or ""))
    return total


def manners(body: Json, allowed: Allowed) -> list[str]:
    """Say what is wrong with a message that Discord would show all the same: pings, and live text of others."""
    found = _ping_complaints(body.get("allowed_mentions"))
    found += [f"content: {words}" for words in check_markdown(str(body.get("content") or ""), allowed)]
    for embed in as_objects(body.get("embeds")):
        for text in _embed_texts(embed):
            found += [f"embed: {words}" for words in check_markdown(text, allowed)]
        for plain in ((embed.get("footer") or {}).get("text"), (embed.get("author") or {}).get("name")):
            found += [f"embed: {words}" for words in check_invisible(str(plain or ""))]
        found += [f"embed: live address {url}" for url in _addresses(embed) if not allowed.link(url)]
    for one in walk(body.get("components")):
        if one.get("type") == TEXT_DISPLAY:
            found += [f"text: {words}" for words in check_markdown(str(one.get("content")), allowed)]
        found += [f"component: {words}" for name in _PLAIN for words in check_invisible(str(one.get(name) or ""))]
        if isinstance(one.get("url"), str) and not allowed.link(one["url"]):
            found.append(f"component: live address {one['url']}")
    return found


def _layout_complaints(body: Json, components: Sequence[Json]) -> list[Complaint]:
    """Rules of components of version 2."""
    found = [Complaint((name,), "cannot be used with components of version 2") for name in _LEGACY if body.get(name)]
    every = tuple(walk(components))
    if len(every) > COMPONENTS:
        found.append(Complaint(("components",), f"{len(every)} components, {COMPONENTS} are allowed"))
    length = sum(len(str(one.get("content"))) for one in every if one.get("type") == TEXT_DISPLAY)
    if length > LAYOUT_TEXT:
        found.append(Complaint(("components",), f"{length} characters of text, {LAYOUT_TEXT} are allowed"))
    return found


def _row_complaints(components: Sequence[Json]) -> list[Complaint]:
    """Rules of components before version 2."""
    found = [
        Complaint(("components", index), "needs the flag of components of version 2")
        for index, one in enumerate(components)
        if one.get("type") in LAYOUT
    ]
    if len(components) > ROWS:
        found.append(Complaint(("components",), f"{len(components)} rows, {ROWS} are allowed"))
    return found


def _odd(component: Json) -> Iterator[str]:
    kind = component.get("type")
    if kind == ROW:
        yield from _crowded(component)
    elif kind == BUTTON:
        yield from _odd_button(component)
    elif kind in SELECTS:
        yield from _odd_menu(component)


def _crowded(row: Json) -> Iterator[str]:
    kinds = [one.get("type") for one in as_objects(row.get("components"))]
    menus = [kind for kind in kinds if kind != BUTTON]
    if len(kinds) > ROW_BUTTONS:
        yield f"{len(kinds)} buttons in a row, {ROW_BUTTONS} are allowed"
    if menus and len(kinds) > 1:
        yield "a menu shares its row"


def _odd_button(button: Json) -> Iterator[str]:
    style = button.get("style")
    if style == LINK_STYLE and (not button.get("url") or button.get("custom_id")):
        yield "links, and needs an address and no custom_id"
    if style not in (LINK_STYLE, PREMIUM_STYLE) and (button.get("url") or not button.get("custom_id")):
        yield "acts, and needs a custom_id and no address"
    if style != PREMIUM_STYLE and not (button.get("label") or button.get("emoji")):
        yield "has neither label nor emoji"


def _odd_menu(menu: Json) -> Iterator[str]:
    options = as_objects(menu.get("options"))
    least, most = menu.get("min_values"), menu.get("max_values")
    if menu.get("type") == SELECTS[0] and not options:
        yield "has no options"
    for value in _twice(one.get("value") for one in options):
        yield f"has the value {value!r} twice"
    if sum(bool(one.get("default")) for one in options) > (1 if most is None else most):
        yield "has more defaults than may be chosen"
    if least is not None and most is not None and least > most:
        yield "asks for more than may be chosen"


def _ping_complaints(mentions: object) -> list[str]:
    if not isinstance(mentions, dict):
        return ["no allowed_mentions"]
    found = [] if mentions.get("parse") == [] else ["allowed_mentions would parse, or has no empty parse"]
    found += [f"allowed_mentions lets {name} be pinged" for name in ("users", "roles") if mentions.get(name)]
    return [*found, "allowed_mentions pings whom it answers"] if mentions.get("replied_user") else found


def _embed_texts(embed: Json) -> Iterator[str]:
    yield str(embed.get("title") or "")
    yield str(embed.get("description") or "")
    for part in as_objects(embed.get("fields")):
        yield str(part.get("name") or "")
        yield str(part.get("value") or "")


def _addresses(embed: Json) -> Iterator[str]:
    """Addresses that an embed links; attachments of the same message link nowhere."""
    for part in (embed, embed.get("author"), embed.get("image"), embed.get("thumbnail")):
        url = (part or {}).get("url")
        if isinstance(url, str) and not url.startswith("attachment://"):
            yield url


def _twice(names: Iterator[object]) -> list[object]:
    return [name for name, times in Counter(names).items() if name is not None and times > 1]
