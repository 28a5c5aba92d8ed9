"""A cease-fire and a strike: questions answered rightly or rightly declined, many of them not at first asking."""

from tests.corpora import Record

STORIES: tuple[Record, ...] = (
    {
        "id": "summit",
        "date": "2026-04-22",
        "title": "Norvia and Tashkul agree cease-fire after marathon talks in Geneva",
        "text": (
            "GENEVA — Norvia and Tashkul agreed on Wednesday to a 60-day cease-fire along their disputed "
            "river border, ending seven weeks of fighting that killed more than 1,400 people.\n"
            "The deal was announced by U.N. mediator Ingeborg Sand after 19 hours of negotiations at the "
            "Hotel Beau-Rivage. It takes effect at midnight on Friday.\n"
            "Norvian President Emil Kasparov and Tashkul's Prime Minister Nurlan Baitov did not shake "
            'hands. "This is a pause, not a peace," Kasparov told reporters.\n'
            "Under the agreement, both armies will withdraw 15 kilometers from the Lira River, and 340 "
            "prisoners will be exchanged by May 1. Monitors from the African Union will be deployed along "
            "the border.\n"
            "Baitov said he had insisted on the return of the town of Osmar, which Norvian troops seized "
            "on March 9. He thanked Turkey for its help.\n"
            "The United States, which had threatened sanctions against both countries, welcomed the deal. "
            'Secretary of State Laura Pennington called it "a first step."\n'
            "The war began on March 3, when a Norvian patrol boat was sunk near the village of Demel. "
            "Each side blamed the other.\n"
        ),
    },
    {
        "id": "visit",
        "date": "2026-04-25",
        "title": "Pope to visit both capitals",
        "text": (
            "The pope will travel to Norvia and Tashkul in June to support the cease-fire, the Vatican "
            "announced on Saturday.\n"
            "He will arrive in the Norvian capital, Stavin, on June 11 and celebrate Mass at the Olympic "
            "Stadium the following day. On June 13 he flies to Almet, where he is to meet Baitov.\n"
            "Cardinal Renzo Aiello, the Vatican's secretary of state, said the trip had been planned \"in "
            'the greatest secrecy."\n'
            "It will be the first papal visit to Tashkul since 1996. Kasparov, who is a Lutheran, has "
            "invited the pope to stay at the presidential palace.\n"
            "The cease-fire was broken once, on Friday night, when shells landed in Demel and wounded "
            "three farmers, Norvia's defense ministry said. Tashkul denied responsibility.\n"
        ),
    },
    {
        "id": "prisoners",
        "date": "2026-05-02",
        "title": "Prisoners come home",
        "text": (
            "Norvia and Tashkul exchanged 340 prisoners at a bridge over the Lira River on Friday, hours "
            "before a deadline set in Geneva.\n"
            "Among those freed was Lieutenant Anya Morozova, 29, the pilot whose plane was shot down on "
            "March 20. She was met by her husband and by President Emil Kasparov, who awarded her the "
            "Order of the Lion.\n"
            '"I counted the bricks in my cell. There were 1,116," Morozova said.\n'
            "Red Cross delegate Hugo Lindgren, who oversaw the exchange, said two of the prisoners were "
            "too ill to travel and had been taken to a hospital in Almet.\n"
            "Talks on the status of Osmar will resume in Vienna on May 18. Sand said she was optimistic "
            'but warned that "the hard part comes now."\n'
            "Kasparov's spokeswoman, Vera Holt, said the president would not attend the talks in person.\n"
        ),
    },
    {
        "id": "a",
        "date": "2026-02-03",
        "title": "Rail strike halts trains across Lowland",
        "text": (
            "ROTTEVELD — Train drivers across Lowland went on strike on Tuesday after talks over pay "
            "collapsed, stranding about 700,000 commuters.\n"
            "The walkout, called by the ASLE union, began at 4 a.m. and will last 48 hours. The union "
            "wants a raise of 9 percent; the state railway LNS has offered 4.5 percent.\n"
            '"We have run out of patience and they have run out of excuses," said union leader Hanneke '
            "Brouwer.\n"
            "LNS chief executive Dirk van Oosten called the strike irresponsible. He said the company had "
            "lost 210 million euros last year.\n"
            "Transport Minister Salma Idrissi urged both sides to return to the table and offered to "
            "mediate. She is due to meet Brouwer on Thursday in Rotteveld.\n"
            "It is the third strike since October. In December, drivers stopped work for 24 hours.\n"
        ),
    },
    {
        "id": "b",
        "date": "2026-02-06",
        "title": "Rail union and LNS strike deal",
        "text": (
            "The rail union ASLE and the state railway LNS reached a pay deal on Friday, averting a "
            "second strike that had been planned for Monday.\n"
            "Drivers will get 6 percent more from March 1 and a one-time payment of 800 euros, Idrissi "
            "announced after 14 hours of talks at her ministry.\n"
            "Brouwer said she would recommend the agreement to the union's 4,300 members, who will vote "
            "on it by February 20.\n"
            '"Nobody is dancing, but nobody is walking out either," Van Oosten said.\n'
            "Fares will rise by 2 percent in July to pay for the deal, LNS said. Passenger groups "
            "criticized the increase.\n"
        ),
    },
    {
        "id": "c",
        "date": "2026-02-21",
        "title": "Drivers approve pay deal",
        "text": (
            "Train drivers approved the pay deal with LNS by a large majority, the ASLE union said on "
            "Saturday. About 81 percent voted in favor.\n"
            "Brouwer, who has led the union since 2019, announced that she would not seek another term in "
            "May. She plans to write a book about the railways.\n"
            "Her deputy, Mirza Hadzic, said he would run for the post.\n"
            "Van Oosten told the newspaper De Lantaarn that he regretted having called the strike "
            "irresponsible.\n"
            "A court in Rotteveld on Friday fined LNS 1.1 million euros over the crash at Veldhoek in "
            "2024, in which four passengers died. The company said it would not appeal.\n"
        ),
    },
)

