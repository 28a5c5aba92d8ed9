"""A second small world, of other matters and in other shapes, with what a careful reader answers."""

from tests.corpora import Record

STORIES: tuple[Record, ...] = (
    {
        "id": "probe",
        "date": "2026-03-11",
        "title": "Probe reaches dwarf planet after nine years",
        "text": (
            "GENEVA, March 11 - The probe Halcyon entered orbit around the dwarf planet Orcus early on Wednesday, "
            "nine years after its launch, the European space office said.\n"
            "“We have arrived, and the instruments are awake,” flight director Lucia Ferreira told a cheering control"
            " room in Darmstadt.\n"
            "The spacecraft, which was launched from Kourou in April 2017, carries seven instruments and weighs 1.4 "
            "tonnes. It will send its first pictures on Friday and land a small rover in November.\n"
            "Ferreira took over the mission in 2021 from Anton Weiss, who retired. The mission has cost 860 million "
            "euros so far.\n"
            "An earlier probe, Petrel, was lost in 2009 when its engine failed to restart.\n"
        ),
    },
    {
        "id": "strike",
        "date": "2026-03-17",
        "title": "Nurses call off strike after pay deal",
        "text": (
            "Nurses in the port city of Varlo called off a planned strike on Monday after the health board offered "
            "them a pay rise of 6 percent, their union said.\n"
            "Union leader Aino Kettunen and the board’s chairwoman, Birgit Holm, reached the deal after eleven hours "
            "of talks at the Hotel Meridian. “Nobody won, and that is a good sign,” Holm said.\n"
            "The union’s 4,200 members will vote on the offer next week. They had walked out twice in February, when "
            "about 900 operations were postponed.\n"
            "Holm, who was named to the post by Governor Lars Ek last autumn, said wards would reopen on Thursday.\n"
            "Asked whether doctors would follow, Kettunen said that she did not know.\n"
        ),
    },
    {
        "id": "museum",
        "date": "2026-04-02",
        "title": "Stolen Brandl painting found in barn",
        "text": (
            "Police found a painting by Elsa Brandl in a barn near Klagenfurt on Tuesday, 22 years after thieves took"
            " it from the city museum of Graz.\n"
            "“The Ferryman”, painted in 1911, is worth at least 3 million euros. A retired carpenter, Josef Mayr, led"
            " the police to the barn.\n"
            "Two men were arrested in Villach on Wednesday. Inspector Carla Zeman said that they had tried to sell "
            "the picture to a dealer in Trieste.\n"
            "The museum’s director, Paula Nemec, flew to Klagenfurt to see it. The painting will return to Graz in "
            "June, Nemec said. She thanked Mayr, who refused a reward.\n"
        ),
    },
    {
        "id": "storm",
        "date": "2026-04-20",
        "title": "Storm Ottilie leaves 60,000 homes without power",
        "text": (
            "Storm Ottilie hit the coast of Marland overnight and left 60,000 homes without power, the grid operator "
            "said on Monday.\n"
            "A fisherman drowned off Port Elling and 13 people were hurt by falling trees. Trains between Port Elling"
            " and the capital were cancelled until Tuesday evening.\n"
            "Prime Minister Rosa Abelard cut short a visit to Norway and flew home. “We were warned, and we were "
            "slow,” said the interior minister, Theo Quist.\n"
            "Abelard met rescue workers in Port Elling on Monday afternoon and promised 25 million for repairs.\n"
            "Winds reached 161 kilometres an hour at Cape Sund. The last storm of such force, in 1987, killed nine "
            "people.\n"
        ),
    },
    {
        "id": "storm-later",
        "date": "2026-04-22",
        "title": "Power is back after storm Ottilie",
        "text": (
            "Power was restored on Tuesday night to all of the 74,000 homes that storm Ottilie had cut off, the grid "
            "operator said on Wednesday.\n"
            "Interior Minister Theo Quist resigned on Wednesday over the late warnings. Prime Minister Rosa Abelard "
            "is expected to name a successor on Friday.\n"
            "Parliament will debate the warnings on 5 May. Opposition leader Nils Orre called for Abelard to resign "
            "too.\n"
        ),
    },
    {
        "id": "final",
        "date": "2026-05-31",
        "title": "Varlo win cup on penalties",
        "text": (
            "Varlo beat Torvik 4-2 on penalties in the cup final at the Ring Stadium on Saturday after the match had "
            "ended 1-1.\n"
            "Striker Mina Solberg scored for Varlo in the 12th minute, and Eva Lund equalised before half-time. "
            "Goalkeeper Tuva Berg saved two penalties in front of 31,000 spectators.\n"
            "Coach Henrik Dahl, 52, said he would leave Varlo in July to train the national team. He joined the club "
            "in 2019.\n"
            "“I told them to enjoy the noise,” said Dahl, whose contract runs until 2028.\n"
            "Referee Sara Kim sent off Torvik’s captain, Ida Moe, in extra time.\n"
        ),
    },
)  # fmt: skip

