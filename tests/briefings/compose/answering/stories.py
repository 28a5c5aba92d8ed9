"""A small world of invented news to ask about, and what a careful reader answers.

Each question names the words that its answer must show, or nothing where it must be declined. Many of the latter are
traps: another person's deed, a plan, a denial, a number of something else, the day on which it was only said.
"""

from tests.corpora import Record

STORIES: tuple[Record, ...] = (
    {
        "id": "bridge",
        "date": "2026-05-12",
        "title": "Bridge at Aldersund closed after cracks found",
        "text": (
            "ALDERSUND - Inspectors closed the Kestrel Bridge on Monday after cracks were found in two of its piers,"
            " Transport Secretary Helena Marchetti said.\n"
            "The bridge, which opened in 1964, carries 18,000 vehicles a day. It will stay shut until at least"
            " September.\n"
            "Engineer Tobias Renner, who leads the inspection team, told reporters on Tuesday that the damage had"
            " begun in 2019. “We should have been called two winters ago,” he said.\n"
            "Marchetti met Mayor Sunniva Dahl at the town hall in Aldersund on Tuesday morning. Dahl asked for 40"
            " million crowns to pay for a temporary crossing.\n"
            "Repairs will begin on 3 June and cost about 120 million crowns, because the steel must be replaced,"
            " Renner said. Nobody was injured.\n"
            "The contractor Brightwater Civil was fined 2 million crowns in 2021 over faulty welding. Its chief"
            " executive, Oskar Lindqvist, resigned in March.\n"
        ),
    },
    {
        "id": "summit",
        "date": "2026-05-14",
        "title": "Okonjo and Varga sign water accord in Lisbon",
        "text": (
            "President Adaeze Okonjo and Hungarian Prime Minister Istvan Varga signed an accord on shared rivers in"
            " Lisbon on Wednesday, ending four years of talks.\n"
            "Okonjo arrived in the Portuguese capital on Tuesday and was greeted at the airport by Foreign Minister"
            " Beatriz Sequeira. Varga, 61, flew in hours later.\n"
            "The two leaders will meet again in Budapest on 9 July. Okonjo said she hoped to visit Vienna afterwards.\n"
            "“We agreed to share every reading from every dam,” Okonjo told a news conference.\n"
            "The accord covers 14 dams and about 3,200 kilometres of river. It was first proposed by Austria in 2018.\n"
            "Varga denied that Hungary had threatened to leave the talks. He refused to meet the opposition leader,"
            " Marta Kovacs, who has called the accord a surrender.\n"
            "Okonjo is to return home on Friday. Her last visit to Lisbon was in October 2022, when she opened the"
            " embassy.\n"
        ),
    },
    {
        "id": "fire-early",
        "date": "2026-05-20",
        "title": "Fire at mill kills three",
        "text": (
            "Three workers died when fire swept through a paper mill in Torvik on Tuesday night, police said. Eleven"
            " people were injured.\n"
            "The mill employs 240 people. Fire chief Rasmus Oyelaran said the blaze began in the boiler room at about"
            " 9 pm.\n"
            "The owner, Norden Pulp, said it would rebuild. In 2011 a fire at the same mill killed one worker.\n"
        ),
    },
    {
        "id": "fire-late",
        "date": "2026-05-21",
        "title": "Mill fire: toll rises",
        "text": (
            "Four workers were killed in Tuesday’s fire at the paper mill in Torvik, police said on Thursday.\n"
            "Detective Ingrid Solheim was appointed on Thursday to lead the investigation. She said that it was too"
            " early to speak of arson.\n"
            "Survivors told the newspaper Dagen that the alarm had failed. Norden Pulp did not comment.\n"
        ),
    },
    {
        "id": "court",
        "date": "2026-06-02",
        "title": "Publisher acquitted in Brno",
        "text": (
            "A court in Brno acquitted publisher Pavel Hrdlicka of libel on Monday. Judge Alena Novotna said the"
            " article had served the public.\n"
            "Hrdlicka, 47, had been charged in January after the minister Radek Stastny sued him. Stastny was not in"
            " court.\n"
            "The prosecutor, Jan Bures, said he would appeal within 15 days. Hrdlicka plans to publish a book about"
            " the trial next year.\n"
            "His lawyer, Dana Cerna, called the verdict a relief. The trial lasted three weeks and heard 22"
            " witnesses.\n"
        ),
    },
    {
        "id": "deal",
        "date": "2026-06-10",
        "title": "Halden buys Mirror Lake for 90 million",
        "text": (
            "Halden Foods bought the dairy Mirror Lake from Castell Group for 90 million euros, the companies said on"
            " Tuesday.\n"
            "The deal, which was agreed in April, must still be approved by the competition authority. Mirror Lake"
            " employs 610 people in Quimper and Brest.\n"
            "Castell Group paid 75 million euros for the dairy in 2016. Chief Executive Yannick Le Goff will leave at"
            " the end of the year.\n"
            "Shares of Halden rose 4 percent in Paris. “It is a fair price for a good herd,” Le Goff said.\n"
        ),
    },
)  # fmt: skip

