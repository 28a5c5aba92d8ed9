"""The pages of standing orders: what was done, what there is, how it went. Every time is told in the order's zone."""

import struct
from collections.abc import Iterator, Sequence

from briefings.models.digest import (
    Change,
    Forgotten,
    Order,
    OrderCheckup,
    OrderList,
    OrdersChanged,
    OrdersExported,
    OrdersImported,
)
from briefings.models.subscription import EVERY_DAY, Run, RunState, Schedule, Subscription
from briefings.render import dates
from briefings.render.page import Item, Line, Page, Style, dotted, line, note, section, typed
from briefings.render.page import Run as Words
from briefings.render.safe import is_hidden
from briefings.render.wording import count
from briefings.schedule import wall_clock

_DONE: dict[Change, str] = {
    "on": "Digest on",
    "changed": "Digest changed",
    "off": "Digest off",
    "paused": "Digest paused",
    "resumed": "Digest on again",
    "followed": "Following",
    "unfollowed": "No longer following",
    "undone": "Undone",
}
_STATES: dict[RunState, str] = {
    "waiting": "waiting",
    "sending": "being sent",
    "sent": "sent",
    "nothing": "nothing was new",
    "missed": "missed",
    "refused": "refused",
    "unsure": "may have arrived",
}
_TROUBLED: frozenset[RunState] = frozenset({"missed", "refused", "unsure"})
_SETS = {EVERY_DAY: "day", (0, 1, 2, 3, 4): "weekday"}
_TOLD_AGAIN = "The next one may repeat what it said."
_OBEYED = frozenset("`@<>")
"""Signs that mean something to chats even where words are shown as they are."""
_WHEN_QUOTED = "when they are quoted with something new"
_OVER = "Nothing more is sent here of it."
_NO_ZONE = "I do not know your time zone, so I took UTC. To change it, say it again with your city: at 8:00 Berlin."


def changed_page(answer: OrdersChanged) -> Page:
    """What was done, with the next time of each."""
    done = _DONE[answer.change]
    first, *others = answer.orders
    title = line(Words(f"{done}:", "good"), typed(first.subscription.title, "strong")) if not others else ()
    items = (Item((line(typed(each.subscription.title)), *_told(each))) for each in answer.orders)
    return Page(
        title=title or line(Words(f"{done}:", "good"), Words(count(len(answer.orders), _noun(answer)), "strong")),
        lead=_told(first) if not others else (),
        sections=(
            *(section("", items) if others else ()),
            *(note(_NO_ZONE) if answer.is_zone_guessed else ()),
        ),
    )


def _noun(answer: OrdersChanged) -> str:
    return "digest" if all(each.subscription.kind == "digest" for each in answer.orders) else "order"


def _told(order: Order) -> tuple[Line, ...]:
    return (line(Words(_OVER, "quiet")),) if order.is_gone else tuple(_facts(order))


def orders_page(answer: OrderList) -> Page:
    """Digests and follows, with the ids that `off` takes."""
    digests = sum(each.subscription.kind == "digest" for each in answer.orders)
    follows = len(answer.orders) - digests
    told = dotted(count(digests, "digest"), f"{follows:,} followed" if follows else "")
    items = (_listed(each, is_everywhere=answer.is_everywhere) for each in answer.orders)
    nothing = "Nothing is ordered yet. Try digest on <topic> at 8:00, or digest follow <name>."
    return Page(
        title=line(Words("Digests", "strong")),
        lead=(line(told),) if answer.orders else (),
        sections=section("", items) or note(nothing),
    )


def checkup_page(answer: OrderCheckup) -> Page:
    """The last runs of each; what went wrong stands out, with its reason."""
    troubled = sum(any(run.state in _TROUBLED for run in each.runs) for each in answer.orders)
    told = dotted(count(len(answer.orders), "order"), f"{troubled:,} with trouble" if troubled else "no trouble")
    sections = tuple(
        shown
        for each in answer.orders
        for shown in section(typed(each.subscription.title).text, _checked(each, is_everywhere=answer.is_everywhere))
    )
    return Page(
        title=line(Words("Digests: how they went", "strong")),
        lead=(line(told),) if answer.orders else (),
        sections=sections or note("Nothing is ordered yet."),
    )


def exported_page(answer: OrdersExported) -> Page:
    """What to put behind ``digest import``: a record a line; each line, and any number of them, can be imported."""
    return Page(
        title=line(Words("Digests, to import elsewhere", "strong")),
        lead=(line(Words("Put this text behind digest import; in a terminal, add --format json.", "quiet")),),
        sections=section("", (Item((line(Words(_portable(record), "code")),)) for record in answer.records)),
    )


def exported_text(answer: OrdersExported) -> str:
    """The JSON of an export, in one."""
    return f'{{"orders": [{", ".join(map(_portable, answer.records))}]}}'


