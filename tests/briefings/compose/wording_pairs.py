"""Pairs of quotations of one speaker by two outlets: the same utterance in other words, and look-alikes.

Written for this repository; the speaker is the mayor of a town with a closed bridge, who says much about it.
"""

from typing import NamedTuple


class Pair(NamedTuple):
    """Two sentences, each with the day on which its article was published."""

    one: str
    other: str
    days: tuple[str, str] = ("2024-05-14", "2024-05-14")


_NEXT = ("2024-05-14", "2024-05-15")

SAME = [
    Pair(
        "“The old bridge over the Orme will stay closed until June,” Mayor Ana Horvat said on Tuesday.",
        "“The old bridge on the Orme is to remain shut until June,” Horvat told reporters. Mayor Ana Horvat"
        " was at the site.",
    ),
    Pair(
        "“We will not reopen a single lane before the engineers have signed,” Mayor Ana Horvat said.",
        "Mayor Ana Horvat said the town would “not reopen a single lane before the engineers sign.”",
    ),
    Pair(
        "Mayor Ana Horvat called the delay “inexcusable.” She spoke to the council.",
        "“It is inexcusable that the ministry has let the delay go on for two winters,” Mayor Ana Horvat said.",
    ),
    Pair(
        "“The ferry carries nine hundred people a day, and we owe every one of them a safe crossing,” Mayor"
        " Ana Horvat said.",
        "“Nine hundred people take the ferry daily and every one of them is owed a safe crossing,” said"
        " Mayor Ana Horvat.",
        _NEXT,
    ),
    Pair(
        "“I expect the first beams to arrive in Orme by the end of the summer,” Mayor Ana Horvat said.",
        "Mayor Ana Horvat said she expected “the first beams in Orme by the end of summer.”",
    ),
    Pair(
        "“There is no money hidden anywhere in this budget,” Mayor Ana Horvat told the council on Tuesday.",
        "“No money is hidden anywhere in the budget,” Mayor Ana Horvat said on Tuesday.",
    ),
    Pair(
        "“Our schools lost forty teachers in a year, and nobody in the capital noticed,” Mayor Ana Horvat said.",
        "“We lost forty teachers from our schools within a year and in the capital nobody even noticed,”"
        " Mayor Ana Horvat said.",
        _NEXT,
    ),
    Pair(
        "Mayor Ana Horvat described the tunnel as “a promise made to three generations.”",
        "“The tunnel is a promise that was made to three generations of this valley,” Mayor Ana Horvat said.",
    ),
    Pair(
        "“Boats will sail again on the Orme before the vintage,” Mayor Ana Horvat said at the harbour.",
        "“Before the grape harvest boats are going to sail on the Orme again,” Mayor Ana Horvat said.",
    ),
    Pair(
        "“Whoever cut down the plane trees will pay for two hundred new ones,” Mayor Ana Horvat said.",
        "“Those who felled the plane trees will pay for two hundred new ones,” Mayor Ana Horvat said.",
    ),
    Pair(
        "“I asked the minister three times, and three times I was told to wait,” Mayor Ana Horvat said on Tuesday.",
        "“Three times I asked the minister and three times he told me to wait,” Mayor Ana Horvat said Tuesday.",
        _NEXT,
    ),
    Pair(
        "“The hospital must keep its night ward, whatever the region decides,” Mayor Ana Horvat said.",
        "Mayor Ana Horvat said the hospital “must keep the night ward whatever is decided in the region.”",
    ),
    Pair(
        "“This harbour was built for sail, and we are asking it to serve tankers,” Mayor Ana Horvat said.",
        "“The harbour was built for sailing ships and now has to serve tankers,” Mayor Ana Horvat said.",
    ),
    Pair(
        "“We have endless opportunities to work together in wine, timber and the care of the old,” Mayor Ana"
        " Horvat said.",
        "“There are boundless opportunities for us to work together: wine, timber, care for the old,” Mayor"
        " Ana Horvat said.",
    ),
    Pair(
        "Mayor Ana Horvat said the pact was “a turning point for both banks.”",
        "“The pact marks a turning point for both banks of the river and for those who trade across it,”"
        " Mayor Ana Horvat said.",
    ),
    Pair(
        "“A visit twice in two months has never happened before,” Mayor Ana Horvat said of the two delegations.",
        "“It has never before happened that there were two visits within two months,” Mayor Ana Horvat said.",
    ),
    Pair(
        "“The flood took the cellar archive, but not the memory of this town,” Mayor Ana Horvat said.",
        "“The flood has taken our archive in the cellar, not our memory as a town,” Mayor Ana Horvat said.",
    ),
    Pair(
        "“Only six polling places were open for eleven thousand voters,” Mayor Ana Horvat said.",
        "“For eleven thousand voters just six polling places had opened,” Mayor Ana Horvat said.",
        _NEXT,
    ),
    Pair(
        "Mayor Ana Horvat said the fishermen had shown “a patience that shames us all.”",
        "“The fishermen have shown a patience that puts all of us to shame,” Mayor Ana Horvat said.",
    ),
    Pair(
        "“I hope this agreement restores the trust between the two banks of the Orme,” Mayor Ana Horvat said.",
        "Mayor Ana Horvat hoped the agreement would “restore trust between the two banks of the Orme.”",
    ),
]