ANSWERED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("When was the Kestrel Bridge closed?", ("2026-05-11",)),
    ("When did inspectors close the bridge?", ("2026-05-11",)),
    ("When did the bridge open?", ("1964",)),
    ("When will repairs begin?", ("2026-06-03",)),
    ("Who leads the inspection team?", ("Tobias Renner",)),
    ("Who closed the Kestrel Bridge?", ("Inspectors",)),
    ("Who did Marchetti meet?", ("Sunniva Dahl",)),
    ("Where did Marchetti meet Dahl?", ("Aldersund",)),
    ("Who is Tobias Renner?", ("Engineer",)),
    ("Who is Sunniva Dahl?", ("Mayor",)),
    ("How many vehicles does the bridge carry?", ("18,000",)),
    ("How much will repairs cost?", ("120 million crowns",)),
    ("How much was Brightwater Civil fined?", ("2 million crowns",)),
    ("When was Brightwater Civil fined?", ("2021",)),
    ("Who resigned in March?", ("Oskar Lindqvist",)),
    ("When did Lindqvist resign?", ("2026-03",)),
    ("Why will repairs cost 120 million crowns?", ("because the steel must be replaced",)),
    ("Did Dahl ask for 40 million crowns?", ("Dahl asked for 40 million crowns",)),
    ("Who is the transport secretary?", ("Helena Marchetti",)),
    ("When did Okonjo and Varga sign the accord?", ("2026-05-13",)),
    ("Where was the accord signed?", ("Lisbon",)),
    ("Who signed the accord?", ("Adaeze Okonjo and Istvan Varga",)),
    ("When did Okonjo arrive?", ("2026-05-12",)),
    ("Who met Okonjo at the airport?", ("Beatriz Sequeira",)),
    ("Who greeted Okonjo?", ("Beatriz Sequeira",)),
    ("When will Okonjo and Varga meet again?", ("2026-07-09",)),
    ("Where will Okonjo and Varga meet?", ("Budapest",)),
    ("How many dams does the accord cover?", ("14",)),
    ("Who proposed the accord?", ("Austria",)),
    ("When was the accord first proposed?", ("2018",)),
    ("When will Okonjo return home?", ("2026-05-15",)),
    ("How old is Varga?", ("61",)),
    ("When did Okonjo open the embassy?", ("2022-10",)),
    ("Who is the opposition leader?", ("Marta Kovacs",)),
    ("Did Okonjo and Varga sign an accord?", ("signed an accord",)),
    ("How many people were injured in the fire?", ("Eleven",)),
    ("How many workers died in the fire?", ("Three", "Four")),
    ("How many people does the mill employ?", ("240",)),
    ("Who was appointed to lead the investigation?", ("Ingrid Solheim",)),
    ("Where was the fire?", ("Torvik",)),
    ("Who acquitted Hrdlicka?", ("court",)),
    ("When was Hrdlicka acquitted?", ("2026-06-01",)),
    ("When was Hrdlicka charged?", ("2026-01",)),
    ("Who sued Hrdlicka?", ("Radek Stastny",)),
    ("Who is Hrdlicka's lawyer?", ("Dana Cerna",)),
    ("How long did the trial last?", ("three weeks",)),
    ("How many witnesses did the trial hear?", ("22",)),
    ("How old is Pavel Hrdlicka?", ("47",)),
    ("Who bought Mirror Lake?", ("Halden Foods",)),
    ("When was the deal agreed?", ("2026-04",)),
    ("How many people does Mirror Lake employ?", ("610",)),
    ("How much did Castell Group pay for the dairy?", ("75 million euros",)),
    ("How much did Halden pay for Mirror Lake?", ("90 million euros",)),
    ("Did Halden buy Mirror Lake?", ("Halden Foods bought the dairy",)),
    ("What happened on 3 June?", ("Repairs will begin on 3 June",)),
)

DECLINED: tuple[str, ...] = (
    "When did Marchetti resign?",
    "Who died when the bridge closed?",
    "How many people were injured on the bridge?",
    "Did Marchetti resign?",
    "Did Renner close the bridge in 2019?",
    "How much did Dahl pay?",
    "When did Dahl visit Lisbon?",
    "Who met Varga at the airport?",
    "Did Varga meet Marta Kovacs?",
    "Did Okonjo visit Vienna?",
    "When did Okonjo visit Vienna?",
    "Did Hungary leave the talks?",
    "Did Hungary threaten to leave the talks?",
    "When did Varga visit Vienna?",
    "What did Okonjo and Varga agree on 9 July?",
    "Where did Varga meet Kovacs?",
    "Why did Varga refuse to meet Kovacs?",
    "How many dams were closed?",
    "How many workers does Norden Pulp employ in Lisbon?",
    "Did Solheim speak of arson?",
    "When did the alarm fail in 2011?",
    "How many people died in 2011?",
    "Who started the fire?",
    "Did Norden Pulp rebuild the mill?",
    "Was Hrdlicka convicted?",
    "Did Stastny appear in court?",
    "When did Hrdlicka publish a book?",
    "Did Bures appeal?",
    "When did Novotna sue Hrdlicka?",
    "Who sued Stastny?",
    "Did Castell Group buy Halden Foods?",
    "Who bought Castell Group?",
    "When did Castell Group buy Halden?",
    "How many people does Halden employ?",
    "Was the deal approved by the competition authority?",
    "When did Le Goff leave?",
    "Did Le Goff buy the dairy?",
    "When did Okonjo meet Marchetti?",
    "How old is Okonjo?",
    "Who is Okonjo's lawyer?",
    "How much did Okonjo pay for the dams?",
    "Where did Lindqvist resign?",
    "When did Brightwater Civil build the bridge?",
)
