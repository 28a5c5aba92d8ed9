"""The sidecar: facts about a document in a TOML file beside it, named like it with ``.toml`` after.

``meeting.txt.toml`` beside ``meeting.txt`` lets an operator state what the document does not:

    outlet = "The Example Post"
    url = "https://example.org/meeting"
    byline = "Jane Doe"
    date = 2025-11-01
    headline = "Ministers meet"

All keys are optional; ``updated`` and ``language`` are known too. What the sidecar states wins over the document.
Several documents in one file (JSON Lines) state their facts themselves and have no sidecar.
"""

from briefings.sources.decode import decode
from briefings.sources.frontmatter import read_toml
from briefings.sources.stated import Stated, read_stated

SIDECAR_SUFFIX = ".toml"


def read_sidecar(content: bytes | None) -> Stated:
    """Read the facts; ``None`` is no sidecar.

    Raises:
        Unreadable: It is not valid TOML, or a date in it is wrong.
    """
    return read_stated(read_toml(decode(content), "its sidecar .toml file")) if content is not None else Stated()
