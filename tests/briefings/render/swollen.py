"""Answers whose every text is very long: articles and askers may bring such, messages may not."""

from briefings.models.answers import Answer
from tests.briefings.render import by_hand

JUNK = (
    "*_~`<@1> https://x.example/ " * 60,
    "a" * 1800,
    "“" * 900,
    "@everyone " * 180,
    "<!channel>|" * 160,
    "[x](http://e.example) " * 80,
    "words “said” and " * 100,
)


def swollen(junk: str) -> tuple[Answer, ...]:
    """Answers of several kinds, with as many long items as a message might be given."""
    quote = by_hand.CHINA_ROLE.model_copy(
        update={"parts": (junk, junk), "speaker": junk, "occasion": junk, "via": junk, "same_as": ()}
    )
    sources = tuple(
        source.model_copy(update={"headline": junk, "outlet": junk, "url": junk, "byline": junk, "source": junk})
        for source in by_hand.SOURCES
    )
    sections = tuple(
        section.model_copy(
            update={"claims": tuple(claim.model_copy(update={"text": junk}) for claim in section.claims)}
        )
        for section in by_hand.BRIEF.sections
    )
    topic = by_hand.TOPIC.model_copy(update={"slug": junk, "title": junk})
    return (
        by_hand.BRIEF.model_copy(
            update={"title": junk, "sections": sections, "quotations": (quote,) * 3, "sources": sources}
        ),
        by_hand.MANY_QUOTES.model_copy(
            update={"quotes": (quote,) * 12, "person": junk, "phrase": junk, "sources": sources}
        ),
        by_hand.CHECK_NOT_FOUND.model_copy(update={"asked": junk, "person": junk}),
        by_hand.CHECKS.model_copy(
            update={"results": (by_hand.CHECK_NEAR.model_copy(update={"asked": junk}),) * 5, "sources": sources}
        ),
        by_hand.PASSAGE.model_copy(update={"text": junk, "source": sources[0], "quotes": (quote,) * 3}),
        by_hand.TOPICS.model_copy(update={"topics": (topic,) * 30}),
        by_hand.MISSING.model_copy(update={"message": junk, "suggestions": (junk,) * 9, "asked": junk}),
        by_hand.HELP.model_copy(update={"lines": (junk,) * 9}),
    )
