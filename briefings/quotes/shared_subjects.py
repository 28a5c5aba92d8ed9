"""Subjects that a verb or participle shares with a verb before it ("X nodded and said", "..., adding")."""

from collections.abc import Sequence

from briefings.quotes.local_subjects import subjects_before
from briefings.quotes.main_subjects import main_subject
from briefings.quotes.scene import CueClause, Mention, Scene


def shared(scene: Scene, token: int, low: int, earlier: Sequence[CueClause]) -> Mention | None:
    """The subject of the nearest verb in an independent clause, else of the last cue not reported itself.

    Args:
        scene: The article.
        token: The verb or participle.
        low: First token of its sentence.
        earlier: The clauses of the sentence found before it.
    """
    words = scene.skeleton.words
    local = next((one.mention for one in subjects_before(scene, token, low) if not one.is_subordinate), None)
    if local is not None:
        return local
    ends = {clause.last for clause in earlier}
    for clause in reversed(earlier):
        subject = clause.subject
        if subject.first >= token or clause.how == "according" or clause.cue_class == "manner":
            continue
        if clause.how == "relative" and "," in words[clause.last + 1 : token]:
            continue
        is_reported = subject.first - 1 in ends or (subject.first > low and words[subject.first - 1] == "that")
        if not is_reported:
            return subject
    return main_subject(scene, low, token)


def coordinated(scene: Scene, token: int, low: int) -> Mention | None:
    """The subject of the verb before an "and", if no comma closes its clause ("after she left and said")."""
    words = scene.skeleton.words
    local = next(subjects_before(scene, token, low), None)
    return local.mention if local is not None and words[token - 1] != "," else None


def absolute(words: list[str], phrase: Mention, low: int) -> Mention | None:
    """The subject of a participle in a construction with "with" ("..., with one of her ads asking")."""
    for token in range(phrase.first - 1, max(low, phrase.first - 5), -1):
        if words[token] == "with":
            return phrase._replace(first=token + 1) if words[token - 1] in (",", "—") else None
    return None
