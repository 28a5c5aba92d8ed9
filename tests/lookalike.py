"""Pages that look about as Slack and Discord show a message, to look at payloads without an account."""

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any, cast

Json = Mapping[str, Any]

_STYLE = """
body{margin:0;padding:20px 24px;font:15px/1.45 Lato,'Helvetica Neue',Arial,sans-serif;color:#1d1c1d;background:#fff}
h1{font-size:18px;margin:4px 0}h3{font-size:16px;margin:12px 0 4px}ul{margin:4px 0;padding-left:22px}li{margin:2px 0}
blockquote{border-left:4px solid #ddd;margin:6px 0;padding:0 12px;white-space:pre-wrap}
.small{font-size:12px;color:#616061;white-space:pre-wrap;margin:6px 0}p{margin:4px 0;white-space:pre-wrap}
.row{display:flex;flex-wrap:wrap;gap:8px;margin:10px 0}.b{border:1px solid #bbb;border-radius:4px;padding:4px 12px;
font-weight:700;font-size:13px}.primary{background:#007a5a;color:#fff;border-color:#007a5a}.m{font-weight:400;color:#616061}
.dark{color:#dbdee1;background:#313338}.dark .small{color:#949ba4}.dark .primary{background:#5865f2}
.dark .embed{background:#2b2d31;border-left:4px solid #1e1f22;border-radius:4px;padding:8px 16px;margin:4px 0}
.dark .embed{max-width:600px}.dark .b{background:#4e5058;border:0;color:#fff}
.dark blockquote{border-color:#4e5058;margin:2px 0}
"""


def slack_page(payload: Json) -> str:
    """A Slack message."""
    return _page("", "".join(map(_block, payload["blocks"])))


def discord_page(payload: Json) -> str:
    """A Discord message."""
    shown = "".join(map(_embed, payload["embeds"])) + "".join(map(_row, payload["components"]))
    return _page("dark", shown)


def _page(theme: str, body: str) -> str:
    return f'<!doctype html><meta charset="utf-8"><style>{_STYLE}</style><body class="{theme}">{body}'


def _block(block: Json) -> str:
    match block["type"]:
        case "header":
            return f"<h1>{escape(block['text']['text'])}</h1>"
        case "section":
            return f"<p>{escape(block['text']['text'])}</p>"
        case "context":
            return "".join(f'<p class="small">{escape(part["text"])}</p>' for part in block["elements"])
        case "rich_text":
            return "".join(map(_rich, block["elements"]))
    return f'<div class="row">{"".join(map(_pressed, block["elements"]))}</div>'


def _rich(element: Json) -> str:
    if element["type"] == "rich_text_list":
        return f"<ul>{''.join(f'<li>{_rich(each)}</li>' for each in element['elements'])}</ul>"
    tag = "blockquote" if element["type"] == "rich_text_quote" else "p"
    return f"<{tag}>{''.join(map(_text, element['elements']))}</{tag}>"


def _text(part: Json) -> str:
    shown = escape(part["text"])
    for style, tag in (("bold", "b"), ("italic", "i"), ("strike", "s")):
        if part.get("style", {}).get(style):
            shown = f"<{tag}>{shown}</{tag}>"
    return shown


def _pressed(part: Json) -> str:
    if "options" in part:
        return f'<span class="b m">{escape(part["placeholder"]["text"])} ▾</span>'
    return f'<span class="b {part.get("style", "")}">{escape(part["text"]["text"])}</span>'


def _embed(embed: Json) -> str:
    colour = f"border-color:#{embed['color']:06x}" if "color" in embed else ""
    title = f"<h1>{_markdown(embed['title'])}</h1>" if "title" in embed else ""
    footer = f'<p class="small">{escape(embed["footer"]["text"])}</p>' if "footer" in embed else ""
    lines = "".join(map(_line, str(embed.get("description", "")).splitlines()))
    return f'<div class="embed" style="{colour}">{title}{lines}{footer}</div>'


def _line(line: str) -> str:
    for start, tag in (("### ", "h3"), ("> ", "blockquote"), ("- ", "li"), ("-# ", 'p class="small"')):
        if line.startswith(start):
            return f"<{tag}>{_markdown(line.removeprefix(start))}</{tag.split()[0]}>"
    return f"<p>{_markdown(line)}</p>"


def _markdown(text: str) -> str:
    """Our own styles, and escaped signs as they are."""
    shown = re.sub(r"\\([^\w\s]|_)", lambda sign: f"&#{ord(sign[1])};", escape(text, quote=False))
    for mark, tag in ((r"\*\*", "b"), ("~~", "s"), (r"\*", "i")):
        shown = re.sub(f"{mark}(.+?){mark}", rf"<{tag}>\1</{tag}>", shown)
    return shown


def _row(row: Json) -> str:
    parts = cast(Sequence[Json], row["components"])
    shown = (
        f'<span class="b m">{escape(part["placeholder"])} ▾</span>'
        if "options" in part
        else f'<span class="b {"primary" if part["style"] == 1 else ""}">{escape(part["label"])}</span>'
        for part in parts
    )
    return f'<div class="row">{"".join(shown)}</div>'