def _portable(record: str) -> str:
    """JSON without what chats and terminals hide, obey or change: such a character is written by its number."""
    plain = "".join(_by_number(sign) if sign in _OBEYED or is_hidden(sign) else sign for sign in record)
    return plain.replace("  ", f" {_by_number(' ')}")


def _by_number(sign: str) -> str:
    return "".join(f"\\u{half:04x}" for (half,) in struct.iter_unpack(">H", sign.encode("utf-16-be", "surrogatepass")))


def imported_page(answer: OrdersImported) -> Page:
    """What was ordered, and what could not be."""
    return Page(
        title=line(Words("Imported:", "good"), Words(count(len(answer.orders), "order"), "strong")),
        sections=(
            *section("", (_listed(each, is_everywhere=False) for each in answer.orders)),
            *section("Not imported", (Item((line(typed(each)),)) for each in answer.refused)),
        ),
    )


def forgotten_page(answer: Forgotten) -> Page:
    """A sentence."""
    gone = f"{count(answer.orders, 'order')} of yours dropped, and all notes of what you were briefed on."
    return Page(title=line(Words("Forgotten.", "good"), Words(gone)))


def _listed(order: Order, *, is_everywhere: bool) -> Item:
    kept = order.subscription
    place = line(typed(kept.place.key, "quiet")) if is_everywhere else ()
    return Item(tuple(filter(None, (line(typed(kept.title)), *_facts(order), place))), label=kept.id)


def _facts(order: Order) -> Iterator[Line]:
    """The next time; then how it is made."""
    kept = order.subscription
    yield _next(order) or line(Words(f"a message here {_WHEN_QUOTED}", "quiet"))
    if kept.schedule is not None:
        yield line(dotted(f"every {_days(kept.schedule)}", f"{kept.length}", *_words(kept), _when_nothing(kept)))


def _next(order: Order) -> Line:
    """When it comes next, or why it does not; nothing for what has no hour."""
    schedule, kept = order.subscription.schedule, order.subscription
    if kept.state == "refused":
        return line(Words(f"not sent any more: the channel refused it; digest resume {kept.id} tries again"))
    if schedule is None:
        return ()
    is_paused = kept.state == "paused"
    if order.next_at is not None:
        at = Words(f"next: {_instant(schedule, order.next_at, in_full=is_paused)}", instant=order.next_at)
        return line(Words("paused;") if is_paused else None, at)
    anew = f"no next time; digest resume reckons it anew, at {schedule.at:%H:%M} {schedule.zone}"
    return line(Words("paused until digest resume" if is_paused else anew))


def _instant(schedule: Schedule, instant: int, *, in_full: bool) -> str:
    """``Mon 24 Nov, 08:00 Europe/Berlin``; ``in_full`` with its year, for a pause may end a year ahead."""
    local = wall_clock(schedule, instant)
    year = f" {local.year}" if in_full else ""
    return f"{dates.day_near(local.date(), local.date())}{year}, {local:%H:%M} {schedule.zone}"


def _days(schedule: Schedule) -> str:
    named = ", ".join(dates.WEEKDAYS[day] for day in schedule.weekdays)
    return f"{_SETS.get(schedule.weekdays, named)} at {schedule.at:%H:%M}"


def _words(kept: Subscription) -> Iterator[str]:
    if kept.include:
        yield f"only with {typed(', '.join(kept.include)).text}"
    if kept.exclude:
        yield f"without {typed(', '.join(kept.exclude)).text}"


def _when_nothing(kept: Subscription) -> str:
    return "silent when nothing is new" if kept.when_nothing == "silent" else "says so when nothing is new"


def _checked(order: Order, *, is_everywhere: bool) -> Iterator[Item]:
    kept = order.subscription
    if is_everywhere:
        yield Item((line(typed(kept.place.key, "quiet")),))
    yield Item((_next(order) or line(Words(_WHEN_QUOTED)),), label=kept.id)
    if not order.runs:
        yield Item((line(Words("nothing was sent yet", "quiet")),))
    yield from (_run(run, kept.schedule) for run in order.runs)


def _run(run: Run, schedule: Schedule | None) -> Item:
    day = dates.iso_day(run.edition)
    when = dates.day(day) if day else "new words"
    style: Style = "warn" if run.state in _TROUBLED else "plain"
    tried = f"tried {count(run.attempts, 'time')}" if run.attempts else ""
    at = f"at {wall_clock(schedule, run.finished_at):%H:%M}" if schedule and run.finished_at else ""
    again = _TOLD_AGAIN if run.state == "unsure" else ""
    due = f"due {wall_clock(schedule, run.due_at):%H:%M}" if schedule and run.state == "waiting" else ""
    facts: Sequence[str] = (at if run.state == "sent" else due, tried, typed(run.note).text, again)
    return Item((line(Words(_STATES[run.state], style), dotted(*facts), gap=" · "),), label=when)
