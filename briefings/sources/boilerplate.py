"""Lines that serve the page and not the story: pointers, pleas, credits, copyright, disclaimers.

Each pattern speaks of the whole line, so that a sentence of the story that merely begins alike stays in it.
"""

import re

_END = r"\s*(?:$|[:>»|…→-].*$)"
_POINTERS = rf"""
    (?:read|see|watch|listen|view)\s(?:more|also|next|all|now|too|on){_END}
  | (?:read|watch|listen)\s?[:>»|].*
  | (?:also|more|must|latest)\s(?:read|see|watch|on\sthis(?:\sstory|\stopic)?|from\s.{{1,40}}|stories|news){_END}
  | read\smore\s(?:about|on|from|here|at|in)\b.{{0,160}}
  | (?:click|tap)\s(?:here|on|to)\b.{{0,160}}
  | (?:related|recommended|trending|most\s(?:read|popular|viewed)|editors?['’]?s?\spicks?|top\sstories)
    (?:\s(?:stories|articles?|news|topics|links|content|coverage|reading))?{_END}
  | (?:story\s)?continues?\s(?:below|after)\b.{{0,60}} | continue\sreading\b.{{0,120}}
  | (?:advertisement|sponsored(?:\scontent)?|promoted|ad){_END}
  | (?:tags?|topics?|keywords?|categor(?:y|ies)|filed\sunder|sections?)\s?:.{{0,300}}
  | (?:skip|back|jump)\sto\s(?:the\s)?(?:top|main|content|navigation|home|homepage|comments)\b.{{0,30}}
"""
_PLEAS = rf"""
    (?:share|print|save|comments?|e-?mail|tweet|bookmark|copy\slink|whatsapp|facebook|twitter|linkedin|telegram)
    (?:\s(?:this(?:\s(?:article|story|post|page))?|on\s.{{1,30}}|via\s.{{1,30}}|link|\(\d+\))
    |[\s,|/]+(?:share|print|save|e-?mail|facebook|twitter|linkedin|whatsapp|telegram))*{_END}
  | (?:subscribe|sign\sup|sign\sin|log\sin|register|join\sus|download)
    \s(?:to|for|now|here|our|the|free|today|and|with)\b.{{0,160}}
    \b(?:newsletters?|alerts?|app|channel|account|briefing|updates|inbox|subscri\w+|free|today|now|here)\b.{{0,80}}
  | (?:subscribe|sign\sup|log\sin|register)\s?(?:now|today|here|free)?[.!]?
  | follow\s(?:us|our|@\w+)\b.{{0,160}}
  | get\s(?:the|our|all|more|daily|breaking|top)\b.{{0,80}}\b(?:newsletters?|inbox|updates|alerts)\b.{{0,80}}
  | stay\s(?:tuned|updated|informed|connected|up\sto\sdate)\b.{{0,100}}
  | (?:if\syou\s)?(?:like|enjoy)(?:ed)?\s(?:this|our)\s(?:story|article|post|page)\b.{{0,120}}
  | (?:have|got)\sa\s(?:tip|story|question)\?.{{0,160}}
"""
_CREDITS = r"""
    [(\[]?(?:photo(?:graph)?s?|pictures?|images?|graphics?|illustrations?|credits?|videos?|file\sphoto|caption)
    (?:\s(?:by|credits?|courtesy(?:\sof)?)\b\s?:?|\s?:|\s?/)\s?.{1,240}
  | .{0,500}[(\[](?:(?:file\s)?(?:photo|image|picture)s?\s?(?::|by\b|courtesy|/)|ap\sphoto|via\sgetty)[^()\[\]]{0,80}
    [)\]]\.?
  | .{0,500}\b(?:AP|AFP|EPA|Getty|Reuters)\s(?:Photo|Images)(?:/[^\s].{0,60})?
  | .{0,500}\s\[(?-i:[A-Z][A-Z0-9&/,.\s-]{2,40})\]
"""
_RIGHTS = r"""
    (?:©|\(c\)\s|copyright\s?,?\s?(?:©|\(c\)|\d{4})).{0,300}
  | .{0,300}\ball\srights\sreserved\b.{0,160}
  | .{0,80}\b(?:may|can)\snot\sbe\s(?:reproduced|republished|redistributed|rewritten|published,?\sbroadcast)\b.{0,200}
"""
_DISCLAIMERS = r"""
    (?:disclaimer|editor['’]s\snote|editors['’]\snote|note\sto\s(?:readers|editors)|correction\spolicy)\b\s?[:.—–-].{0,1500}
  | [(\[]?with\s(?:additional\s)?inputs?\sfrom\s.{1,120}
  | [(\[]?(?:source|agency|wire)\s?:\s?.{1,60}
  | [(\[]?(?:translated|translation)\s(?:from|by|into)\b[^.]{1,120}\.?[)\]]?
  | (?:end|ends|\#{2,3}|-30-|-ends-)
"""
_LINE = re.compile("|".join((_POINTERS, _PLEAS, _CREDITS, _RIGHTS, _DISCLAIMERS)), re.VERBOSE | re.IGNORECASE)

_SELF = re.compile(
    r"\b(?:this|the\sabove)\s(?:\w+\s)?(?:stor(?:y|ies)|article|post|report|copy|content|item|piece|news)\b", re.I
)
_AGENCY = re.compile(r"\b(?:agency|agencies|wire|newswire|syndicated|feed)\b", re.I)
_UNTOUCHED = re.compile(
    r"""\b(?:auto(?:matically)?[-\s]?(?:published|generated|created)|without\s(?:any\s)?(?:modif|edit|chang|alter)\w*
    |(?:not|n['’]t)\s(?:been\s)?(?:edited|reviewed|modified|altered|checked)|unedited
    |(?:published|taken|generated|sourced|created|produced|syndicated|received)\s(?:directly\s)?(?:from|by|through|via)\b)""",
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST = 2000


def is_boilerplate(line: str) -> bool:
    """Tell whether a whole line serves the page and not the story."""
    return len(line) <= _LONGEST and (_LINE.fullmatch(line) is not None or is_agency_disclaimer(line))


def is_agency_disclaimer(line: str) -> bool:
    """Tell whether a line says that the text came from an agency and was not edited.

    It must speak of itself ("this post"), of an agency or feed, and of being left as it came.
    """
    if len(line) > _LONGEST:
        return False
    return all(pattern.search(line) for pattern in (_SELF, _AGENCY, _UNTOUCHED))