ANSWERED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("When did Norvia and Tashkul agree to a cease-fire?", ("2026-04-22",)),
    ("How many people were killed in the fighting?", ("1,400",)),
    ("Who announced the deal?", ("Sand",)),
    ("Who is Ingeborg Sand?", ("mediator",)),
    ("What did Kasparov tell reporters?", ("pause",)),
    ("How far will the armies withdraw from the river?", ("15 kilometers",)),
    ("How many prisoners were exchanged?", ("340",)),
    ("When were the prisoners exchanged?", ("2026-05-01",)),
    ("Where were the prisoners exchanged?", ("Lira River",)),
    ("Who seized Osmar?", ("Norvian troops",)),
    ("When was Osmar seized?", ("2026-03-09",)),
    ("Who is the president of Norvia?", ("Kasparov",)),
    ("Who is the prime minister of Tashkul?", ("Baitov",)),
    ("When did the war begin?", ("2026-03-03",)),
    ("When will the pope visit Norvia?", ("2026-06",)),
    ("When was the last papal visit to Tashkul?", ("1996",)),
    ("Who is Renzo Aiello?", ("secretary of state",)),
    ("How many farmers were wounded?", ("three",)),
    ("Where did the shells land?", ("Demel",)),
    ("Who was freed?", ("Morozova",)),
    ("How old is Anya Morozova?", ("29",)),
    ("When was Morozova's plane shot down?", ("2026-03-20",)),
    ("Who met Morozova?", ("Kasparov",)),
    ("Who awarded Morozova the Order of the Lion?", ("Kasparov",)),
    ("Who oversaw the exchange?", ("Lindgren",)),
    ("Where will the talks resume?", ("Vienna",)),
    ("When will talks on Osmar resume?", ("2026-05-18",)),
    ("Who is Kasparov's spokeswoman?", ("Holt",)),
    ("What happened on March 9?", ("seized",)),
    ("What happened on Friday?", ("exchanged",)),
    ("Who invited the pope?", ("Kasparov",)),
    ("Was the cease-fire broken?", ("broken",)),
    ("Where was the patrol boat sunk?", ("Demel",)),
    ("When did the train drivers go on strike?", ("2026-02-03",)),
    ("How many commuters were stranded?", ("700,000",)),
    ("What time did the strike begin?", ("4 a.m.",)),
    ("How long will the strike last?", ("48 hours",)),
    ("How much does the union want?", ("9 percent",)),
    ("How much did LNS offer?", ("4.5 percent",)),
    ("Who is Hanneke Brouwer?", ("leader",)),
    ("Who is the chief executive of LNS?", ("Oosten",)),
    ("How much did LNS lose last year?", ("210 million",)),
    ("Who offered to mediate?", ("Idrissi",)),
    ("Who is the transport minister?", ("Idrissi",)),
    ("When will Idrissi meet Brouwer?", ("2026-02-05",)),
    ("Where will Idrissi meet Brouwer?", ("Rotteveld",)),
    ("When was the deal reached?", ("2026-02-06",)),
    ("When did the union and LNS reach a deal?", ("2026-02-06",)),
    ("How many members does the union have?", ("4,300",)),
    ("How much will fares rise?", ("2 percent",)),
    ("When will fares rise?", ("2026-07",)),
    ("Did the drivers approve the deal?", ("approved",)),
    ("Who is Brouwer's deputy?", ("Hadzic",)),
    ("How much was LNS fined?", ("1.1 million",)),
    ("When was LNS fined?", ("2026-02-20",)),
    ("How many passengers died in the crash at Veldhoek?", ("four",)),
    ("When was the crash at Veldhoek?", ("2024",)),
    ("Who fined LNS?", ("court",)),
    ("What does Brouwer plan to write?", ("book",)),
    ("What happened on 6 February?", ("deal",)),
    ("Since when has Brouwer led the union?", ("2019",)),
    ("What did Van Oosten call the strike?", ("irresponsible",)),
)

