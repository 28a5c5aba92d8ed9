import pytest

from briefings.compose.telling import tellings
from briefings.models.quote import Quote
from briefings.models.span import Span
from tests.briefings.compose.reading import article, read

# a sentence with one quotation; whether its date is told
CASES = [
    ("“We will publish on 20 June,” said Ana Horvat.", True),
    ("“We published on 20 April,” said Ana Horvat.", False),
    ("“We will publish on 20 June.”", False),
    ("“If he had any shame, he would resign on 20 June,” said Ana Horvat.", False),
]


@pytest.mark.parametrize(("text", "is_told"), CASES, ids=[text for text, _ in CASES])
def test_of_quoted_days_only_plans_with_their_speaker_are_told(text: str, is_told: bool) -> None:
    one = article("a", "2024-05-15", text)
    (analysis,) = read([one])
    content = Span(1, text.index("”"))
    quote = Quote(article_id=one.id, contents=(content,), kind="direct", context=Span(0, len(text)))
    told = list(tellings([one], [analysis.model_copy(update={"quotes": (quote,)})]))
    assert bool(told) == is_told
