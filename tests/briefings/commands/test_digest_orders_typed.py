"""Orders as people type them, right and wrong, over the shipped corpus: what is kept, or the exact refusal.

Whoever types sits in London. A refusal names the piece that was not understood, what was likely meant, and an order
that works; nothing is kept then.
"""

import pytest

from briefings.commands.days import written_days
from briefings.commands.hours import written_time
from briefings.errors import UserError
from briefings.models.subscription import Subscription
from briefings.services import Services
from tests.briefings.commands.ordering import MANAGER, kept, say

LONDONER = MANAGER.model_copy(update={"zone": "Europe/London"})
PLAIN = "08:00 Europe/London daily short silent"
BERLIN = "08:00 Europe/Berlin daily short silent"


def unclear(piece: str, meant: str = "", at: str = "08:00") -> str:
    """The sentence about a piece that is not understood."""
    marked = f'+"{piece}"' if " " in piece else f"+{piece}"
    did_you = f" Did you mean {meant}?" if meant else ""
    return (
        f'I do not understand "{piece}".{did_you} Try digest on lee-xi at {at} {meant or "Berlin weekdays"}.'
        f" A word to look for is marked: {marked}."
    )


def foreign(piece: str, meant: str) -> str:
    """The sentence about days in another language."""
    return f'Days are read in English: "{piece}" is {meant}. Try digest on lee-xi at 08:00 {meant}.'


def two_times(first: str, second: str) -> str:
    """The sentence about a second time."""
    return (
        f"One time a digest: I read {first} and {second}. Try digest on lee-xi at {first};"
        f" another channel can have it at {second}."
    )


def two_zones(first: str, second: str) -> str:
    """The sentence about a second zone."""
    return (
        f"One time zone a digest: I read {first} and {second}. Try digest on lee-xi at 08:00 {first}."
        f" A word to look for is marked: +{second}."
    )