DECLINED: tuple[str, ...] = (
    "Where was the cease-fire agreed?",
    "Did Kasparov and Baitov shake hands?",
    "Why did the war begin?",
    "Did Tashkul accept responsibility?",
    "Will Kasparov attend the talks?",
    "Did the pope visit Tashkul?",
    "When did the pope arrive in Stavin?",
    "Did Norvia withdraw from Osmar?",
    "Who shot down Morozova's plane?",
    "When did Baitov visit Vienna?",
    "How many prisoners died?",
    "When will the pope visit Turkey?",
    "What are the two sides going to discuss in Vienna?",
    "When did the US impose sanctions?",
    "Who sank the patrol boat?",
    "Did Pennington criticize the deal?",
    "Why did the drivers strike?",
    "When will the drivers vote?",
    "When will Brouwer step down?",
    "Did LNS appeal?",
    "Did Brouwer resign?",
    "How many drivers were fired?",
    "When did the drivers strike in January?",
    "Who died in the strike?",
    "Did Idrissi resign?",
    "When will Van Oosten write a book?",
    "Who won the war?",
    "When did Kasparov visit Geneva?",
    "When did the U.S. impose sanctions on Norvia?",
    "How many civilians were killed?",
    "Who killed the farmers?",
    "Did Baitov resign?",
    "When was Sand wounded?",
    "How old is Kasparov?",
    "Who is the president of Tashkul?",
    "Who is the prime minister of Norvia?",
    "When did the pope meet Kasparov?",
    "How many monitors will be deployed?",
    "Where will the pope stay in Almet?",
    "Did Aiello visit Tashkul?",
    "When was Morozova arrested?",
    "When will Kasparov visit Vienna?",
    "Did Turkey threaten sanctions?",
    "Who freed Lindgren?",
    "When did Tashkul seize Osmar?",
)