ANSWERED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("When did the probe enter orbit?", ("2026-03-11",)),
    ("When was Halcyon launched?", ("2017-04",)),
    ("Where was the probe launched?", ()),
    ("How many instruments does the spacecraft carry?", ("seven",)),
    ("How much has the mission cost?", ("860 million euros",)),
    ("Who is Lucia Ferreira?", ("director",)),
    ("Who took over the mission in 2021?", ("Lucia Ferreira",)),
    ("When will the rover land?", ("2026-11",)),
    ("When was Petrel lost?", ("2009",)),
    ("Who retired?", ("Anton Weiss",)),
    ("When will Halcyon send its first pictures?", ("2026-03-13",)),
    ("Who leads the nurses' union?", ("Aino Kettunen",)),
    ("Where did Kettunen and Holm reach the deal?", ("Hotel Meridian",)),
    ("Who reached the deal?", ("Aino Kettunen and Birgit Holm",)),
    ("How many members does the union have?", ("4,200",)),
    ("How many operations were postponed?", ("about 900",)),
    ("Who named Holm to the post?", ("Lars Ek",)),
    ("When will wards reopen?", ("2026-03-19",)),
    ("Who is Birgit Holm?", ("chairwoman",)),
    ("Who is the governor?", ("Lars Ek",)),
    ("Where was the painting found?", ("Klagenfurt",)),
    ("When was the painting found?", ("2026-03-31",)),
    ("Who found the painting?", ("Police",)),
    ("When was The Ferryman painted?", ("1911",)),
    ("Who led the police to the barn?", ("Josef Mayr",)),
    ("Where were the two men arrested?", ("Villach",)),
    ("When were the men arrested?", ("2026-04-01",)),
    ("When will the painting return to Graz?", ("2026-06",)),
    ("Who is the director of the museum?", ("Paula Nemec",)),
    ("Did Nemec fly to Klagenfurt?", ("flew to Klagenfurt",)),
    ("How many people were hurt?", ("13",)),
    ("How many people were hurt by falling trees?", ("13",)),
    ("Who drowned?", ("A fisherman",)),
    ("Where did the fisherman drown?", ("Port Elling",)),
    ("Who did Abelard meet in Port Elling?", ("rescue workers",)),
    ("When did Abelard meet rescue workers?", ("2026-04-20",)),
    ("Who is the prime minister?", ("Rosa Abelard",)),
    ("When did Quist resign?", ("2026-04-22",)),
    ("Why did Quist resign?", ("over the late warnings",)),
    ("When will parliament debate the warnings?", ("2026-05-05",)),
    ("When was power restored?", ("2026-04-21",)),
    ("Who called for Abelard to resign?", ("Nils Orre",)),
    ("How many homes were left without power?", ("60,000",)),
    ("Who won the cup?", ()),
    ("Who beat Torvik?", ("Varlo",)),
    ("When did Varlo beat Torvik?", ("2026-05-30",)),
    ("Where did Varlo beat Torvik?", ("Ring Stadium",)),
    ("Who scored for Varlo?", ("Mina Solberg",)),
    ("Who saved two penalties?", ("Tuva Berg",)),
    ("How many penalties did Berg save?", ("two",)),
    ("How old is Henrik Dahl?", ("52",)),
    ("When did Dahl join the club?", ("2019",)),
    ("When will Dahl leave Varlo?", ("2026-07",)),
    ("Who did Kim send off?", ("Ida Moe",)),
    ("Who is Sara Kim?", ("Referee",)),
)  # fmt: skip
"""An empty answer: no sentence says it in words that the rules know, so that to decline is right, if less than kind."""

DECLINED: tuple[str, ...] = (
    "When did the probe land on Orcus?",
    "Did the rover land?",
    "Who launched Petrel?",
    "Why was the mission delayed?",
    "How many people work on the mission?",
    "When did Ferreira retire?",
    "Did Weiss take over the mission in 2021?",
    "When will Petrel send pictures?",
    "How much did Petrel cost?",
    "Did the nurses strike in March?",
    "Did doctors walk out?",
    "When will doctors strike?",
    "How many doctors does the union have?",
    "Who named Ek?",
    "Did the union's members vote on the offer?",
    "Who stole the painting?",
    "Did Mayr accept a reward?",
    "Where was Mayr arrested?",
    "How many men were arrested in Trieste?",
    "How much did the dealer pay?",
    "Did the thieves sell the picture to a dealer?",
    "When did Nemec resign?",
    "Who painted the barn?",
    "Did Abelard resign?",
    "When did Abelard resign?",
    "Did Abelard name a successor?",
    "How many people were killed by storm Ottilie?",
    "When did Abelard visit Norway in March?",
    "Who met Quist in Port Elling?",
    "How many homes were destroyed?",
    "Did Orre resign?",
    "Who scored for Torvik in 2019?",
    "How many goals did Solberg score?",
    "When did Dahl leave Varlo?",
    "Did Dahl train the national team in 2019?",
    "Who sent off Kim?",
    "How old is Mina Solberg?",
    "Where did Berg score?",
    "When was the Ring Stadium built?",
    "Did Torvik beat Varlo?",
)  # fmt: skip
