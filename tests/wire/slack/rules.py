"""What Slack, or good manners, ask of a message or a view beyond the shape of a single field.

Two strengths: `block_complaints` and `view_complaints` are what Slack itself refuses; `manners` is what Slack lets
pass and this product must not do. Limits that no schema states are written here with their source.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from tests.wire.invisible import check_invisible
from tests.wire.published import complaint, schema
from tests.wire.slack.blocks import as_objects, elements, parts, texts
from tests.wire.slack.mrkdwn import Allowed, check_mrkdwn
from tests.wire.wire_types import Json

BLOCK_KIT = "slack/block_kit.schema.json"
MESSAGE_BLOCKS = 50  # docs.slack.dev/reference/block-kit/blocks
VIEW_BLOCKS = 100  # same page
BLOCK_TEXT = 13_200  # undocumented `msg_blocks_too_long`: bolt-js issue 2509
MARKDOWN_TEXT = 12_000  # docs.slack.dev/reference/block-kit/blocks/markdown-block: over all such blocks of a message
TEXT = 40_000  # docs.slack.dev/reference/methods/chat.postMessage: cut there
TABLES = 1  # docs.slack.dev/reference/block-kit/blocks/table-block
UNFURLS = ("unfurl_links", "unfurl_media")
_ADDRESSES = ("url", "image_url", "thumbnail_url", "title_url", "video_url")


@cache
def _block_definitions() -> dict[str, str]:
    """The schema's name for each `type` of block."""
    definitions = schema(BLOCK_KIT)["definitions"]
    names = [union["$ref"].rpartition("/")[2] for union in definitions["KnownBlock"]["anyOf"]]
    # An image block is one of two forms; both are of the same type.
    forms = {name: definitions[name].get("anyOf", [definitions[name]])[0] for name in names}
    return {form["properties"]["type"]["const"]: name for name, form in forms.items()}


def block_complaints(blocks: object, limit: int = MESSAGE_BLOCKS) -> list[str]:
    """Say why Slack would refuse these blocks."""
    if not isinstance(blocks, Sequence) or isinstance(blocks, str):
        return ["blocks are not a list"]
    found = [words for index, block in enumerate(blocks) for words in _one_block(index, block)]
    known = as_objects(blocks)
    if len(blocks) > limit:
        found.append(f"{len(blocks)} blocks, {limit} are allowed")
    found += [f"block_id {name!r} twice" for name in _twice([block.get("block_id") for block in known])]
    for block in known:
        found += [f"action_id {name!r} twice in a block" for name in _twice([e["action_id"] for e in elements(block)])]
    markdown = sum(len(str(block.get("text"))) for block in known if block.get("type") == "markdown")
    if markdown > MARKDOWN_TEXT:
        found.append(f"{markdown} characters of markdown, {MARKDOWN_TEXT} are allowed")
    if sum(block.get("type") == "table" for block in known) > TABLES:
        found.append("more than one table")
    return found


def block_text_length(blocks: object) -> int:
    """The characters of text over all blocks, by which `msg_blocks_too_long` is decided."""
    return sum(len(str(part["text"])) for part in texts(blocks))


def view_complaints(view: object) -> list[str]:
    """Say why Slack would refuse a modal or a Home tab."""
    if not isinstance(view, Mapping):
        return ["the view is not an object"]
    definition = {"modal": "ModalView", "home": "HomeView"}.get(str(view.get("type")))
    if definition is None:
        return [f"no view is of type {view.get('type')!r}"]
    found = [f"view: {words}"] if (words := complaint(view, BLOCK_KIT, definition)) else []
    blocks = as_objects(view.get("blocks"))
    if definition == "ModalView" and "submit" not in view and any(block.get("type") == "input" for block in blocks):
        found.append("a modal with inputs has no submit")
    return found + block_complaints(view.get("blocks", []), VIEW_BLOCKS)


def option_complaints(answer: Json) -> list[str]:
    """Say why Slack would show nothing for an answer to `block_suggestion`."""
    groups = as_objects(answer.get("option_groups"))
    lists = [group.get("options") for group in groups] if groups else [answer.get("options")]
    found = [f"{len(groups)} option groups, 100 are allowed"] if len(groups) > 100 else []
    for options in lists:
        if not isinstance(options, list):
            found.append("an options answer without options")
            continue
        if len(options) > 100:
            found.append(f"{len(options)} options, 100 are allowed")
        found += [f"option: {words}" for one in options if (words := complaint(one, BLOCK_KIT, "PlainTextOption"))]
    return found


def manners(args: Json, allowed: Allowed) -> list[str]:
    """Say what is wrong with a message or view that Slack would show all the same: live text of others."""
    found = [f"text: {words}" for words in check_mrkdwn(str(args.get("text") or ""), allowed)]
    if args.get("parse") == "full":
        found.append("parse is full")
    if args.get("link_names") in (True, 1, "1", "true"):
        found.append("link_names is on")
    for part in texts(args.get("blocks")):
        words = str(part["text"])
        if part["type"] in ("mrkdwn", "markdown"):
            live = check_mrkdwn(words, allowed, verbatim=part.get("verbatim") is True)
        else:
            live = check_invisible(words)
        found += [f"block text: {complaint}" for complaint in live]
    for part in parts(args.get("blocks")):
        found += _live_part(part, allowed)
    return found


def posting_manners(args: Json) -> list[str]:
    """Say what a message lacks that people should read: a text for screen readers, and no unfurled previews."""
    found = []
    if args.get("blocks"):
        if not str(args.get("text") or "").strip():
            found.append("blocks without text for screen readers")
        found += [f"{flag} is not false" for flag in UNFURLS if args.get(flag) not in (False, 0, "0", "false")]
    if len(str(args.get("text") or "")) > TEXT:
        found.append(f"text of {len(str(args['text']))} characters, cut at {TEXT}")
    return found


def _one_block(index: int, block: object) -> list[str]:
    if not isinstance(block, Mapping):
        return [f"blocks[{index}] is not an object"]
    definition = _block_definitions().get(str(block.get("type")))
    if definition is None:
        return [f"blocks[{index}]: no block is of type {block.get('type')!r}"]
    if words := complaint(block, BLOCK_KIT, definition):
        return [f"blocks[{index}] ({block['type']}) {words}"]
    if block["type"] == "section" and not {"text", "fields"} & set(block):
        return [f"blocks[{index}] (section) has neither text nor fields"]
    return []


def _live_part(part: Json, allowed: Allowed) -> list[str]:
    found = [
        f"live address {part[name]} in {name}"
        for name in _ADDRESSES
        if isinstance(part.get(name), str) and not allowed.link(part[name])
    ]
    match part.get("type"):
        case "broadcast" | "usergroup":
            found.append(f"live {part['type']} in rich text")
        case "user" if part.get("user_id") not in allowed.users:
            found.append(f"live mention of {part.get('user_id')} in rich text")
    return found


def _twice(names: Sequence[object]) -> list[object]:
    return [name for name, times in Counter(names).items() if name is not None and times > 1]
