import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings

from briefings.models.answers import Answer
from briefings.render.html import to_html
from briefings.render.terminal import to_text
from tests.briefings.render import by_hand
from tests.strategies import answers
from tests.words import HOSTILE

ALLOWED = frozenset(
    (
        *("html", "head", "meta", "title", "style", "body", "header", "main", "section", "footer", "h1", "h2"),
        *("p", "ul", "li", "b", "div", "br", "span", "a", "strong", "em", "ins", "del"),
    )
)


class Seen(HTMLParser):
    """What a browser would take for markup, and the text that is left."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str]] = set()
        self.links: list[tuple[str, str]] = []
        self.ids: list[str] = []
        self.words: list[str] = []
        self._open_link: str | None = None
        self._is_style = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        named = {name: value or "" for name, value in attrs}
        self.attributes |= {(tag, name) for name in named}
        self._open_link = named.get("href", self._open_link)
        self._is_style = tag in ("style", "title")
        if "id" in named:
            self.ids.append(named["id"])

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._open_link = None
        self._is_style = False

    def handle_data(self, data: str) -> None:
        if self._open_link is not None:
            self.links.append((self._open_link, data))
        if not self._is_style:
            self.words.append(data)


@given(answers(HOSTILE))
@settings(max_examples=80, deadline=None)
def test_nothing_of_an_article_becomes_markup(answer: Answer) -> None:
    seen = Seen(to_html(answer))
    assert seen.tags <= ALLOWED
    assert {name for _, name in seen.attributes} <= {"lang", "charset", "name", "content", "http-equiv", "class"} | {
        "id",
        "href",
        "rel",
    }


@given(answers(HOSTILE))
@settings(max_examples=80, deadline=None)
def test_a_link_goes_where_it_says(answer: Answer) -> None:
    seen = Seen(to_html(answer))
    assert all(
        target == text
        if target.startswith("http")
        else target.removeprefix("#source-") == text[1:].split("¶")[0].rstrip("]")
        for target, text in seen.links
    )


@pytest.mark.parametrize("answer", by_hand.EVERY_ANSWER, ids=lambda answer: type(answer).__name__)
def test_html_says_what_the_terminal_says(answer: Answer) -> None:
    told = "".join("".join(Seen(to_html(answer)).words).split())
    assert told == "".join(to_text(answer).split())


def test_every_citation_of_a_briefing_leads_to_its_source() -> None:
    seen = Seen(to_html(by_hand.BRIEF))
    cited = {target for target, _ in seen.links if target.startswith("#")}
    assert cited
    assert cited <= {f"#{anchor}" for anchor in seen.ids}


def test_the_address_of_a_source_is_a_link() -> None:
    assert ("https://example.org/2025/11/01", "https://example.org/2025/11/01") in Seen(to_html(by_hand.BRIEF)).links


@pytest.mark.skipif(shutil.which("chromium") is None, reason="no chromium on this machine")
def test_a_browser_runs_nothing_and_loads_nothing(tmp_path: Path) -> None:
    attack = '<script>document.title="taken"</script><img src=x onerror=\'document.title="taken"\'>'
    hostile = by_hand.MISSING.model_copy(update={"message": attack})
    page = tmp_path / "page.html"
    page.write_text(to_html(hostile))
    done = subprocess.run(
        [
            *("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"),
            *(f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", page.as_uri()),
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    seen = Seen(done.stdout)
    assert "<title>taken</title>" not in done.stdout
    assert not seen.tags & {"script", "img"}
    assert "<script>" in "".join(seen.words)


def test_the_footer_is_words_too() -> None:
    footer = by_hand.FOOTER.model_copy(update={"corpus_hash": "<b>&x"})
    page = to_html(by_hand.BRIEF.model_copy(update={"footer": footer}))
    assert "<footer>no AI text · corpus 5 · &lt;b&gt;&amp;" in page


def test_what_stands_beside_an_address_is_words() -> None:
    first, *others = by_hand.BRIEF.sources
    named = first.model_copy(update={"headline": "<i>one</i> https://a.example/x <i>two</i>", "url": None})
    page = to_html(by_hand.BRIEF.model_copy(update={"sources": (named, *others)}))
    assert "<i>" not in page
    assert '<a href="https://a.example/x" rel="noopener nofollow">https://a.example/x</a> &lt;i&gt;two' in page
