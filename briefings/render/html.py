"""Pages as one self-contained HTML file, for a browser and for paper: no script, nothing that is loaded from elsewhere.

Invariant: nothing of an article takes effect. Every run is escaped; the only links are citations to the page's own
sources, and web addresses that stand in the list of sources, whose text is the address itself. A content security
policy in the page forbids all else, should an escape ever fail.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape

from briefings.models.answers import Answer
from briefings.render.options import DEFAULT_LIMITS, Limits
from briefings.render.page import Item, Line, Page, Run, Section
from briefings.render.pages import page_of

_CITATION = re.compile(r"\[(\d{1,4})(?:¶\d{1,6})?\]")
_SOURCE_LABEL = re.compile(r"\[(\d{1,4})\]")
_ADDRESS = re.compile(r"https?://[^\s\"'<>\\^`{|}]{1,2000}", re.IGNORECASE)
_TAGS = {"strong": "strong", "good": "strong", "warn": "strong", "flag": "em", "added": "ins", "removed": "del"}

_STYLE = """
:root { color-scheme: light dark; --ink: #1a1a1a; --quiet: #5c5c5c; --line: #d8d8d8; --paper: #ffffff;
  --good: #1b6b3a; --warn: #8a5200; --gone: #a02020; --link: #1d4f91; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e3; --quiet: #a5a29d; --line: #3d3b38; --paper: #191817;
  --good: #7cc796; --warn: #e3b062; --gone: #ef8f8f; --link: #8fb8ee; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 44rem; padding: 2.5rem 1.25rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 Charter, "Bitstream Charter", "Source Serif 4", Georgia, serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .4rem; }
h2 { font-size: 1.05rem; margin: 1.8rem 0 .5rem; padding-bottom: .2rem; border-bottom: 1px solid var(--line); }
p { margin: .3rem 0; }
ul { list-style: none; margin: 0; padding: 0; }
li { display: grid; grid-template-columns: 7.2rem 1fr; gap: .2rem .9rem; margin: .5rem 0; break-inside: avoid; }
li.bare { display: block; }
li > b { font-weight: 600; font-variant-numeric: tabular-nums; }
li:target { outline: 2px solid var(--link); outline-offset: .25rem; }
.quiet, footer { color: var(--quiet); }
.cite, .cite a { color: var(--link); font-size: .86em; text-decoration: none; white-space: nowrap; }
.cite a:hover, .cite a:focus { text-decoration: underline; }
em { color: var(--quiet); font-size: .9em; }
.good { color: var(--good); } .warn { color: var(--warn); }
ins { color: var(--good); text-decoration: underline; } del { color: var(--gone); }
footer { margin-top: 2rem; border-top: 1px solid var(--line); padding-top: .6rem; font-size: .85rem; }
@media (max-width: 34rem) { li { display: block; } li > b { display: block; } }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; } h2 { break-after: avoid; }
  a { color: inherit; } @page { margin: 2cm; } }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def to_html(answer: Answer, limits: Limits = DEFAULT_LIMITS) -> str:
    """Show an answer as an HTML page that can be sent, kept and printed.

    Args:
        answer: Any answer.
        limits: How much of the corpus to show.

    Returns:
        A whole document in UTF-8; equal answers give equal bytes.

    Source:
        WHATWG HTML; https://www.w3.org/TR/CSP3/.
    """
    return "\n".join(_document(page_of(answer, limits))) + "\n"


def _document(page: Page) -> Iterator[str]:
    title = escape("".join(run.text for run in page.title)) or "briefbot"
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<header>"
    if page.title:
        yield f"<h1>{_line(page.title, is_source=False)}</h1>"
    yield from (f"<p>{_line(line, is_source=False)}</p>" for line in page.lead)
    yield "</header>\n<main>"
    yield from _sections(page.sections, is_source=False)
    yield from _sections(page.sources, is_source=True)
    yield "</main>"
    if page.footer:
        yield f"<footer>{escape(page.footer)}</footer>"
    yield "</body>\n</html>"


def _sections(sections: Iterable[Section], *, is_source: bool) -> Iterator[str]:
    for section in sections:
        yield "<section>"
        if section.heading:
            yield f"<h2>{escape(section.heading)}</h2>"
        yield "<ul>"
        yield from (_item(item, is_source=is_source) for item in section.items)
        yield "</ul>\n</section>"


def _item(item: Item, *, is_source: bool) -> str:
    lines = "<br>\n".join(_line(line, is_source=is_source) for line in item.lines)
    if not item.label:
        return f'<li class="bare">{lines}</li>'
    number = _SOURCE_LABEL.fullmatch(item.label) if is_source else None
    anchor = f' id="source-{number[1]}"' if number else ""
    return f"<li{anchor}><b>{escape(item.label)}</b><div>{lines}</div></li>"


def _line(line: Line, *, is_source: bool) -> str:
    return "".join(_run(run, is_source=is_source) for run in line)


def _run(run: Run, *, is_source: bool) -> str:
    text = escape(run.text)
    if run.style == "cite":
        return f'<span class="cite">{_CITATION.sub(_to_source, text)}</span>'
    if is_source:
        text = _with_addresses(run.text)
    tag = _TAGS.get(run.style)
    if tag is not None:
        mark = f' class="{run.style}"' if run.style in ("good", "warn") else ""
        return f"<{tag}{mark}>{text}</{tag}>"
    return f'<span class="quiet">{text}</span>' if run.style == "quiet" and text.strip() else text


def _to_source(citation: re.Match[str]) -> str:
    return f'<a href="#source-{citation[1]}">{citation[0]}</a>'


def _with_addresses(text: str) -> str:
    """Escape words and let web addresses among them be links."""
    parts, end = list[str](), 0
    for found in _ADDRESS.finditer(text):
        address = escape(found[0])
        parts += [escape(text[end : found.start()]), f'<a href="{address}" rel="noopener nofollow">{address}</a>']
        end = found.end()
    return "".join((*parts, escape(text[end:])))
