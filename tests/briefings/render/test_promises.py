"""What every rendered answer keeps, whatever the articles and the asker bring."""

import json
import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefings.models.answers import Answer, CheckResult, Help
from briefings.render.formats import RENDERERS
from briefings.render.json import form_of, to_json
from briefings.render.markdown import to_markdown
from briefings.render.options import DEFAULT_LIMITS, RenderOptions
from briefings.render.pages import page_of
from briefings.render.terminal import to_text
from tests.briefings.render.by_hand import EVERY_ANSWER
from tests.strategies import answers, checks
from tests.words import HOSTILE, QUOTING, SPOKEN

BETWEEN_MARKS = re.compile(
    r"“(?P<curly>[^“”]*)”|\"(?P<straight>[^\"]*)\"|«(?P<angled>[^«»]*)»|„(?P<low>[^„“”]*)[“”]"
    r"|(?<!\w)[‘'](?P<single>(?=[^\W\d]|\().*?\S)[’'](?!\w)"
)
widths = st.integers(20, 160)


def words_between_marks(rendered: str) -> set[str]:
    """Words that stand between quotation marks of any style."""
    line = " ".join(rendered.split())
    stretches = (next(filter(None, match.groups()), "") for match in BETWEEN_MARKS.finditer(line))
    return {word for stretch in stretches for word in stretch.split()}


def bare_words(words: tuple[str, ...]) -> set[str]:
    return {word.strip(".,;") for word in words}


@given(answers(QUOTING), widths)
@settings(max_examples=80, deadline=None)
def test_text_quotes_only_what_a_source_quotes(answer: Answer, width: int) -> None:
    assert bare_words(tuple(words_between_marks(to_text(answer, width)))) <= bare_words(SPOKEN) | {"…", ""}


@given(answers(QUOTING))
@settings(max_examples=80, deadline=None)
def test_markdown_quotes_only_what_a_source_quotes(answer: Answer) -> None:
    assert bare_words(tuple(words_between_marks(to_markdown(answer)))) <= bare_words(SPOKEN) | {"…", ""}


@given(checks(QUOTING))
@settings(max_examples=80, deadline=None)
def test_a_part_of_evidence_stands_between_marks_of_its_own_whatever_is_in_it(answer: CheckResult) -> None:
    text = to_text(answer, 4000)
    for place in (*answer.evidence, *answer.near):
        if place.kind in ("direct", "headline"):
            assert " … ".join(f"“{part.rstrip(',;')}”" for part in place.parts) in text


@given(answers(QUOTING), widths)
@settings(max_examples=80, deadline=None)
def test_double_marks_come_in_pairs(answer: Answer, width: int) -> None:
    text = to_text(answer, width)
    assert text.count('"') % 2 == 0
    assert text.count("“") + text.count("„") >= text.count("”") >= text.count("“") - text.count("„")
    assert text.count("«") == text.count("»")


@given(answers(HOSTILE), widths)
@settings(max_examples=50, deadline=None)
def test_plain_text_holds_nothing_that_a_terminal_obeys(answer: Answer, width: int) -> None:
    text = to_text(answer, width)
    assert {each for each in text if unicodedata.category(each) in ("Cc", "Cf", "Cs", "Zl", "Zp")} <= {"\n"}


@given(answers(HOSTILE))
@settings(max_examples=50, deadline=None)
def test_coloured_text_holds_only_our_own_colours(answer: Answer) -> None:
    coloured = to_text(answer, 80, color=True)
    without_colours = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert without_colours == to_text(answer, 80)


@given(answers(HOSTILE), st.integers(40, 160))
@settings(max_examples=50, deadline=None)
def test_no_line_ends_in_white_space(answer: Answer, width: int) -> None:
    assert all(line == line.rstrip() for line in to_text(answer, width).splitlines())


OURS = {"inline", "text", "hr", "hardbreak", "strong_open", "strong_close", "em_open", "em_close"} | {
    f"{block}_{side}" for block in ("heading", "paragraph", "bullet_list", "list_item") for side in ("open", "close")
}


def all_tokens(markdown: str) -> list[Token]:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return [token for block in parser.parse(markdown) for token in (block, *(block.children or ()))]


@given(answers(HOSTILE))
@settings(max_examples=80, deadline=None)
def test_nothing_of_an_article_takes_effect_in_markdown(answer: Answer) -> None:
    tokens = all_tokens(to_markdown(answer))
    page = page_of(answer, DEFAULT_LIMITS)
    headings = bool(page.title) + sum(bool(section.heading) for section in (*page.sections, *page.sources))
    assert {token.type for token in tokens} <= OURS
    assert sum(token.type == "heading_open" for token in tokens) == headings


@given(answers(HOSTILE))
@settings(max_examples=50, deadline=None)
def test_markdown_shows_every_character_of_the_page(answer: Answer) -> None:
    page = page_of(answer, DEFAULT_LIMITS)
    lines = [*page.title, *(run for line in page.lead for run in line)]
    shown = "".join(run.text for run in lines)
    for section in (*page.sections, *page.sources):
        shown += section.heading
        shown += "".join(
            item.label + "".join(run.text for line in item.lines for run in line) for item in section.items
        )
    shown += page.footer
    parsed = "".join(token.content for token in all_tokens(to_markdown(answer)) if token.type == "text")
    assert "".join(parsed.split()) == "".join(shown.replace("@", "＠").split())


@given(answers(HOSTILE))
@settings(max_examples=50, deadline=None)
def test_markdown_calls_nobody_and_links_nowhere(answer: Answer) -> None:
    markdown = to_markdown(answer)
    assert "@" not in markdown
    assert not re.search(r"https?://|www\.", markdown)


@given(answers(HOSTILE))
@settings(max_examples=80, deadline=None)
def test_json_loses_nothing_and_shows_nothing_that_a_terminal_obeys(answer: Answer) -> None:
    written = to_json(answer)
    assert json.loads(written) == json.loads(json.dumps(form_of(answer)))
    assert {each for each in written if unicodedata.category(each) in ("Cc", "Cf", "Cs", "Zl", "Zp")} <= {"\n"}


@given(answers(HOSTILE) | answers(QUOTING), st.sampled_from(sorted(RENDERERS)))
@settings(max_examples=50, deadline=None)
def test_the_same_answer_gives_the_same_bytes(answer: Answer, name: str) -> None:
    again = type(answer).model_validate_json(answer.model_dump_json())
    render = RENDERERS[name]
    assert render(answer, RenderOptions()).encode() == render(again, RenderOptions()).encode()


@pytest.mark.parametrize("answer", EVERY_ANSWER, ids=lambda answer: type(answer).__name__)
@pytest.mark.parametrize("width", [40, 60, 100])
def test_no_line_is_wider_than_the_terminal(answer: Answer, width: int) -> None:
    assert max(map(len, to_text(answer, width).splitlines())) <= width


def test_usage_keeps_the_marks_that_must_be_typed() -> None:
    assert to_text(Help(lines=('check <person> "<words>"',))) == '  check <person> "<words>"\n'
