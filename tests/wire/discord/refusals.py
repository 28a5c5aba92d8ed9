"""How Discord says no: an HTTP status, a code, a sentence, and for a bad form the path to each fault.

Source: docs.discord.com/developers/topics/opcodes-and-status-codes (JSON), …/reference (error messages).
"""

from collections.abc import Sequence

from tests.wire.published import Complaint
from tests.wire.wire_types import Json

CODES: dict[int, tuple[int, str]] = {
    0: (401, "401: Unauthorized"),
    10003: (404, "Unknown Channel"),
    10004: (404, "Unknown Guild"),
    10007: (404, "Unknown Member"),
    10008: (404, "Unknown Message"),
    10013: (404, "Unknown User"),
    10015: (404, "Unknown Webhook"),
    10062: (404, "Unknown interaction"),
    10063: (404, "Unknown application command"),
    40060: (400, "Interaction has already been acknowledged."),
    40094: (400, "This interaction has reached the maximum number of follow-up messages"),
    50001: (403, "Missing Access"),
    50005: (403, "Cannot edit a message authored by another user"),
    50006: (400, "Cannot send an empty message"),
    50007: (403, "Cannot send messages to this user"),
    50013: (403, "Missing Permissions"),
    50027: (401, "Invalid Webhook Token"),
    50035: (400, "Invalid Form Body"),
    50083: (400, "Thread is archived"),
    50109: (400, "The request body contains invalid JSON."),
    160004: (400, "A thread has already been created for this message"),
}


class ApiError(Exception):
    """The platform says no."""

    def __init__(self, code: int, complaints: Sequence[Complaint] = ()) -> None:
        self.code = code
        self.status, self.words = CODES[code]
        self.complaints = tuple(complaints)
        super().__init__(code, self.words)

    def body(self) -> Json:
        """The answer's body."""
        said: Json = {"message": self.words, "code": self.code}
        return said | {"errors": _tree(self.complaints)} if self.complaints else said


class TooFastError(Exception):
    """The platform says not now; answered with 429."""

    def __init__(self, retry_after_s: float, *, is_global: bool = False) -> None:
        super().__init__(retry_after_s)
        self.retry_after_s = retry_after_s
        self.is_global = is_global


def _tree(complaints: Sequence[Complaint]) -> Json:
    """Nest complaints by their paths, as Discord's `errors` are."""
    root: Json = {}
    for complaint in complaints:
        place = root
        for step in complaint.path:
            place = place.setdefault(str(step), {})
        place.setdefault("_errors", []).append({"code": "INVALID_FORM_BODY", "message": complaint.words})
    return root