ORDERS = [
    # as documented
    ("on lee-xi at 8", PLAIN),
    ("on lee-xi at 8:00 Berlin weekdays", "08:00 Europe/Berlin weekdays short silent"),
    ("on lee-xi at 8am New York full trade -voting always", "08:00 America/New_York daily full line +trade -voting"),
    ("lee-xi at 20.30 Europe/Berlin", "20:30 Europe/Berlin daily short silent"),
    ("on lee-xi at 8 trade -voting", f"{PLAIN} +trade -voting"),
    ('on lee-xi at 8 "silver economy"', f"{PLAIN} +silver economy"),
    ("on lee-xi every tue at 8", "08:00 Europe/London tue short silent"),
    ("on lee-xi at 8 Berlin mon-fri full always", "08:00 Europe/Berlin weekdays full line"),
    ("digest on lee-xi at 8 Berlin", BERLIN),
    ("on lee-xi at noon UTC", "12:00 UTC daily short silent"),
    # words to look for, marked
    ("on lee-xi at 8 +Berlin", f"{PLAIN} +Berlin"),
    ("on lee-xi at 8 +tariffs Berlin", f"{BERLIN} +tariffs"),
    ('on lee-xi at 8 Berlin +"silver economy" -"chip war"', f"{BERLIN} +silver economy -chip war"),
    ("on lee-xi at 8 Berlin only with tariffs", f"{BERLIN} +tariffs"),
    ("on lee-xi at 8 only with tariffs and Beijing, Berlin", f"{PLAIN} +tariffs,Beijing,Berlin"),
    ("on lee-xi at 8 Berlin about tariffs full", "08:00 Europe/Berlin daily full silent +tariffs"),
    ("on lee-xi at 8 with trade without voting and polls", f"{PLAIN} +trade -voting,polls"),
    ("on lee-xi at 8 trade Berlin", f"{BERLIN} +trade"),
    ('on lee-xi at 8 "Berlin"', f"{PLAIN} +Berlin"),
    # places that name no zone of the database
    ("on lee-xi at 8 Munich", BERLIN),
    ("on lee-xi at 8:00 frankfurt weekdays", "08:00 Europe/Berlin weekdays short silent"),
    ("on lee-xi at 8 Beijing", "08:00 Asia/Shanghai daily short silent"),
    ("on lee-xi at 8 Delhi", "08:00 Asia/Kolkata daily short silent"),
    ("on lee-xi at 8 New Delhi full", "08:00 Asia/Kolkata daily full silent"),
    ("on lee-xi at 8 Washington", "08:00 America/New_York daily short silent"),
    ("on lee-xi at 8 Washington, D.C.", "08:00 America/New_York daily short silent"),
    ("on lee-xi at 8 Geneva", "08:00 Europe/Zurich daily short silent"),
    ("on lee-xi at 8 San Francisco weekdays", "08:00 America/Los_Angeles weekdays short silent"),
    ("on lee-xi at 8 Kiev", "08:00 Europe/Kyiv daily short silent"),
    ("on lee-xi at 8 Tokio", "08:00 Asia/Tokyo daily short silent"),
    ("on lee-xi at 8 Saigon", "08:00 Asia/Ho_Chi_Minh daily short silent"),
    ("on lee-xi at 8 in Düsseldorf", BERLIN),
    ("on lee-xi at 8 Berlin time", BERLIN),
    ("on lee-xi at 8 Berlin,weekdays", "08:00 Europe/Berlin weekdays short silent"),
    ("on lee-xi at 8,Berlin;full", "08:00 Europe/Berlin daily full silent"),
    # days
    ("on lee-xi at 8 Berlin Monday to Friday", "08:00 Europe/Berlin weekdays short silent"),
    ("on lee-xi on mondays and thursdays at 8", "08:00 Europe/London mon,thu short silent"),
    ("on lee-xi at 8 on mondays and thursdays", "08:00 Europe/London mon,thu short silent"),
    ("on lee-xi at 8 mon, wed, fri Berlin", "08:00 Europe/Berlin mon,wed,fri short silent"),
    ("on lee-xi at 8 mon, wed and fri", "08:00 Europe/London mon,wed,fri short silent"),
    ("on lee-xi at 8 weekdays except friday", "08:00 Europe/London mon-thu short silent"),
    ("on lee-xi weekdays except friday at 8", "08:00 Europe/London mon-thu short silent"),
    ("on lee-xi at 8 every day but sunday", "08:00 Europe/London mon-sat short silent"),
    ("on lee-xi every day except on sat and sun at 8 Seoul", "08:00 Asia/Seoul weekdays short silent"),
    ("on lee-xi at 8 weekdays and saturday", "08:00 Europe/London mon-sat short silent"),
    ("on lee-xi at 8 mon - wed", "08:00 Europe/London mon-wed short silent"),
    ("on lee-xi at 8 from tuesday through thursday", "08:00 Europe/London tue-thu short silent"),
    ("on lee-xi at 8 not on sundays", "08:00 Europe/London mon-sat short silent"),
    ("on lee-xi at 8 sat & sun", "08:00 Europe/London weekend short silent"),
    ("on lee-xi each friday at 8", "08:00 Europe/London fri short silent"),
    ("on lee-xi at 8 please", PLAIN),
    ("on lee-xi at 8 Berlin, weekdays only", "08:00 Europe/Berlin weekdays short silent"),
    ("on lee-xi at 8 only on mondays", "08:00 Europe/London mon short silent"),
    ("on lee-xi at 8 Paris, France", "08:00 Europe/Paris daily short silent"),
    ("on lee-xi weekdays 8 am Berlin", "08:00 Europe/Berlin weekdays short silent"),
    ("on lee-xi at 8 8:00", PLAIN),
    # not understood: places
    ("on lee-xi at 8:00 Berlni", unclear("Berlni", "Berlin")),
    ("on lee-xi at 9 Lodnon weekdays", unclear("Lodnon", "London", "09:00")),
    ("on lee-xi at 8 Europe/Berln", unclear("Europe/Berln", "Europe/Berlin")),
    ("on lee-xi at 8 San Fransisco", unclear("San Fransisco", "San Francisco")),
    ("on lee-xi at 8 Munnich full", unclear("Munnich", "Munich")),
    ("on lee-xi at 8 Germany", unclear("Germany", "Berlin")),
    ("on lee-xi at 8 china", unclear("china", "Shanghai")),
    ("on lee-xi at 8 Gyeongju", unclear("Gyeongju")),
    ("on lee-xi at 8 Berlin Seoul", two_zones("Berlin", "Seoul")),
    ("on lee-xi at 8 EST", '"EST" is used for several zones. Type America/New_York or America/Panama.'),
    (
        "on lee-xi at 8 +02:00",
        '"+02:00" is an offset and knows no summer time. Name a city, for instance Europe/Berlin.',
    ),
    # not understood: days
    ("on lee-xi at 8 mon-funday", unclear("mon-funday", "mon-sunday")),
    ("on lee-xi at 8 wensday", unclear("wensday", "wednesday")),
    ("on lee-xi at 8 weekdys", unclear("weekdys", "weekdays")),
    ("on lee-xi at 8 monday to funday", unclear("funday", "sunday")),
    ("on lee-xi at 8 weekdays except fryday", unclear("fryday", "friday")),
    ("on lee-xi at 8 montags", foreign("montags", "monday")),
    ("on lee-xi at 8 Mo-Fr", foreign("Mo-Fr", "weekdays")),
    ("on lee-xi at 8 lundi", foreign("lundi", "monday")),
    ("on lee-xi at 8 miércoles", foreign("miércoles", "wednesday")),
    ("on lee-xi at 8 Montag, Mittwoch", foreign("Montag", "monday")),
    ("on lee-xi at 8 werktags", foreign("werktags", "weekdays")),
    ("on lee-xi at 8 every other day", unclear("other")),
    ("on lee-xi at 8 friday except friday", "No day is left. Try digest on lee-xi at 08:00 weekdays."),
    ("on lee-xi at 8 weekdays -friday", unclear("-friday", "except friday")),
    # not understood: the rest
    ("on lee-xi at 8:00, 18:00", two_times("08:00", "18:00")),
    ("on lee-xi at 8:00 and 18:00", two_times("08:00", "18:00")),
    ("on lee-xi at 8 and 18 Berlin", two_times("08:00", "18:00")),
    ("on lee-xi at 8:00,18:00", two_times("08:00", "18:00")),
    ("on lee-xi at 8am, 6 pm", two_times("08:00", "18:00")),
    ("on lee-xi at 8 Berlin long", unclear("long", "full")),
    ("on lee-xi at 8 Berlin brief", unclear("brief", "short")),
    ("on lee-xi at 8 fulll", unclear("fulll", "full")),
    ("on lee-xi at 8 silnt", unclear("silnt", "silent")),
    ("on lee-xi at 8 qwertzuiop", unclear("qwertzuiop")),
    ("on lee-xi at 8 Berlin the", unclear("the")),
    ("on lee-xi at 8 Berlin starting monday", unclear("starting")),
    ("on lee-xi at 8 no voting", unclear("no", "-voting")),
    ("on lee-xi at 8 weekly", unclear("weekly", "mondays")),
    ("on lee-xi at 8 short full", "I read both short and full. Try digest on lee-xi at 08:00 short."),
    ("on lee-xi at 8 Berlin with", "Which words? Try digest on lee-xi at 08:00 with trade."),
    ("on lee-xi at 25:00", 'I do not understand "25:00" as a time. Try 8:30, 8am or 20.00.'),
    ("on lee-xi at 8-9", 'I do not understand "8-9" as a time. Try 8:30, 8am or 20.00.'),
    ("on lee-xi at 8,30", 'I do not understand "8,30" as a time. Try 8:30, 8am or 20.00.'),
]


@pytest.mark.parametrize(("line", "expected"), ORDERS, ids=[line for line, _ in ORDERS])
def test_a_typed_order_is_kept_as_it_was_meant_or_refused_with_what_to_type(
    services: Services, line: str, expected: str
) -> None:
    try:
        say(services, line, LONDONER)
        told = "; ".join(map(described, kept(services)))
    except UserError as refusal:
        assert kept(services) == ()
        told = str(refusal)
    assert told == expected


def described(order: Subscription) -> str:
    """An order in a line: ``08:00 Europe/Berlin weekdays short silent +trade -voting``."""
    assert order.schedule is not None
    assert order.subject == "lee-xi"
    at, days = written_time(order.schedule.at), written_days(order.schedule.weekdays)
    facts = [at, order.schedule.zone, days, order.length, order.when_nothing]
    facts += [f"+{','.join(order.include)}"] if order.include else []
    return " ".join(facts + ([f"-{','.join(order.exclude)}"] if order.exclude else []))
