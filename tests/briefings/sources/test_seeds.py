"""The five delivered documents, exactly."""

from pathlib import Path
from typing import NamedTuple

import pytest

from briefings.models.article import Article
from tests.briefings.sources.reading import article_of, prose_of

SEEDS = Path(__file__).parents[3] / "seeds"


class Seed(NamedTuple):
    name: str
    published_on: str
    headline: str | None
    first_prose: str
    last_prose: str
    paragraphs: int
    prose_paragraphs: range
    published_at: str | None = None
    updated_at: str | None = None
    byline: str | None = None
    dateline: str | None = None
    flags: tuple[str, ...] = ()


EXPECTED = (
    Seed(
        name="000_d7b0530f49b5d1eb.txt",
        published_on="2025-10-30",
        headline="President Lee aiming to deliver 'tangible results' during state visit from China's Xi",
        first_prose="President Lee Jae Myung said he aims",
        last_prose="On China's role in addressing",
        paragraphs=10,
        prose_paragraphs=range(3, 11),
        published_at="2025-10-30T09:07:00+00:00",
        updated_at="2025-10-30T09:08:00+00:00",
    ),
    Seed(
        name="001_ea70b24212733699.txt",
        published_on="2025-10-30",
        headline="Calling Xi's 1st S. Korea visit in 11 years 'significant,' Lee urges Beijing’s 'constructive' role"
        " in NK denuclearization",
        first_prose="South Korean President Lee Jae Myung said he would explore",
        last_prose="The interview was released in Chinese",
        paragraphs=14,
        prose_paragraphs=range(2, 15),
        dateline="GYEONGJU, North Gyeongsang Province",
        flags=("translated",),
    ),
    Seed(
        name="002_f40bd6caac6023d5.txt",
        published_on="2026-01-04",
        headline=None,
        first_prose="President Lee Jae Myung kicked off",
        last_prose="On Wednesday, Lee will join",
        paragraphs=21,
        prose_paragraphs=range(1, 22),
        dateline="BEIJING, China",
    ),
    Seed(
        name="003_4adf800426517d0c.txt",
        published_on="2026-01-04",
        headline="Lee calls China an 'important partner' for Korean Peninsula peace, promises new ‘starting point’ in"
        " bilateral ties",
        first_prose='"I hope this visit marks a new starting point',
        last_prose="He told the Korean community",
        paragraphs=18,
        prose_paragraphs=range(4, 19),
        published_at="2026-01-04T23:26:00+00:00",
        byline="SARAH KIM",
    ),
    Seed(
        name="004_557be8cb5a940d7c.txt",
        published_on="2025-11-01",
        headline=None,
        first_prose="South Korean President Lee Jae Myung held",
        last_prose='"Promoting the healthy and stable development',
        paragraphs=11,
        prose_paragraphs=range(1, 11),
        dateline="Gyeongju, Nov 1",
        flags=("agency_feed",),
    ),
)


def read_seed(name: str) -> Article:
    return article_of((SEEDS / name).read_bytes())


@pytest.mark.parametrize("seed", EXPECTED, ids=lambda seed: seed.name[:3])
def test_seed_is_read_exactly(seed: Seed) -> None:
    article = read_seed(seed.name)
    assert str(article.published_on) == seed.published_on
    assert article.headline == seed.headline
    assert (article.published_at.isoformat() if article.published_at else None) == seed.published_at
    assert (article.updated_at.isoformat() if article.updated_at else None) == seed.updated_at
    assert (article.byline, article.dateline, article.flags) == (seed.byline, seed.dateline, seed.flags)
    assert (article.outlet, article.url) == (None, None)


@pytest.mark.parametrize("seed", EXPECTED, ids=lambda seed: seed.name[:3])
def test_prose_of_a_seed_starts_and_ends_where_its_story_does(seed: Seed) -> None:
    article = read_seed(seed.name)
    prose = prose_of(article)
    assert prose[0].startswith(seed.first_prose)
    assert prose[-1].startswith(seed.last_prose)
    assert [article.paragraph_at(span.start) for span in article.prose] == list(seed.prose_paragraphs)


@pytest.mark.parametrize("seed", EXPECTED, ids=lambda seed: seed.name[:3])
def test_paragraph_n_of_a_seed_is_its_nth_non_empty_line(seed: Seed) -> None:
    article = read_seed(seed.name)
    content = (SEEDS / seed.name).read_text(encoding="utf-8")
    lines = [line.strip() for line in content.split("\n") if line.strip()]
    assert [article.paragraph_text(number) for number in range(1, len(article.paragraphs) + 1)] == lines
    assert len(lines) == seed.paragraphs
