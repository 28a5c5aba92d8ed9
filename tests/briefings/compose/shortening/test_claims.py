from briefings.compose.citing import cite
from briefings.compose.shortening.claims import shorten_claim
from briefings.compose.verify import verify_claims
from briefings.models.answers import Claim
from briefings.models.span import Span
from tests.briefings.compose.reading import article, read

TEXT = "Mariam Diallo, a former teacher, opened the quay on Monday, which cost $9 million."


def test_claim_is_shortened_and_says_so() -> None:
    one = article("a", "2025-11-04", TEXT)
    (analysis,) = read([one])
    text, flag = shorten_claim(one, Span(0, len(TEXT)), analysis, [], 8)
    assert (text, flag) == ("Mariam Diallo opened the quay on Monday.", "shortened")


def test_claim_that_is_short_enough_is_left_alone() -> None:
    one = article("a", "2025-11-04", TEXT)
    (analysis,) = read([one])
    assert shorten_claim(one, Span(0, len(TEXT)), analysis) == (TEXT, None)


def test_shortened_claim_stands_in_what_it_cites() -> None:
    one = article("a", "2025-11-04", TEXT)
    (analysis,) = read([one])
    whole = Span(0, len(TEXT))
    text, _ = shorten_claim(one, whole, analysis, [], 0)
    verify_claims([Claim(text=text, citations=(cite(one, whole),))], {one.id: one})
