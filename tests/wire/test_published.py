"""Published schemas complain in a sentence that names the place and the fault."""

import pytest

from tests.wire.published import SCHEMAS, complaint, manifest_complaint
from tests.wire.wire_types import Json

BLOCK_KIT = "slack/block_kit.schema.json"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ({"type": "mrkdwn", "text": ""}, "text.text: '' should be non-empty"),
        ({"type": "plain_text", "text": 7}, "text.text: 7 is not of type 'string'"),
        ({"type": "mrkdwn"}, "text: 'text' is a required property"),
        ({"type": "html", "text": "x"}, "is not valid under any of the given schemas"),
    ],
)
def test_a_union_complains_about_the_branch_that_was_meant(text: Json, words: str) -> None:
    assert words in str(complaint({"type": "section", "text": text}, BLOCK_KIT, "SectionBlock"))


def test_a_good_instance_has_no_complaint() -> None:
    assert complaint({"type": "divider"}, BLOCK_KIT, "DividerBlock") is None


def test_a_manifest_is_held_against_slacks_own_schema() -> None:
    manifest: Json = {"display_information": {"name": "briefbot"}}
    assert manifest_complaint(manifest) is None
    assert "too long" in str(manifest_complaint({"display_information": {"name": "b" * 36}}))


def test_every_schema_lies_beside_a_licence() -> None:
    for folder in (path for path in SCHEMAS.iterdir() if path.is_dir()):
        assert list(folder.glob("LICENSE.*"))