LOOK_ALIKES = [
    Pair(
        "“I hope this visit marks a new beginning for relations between the two banks of the Orme,” Mayor"
        " Ana Horvat said.",
        "“The talks opened a new chapter in relations between the two banks of the Orme,” Mayor Ana Horvat"
        " said on Wednesday.",
        _NEXT,
    ),
    Pair(
        "Mayor Ana Horvat praised “the full restoration of relations between the two banks.”",
        "Mayor Ana Horvat said the year would be “the first year of full relations between the two banks.”",
        _NEXT,
    ),
    Pair(
        "“The old bridge over the Orme was built by prisoners,” Mayor Ana Horvat said on Tuesday.",
        "“The old bridge over the Orme will be lit at night,” Mayor Ana Horvat said on Wednesday.",
        _NEXT,
    ),
    Pair(
        "“The old bridge over the Orme is safe for pedestrians,” Mayor Ana Horvat said.",
        "“The old bridge over the Orme belongs to the region,” Mayor Ana Horvat said.",
    ),
    Pair(
        "“We will build forty flats for teachers by the river,” Mayor Ana Horvat said.",
        "“We will build a school for four hundred children by the river,” Mayor Ana Horvat said.",
    ),
    Pair(
        "“Cooperation with the region on water has never been better,” Mayor Ana Horvat said on Tuesday.",
        "“Cooperation with the region on police needs a new basis,” Mayor Ana Horvat said on Wednesday.",
        _NEXT,
    ),
    Pair(
        "“We will work with the ministry so that the ferry runs at night,” Mayor Ana Horvat said.",
        "“We will work with the ministry so that the harbour is dredged,” Mayor Ana Horvat said.",
    ),
    Pair(
        "Mayor Ana Horvat spoke of “the new bridge and the old town.”",
        "Mayor Ana Horvat spoke of “the old bridge and its new lamps.”",
    ),
    Pair(
        "“The two towns should respect each other’s interests and trade more,” Mayor Ana Horvat said on Tuesday.",
        "“The two towns share an interest in a clean river,” Mayor Ana Horvat said at the signing on Wednesday.",
        _NEXT,
    ),
    Pair(
        "“In the next thirty years this town will need two more crossings,” Mayor Ana Horvat said.",
        "“For thirty years this town has had one crossing and no plan,” Mayor Ana Horvat said.",
    ),
    Pair(
        "“I thank the engineers of the region for their work on the bridge,” Mayor Ana Horvat said on Tuesday.",
        "“The engineers of the region have stopped work on the bridge,” Mayor Ana Horvat said on Wednesday.",
        _NEXT,
    ),
    Pair(
        "“The council voted for the budget with one voice,” Mayor Ana Horvat said.",
        "“The council will vote on the harbour budget in June,” Mayor Ana Horvat said.",
    ),
    Pair(
        "Mayor Ana Horvat said talks with the union were “serious and constructive.”",
        "Mayor Ana Horvat said the union had played “a constructive role in serious times” since the flood.",
        _NEXT,
    ),
    Pair(
        "“Our partnership with the port of Lanz is older than the railway,” Mayor Ana Horvat said.",
        "“Our partnership with the port of Lanz must pay for the railway,” Mayor Ana Horvat said.",
        _NEXT,
    ),
    Pair(
        "“We lost two hundred jobs at the mill last year,” Mayor Ana Horvat said.",
        "“We gained two hundred visitors a day last year,” Mayor Ana Horvat said.",
    ),
    Pair(
        "“The people of the lower town deserve a dry street,” Mayor Ana Horvat said on Tuesday.",
        "“The people of the lower town voted for a dam,” Mayor Ana Horvat said on Wednesday.",
        _NEXT,
    ),
    Pair(
        "“I will meet the minister in June to speak of the dam,” Mayor Ana Horvat said.",
        "“I met the minister in the spring, and the dam was not spoken of,” Mayor Ana Horvat said.",
        _NEXT,
    ),
    Pair(
        "Mayor Ana Horvat pledged to “restore the strategic partnership with Lanz.”",
        "Mayor Ana Horvat said the “strategic partnership with Lanz and with the region” had paid for the dam.",
        _NEXT,
    ),
    Pair(
        "“It is a great honour to open the fair in a year of peace,” Mayor Ana Horvat said on Tuesday.",
        "“It is a great honour to close the fair in the rain,” Mayor Ana Horvat said on Wednesday.",
        _NEXT,
    ),
    Pair(
        "“The river must be the common ground on which our two towns cooperate,” Mayor Ana Horvat said on Tuesday.",
        "“The river is the ground on which our two towns have quarrelled for a century,” Mayor Ana Horvat said.",
        _NEXT,
    ),
]
