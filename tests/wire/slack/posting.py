"""What every way of writing a message has in common: the content is read and judged once, here."""

from dataclasses import dataclass

from tests.wire.published import complaint
from tests.wire.slack.blocks import as_objects
from tests.wire.slack.rules import (
    BLOCK_KIT,
    BLOCK_TEXT,
    TEXT,
    block_complaints,
    block_text_length,
    manners,
    posting_manners,
)
from tests.wire.slack.state import SlackState
from tests.wire.slack.values import ApiError
from tests.wire.wire_types import Json


@dataclass(frozen=True)
class Content:
    """What a message says."""

    text: str
    blocks: tuple[Json, ...]
    metadata: Json | None = None


def read_content(state: SlackState, where: str, args: Json, *, is_public: bool) -> Content:
    """Read a message out of arguments and judge it.

    Args:
        state: Takes the violations.
        where: The method, for the violations.
        args: The arguments of the call.
        is_public: Whether it will be read by all of a channel, where previews would unfurl.

    Returns:
        What Slack would show.

    Raises:
        ApiError: Slack would refuse it.
    """
    blocks = args.get("blocks") or ()
    text = str(args.get("text") or "")
    markdown = args.get("markdown_text")
    state.violate(where, manners(args, state.allowed))
    state.violate(where, posting_manners(args if is_public else {**args, "unfurl_links": False, "unfurl_media": False}))
    if wrong := block_complaints(blocks):
        state.violate(where, wrong)
        raise ApiError("invalid_blocks", response_metadata={"messages": [f"[ERROR] {words}" for words in wrong]})
    if (length := block_text_length(blocks)) > BLOCK_TEXT:
        state.violate(where, [f"{length} characters of text over all blocks, about {BLOCK_TEXT} are allowed"])
        raise ApiError("msg_blocks_too_long")
    if markdown is not None:
        if text or blocks:
            raise ApiError("markdown_text_conflict")
        state.violate(where, manners({"text": markdown}, state.allowed))
        text = str(markdown)
    if not text and not blocks and not args.get("attachments"):
        raise ApiError("no_text")
    metadata = args.get("metadata")
    if metadata is not None and (words := complaint(metadata, BLOCK_KIT, "MessageMetadata")):
        state.violate(where, [f"metadata: {words}"])
        raise ApiError("invalid_metadata_format")
    return Content(text[:TEXT], as_objects(blocks), metadata)
