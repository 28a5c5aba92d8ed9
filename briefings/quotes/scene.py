"""An article ready for attribution: its skeleton, the tokens that mention people, and cues with their subjects."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple

from briefings.models.person import CastMember
from briefings.quotes.cues import CueClass
from briefings.quotes.skeleton import Skeleton
from briefings.text.vocabulary import vocabulary
from briefings.text.words import fold

MentionKind = Literal["person", "pronoun", "body", "role", "document", "joint"]


class Mention(NamedTuple):
    """Words that may be a speaker: tokens ``first`` to ``last``, inclusive.

    ``person`` is the place of the speaker in the cast, -1 if it is nobody of the cast. ``antecedent`` is what a
    relative pronoun stands for ("the mayor, who said").
    """

    first: int
    last: int
    kind: MentionKind
    person: int = -1
    antecedent: tuple[int, int] | None = None


_NAME: Final = 5
"""Tokens of a name before a nickname, at most."""

How = Literal[
    "plain",
    "apposition",
    "inverted",
    "shared",
    "participle",
    "agent",
    "infinitive",
    "according",
    "quoted",
    "main",
    "colon",
    "relative",
    "owner",
]
"""How a cue and its subject stand to each other."""


class CueClause(NamedTuple):
    """A cue at tokens ``first`` to ``last``, and whose it is."""

    first: int
    last: int
    cue_class: CueClass
    subject: Mention
    how: How


@dataclass(slots=True)
class Scene:
    """A skeleton with the mentions of the cast outside quotations, by their first and last token."""

    skeleton: Skeleton
    cast: Sequence[CastMember]
    starting: dict[int, Mention] = field(default_factory=dict)
    ending: dict[int, Mention] = field(default_factory=dict)
    bearing: dict[str, list[tuple[CastMember, frozenset[str]]]] = field(default_factory=dict)
    """Folded word -> who has it in a role, with all words of the role."""

    def is_inside_name(self, token: int) -> bool:
        """Tell whether a token stands inside somebody's name, as a nickname does (Robert “Bob” Lind)."""
        names = (self.starting.get(first) for first in range(max(0, token - _NAME), token))
        return any(name is not None and name.last > token for name in names)


_WRITTEN_OUT: Final = {
    "gen": "general",
    "lt": "lieutenant",
    "col": "colonel",
    "maj": "major",
    "capt": "captain",
    "sgt": "sergeant",
    "cpl": "corporal",
    "adm": "admiral",
    "det": "detective",
    "insp": "inspector",
    "supt": "superintendent",
    "prof": "professor",
    "dr": "doctor",
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "rev": "reverend",
    "cllr": "councillor",
}
"""What is short before a name, in the words of those who speak of its bearer later ("Lt. Gen. Lind": "the general")."""
_POLICE: Final = vocabulary(
    "detective inspector superintendent sergeant corporal constable sheriff trooper pc wpc dc ds di dci"
)
"""Ranks whose bearers are "the officer"."""


def set_scene(skeleton: Skeleton, cast: Sequence[CastMember]) -> Scene:
    """Find the tokens of all mentions; those inside quotations are left out."""
    scene = Scene(skeleton, cast)
    for person, member in enumerate(cast):
        for role in {_words_of(role) for role in member.roles}:
            for word in role:
                scene.bearing.setdefault(word, []).append((member, role))
        for span in member.mentions:
            first, last = skeleton.token_at(span.start), skeleton.token_at(span.end - 1)
            if first >= 0 and skeleton.starts[first] == span.start and skeleton.ends[last] >= span.end:
                mention = Mention(first, last, "person", person)
                scene.starting[first] = mention
                scene.ending[last] = mention
    return scene


def _words_of(role: str) -> frozenset[str]:
    """The folded words of a role, written out; a rank of the police is an officer's, too."""
    words = frozenset(_WRITTEN_OUT.get(word, word) for word in (one.strip(".,") for one in fold(role).split()))
    return words | {"officer"} if words & _POLICE else words
