"""A small town and an outbreak: ages without names, tolls, reasons, deeds by those whom the article names elsewhere."""

from tests.corpora import Record

STORIES: tuple[Record, ...] = (
    {
        "id": "library",
        "date": "2026-01-19",
        "title": "Millbrook library to reopen after £2.4m refit",
        "text": (
            "Millbrook's Carnegie library will reopen on Saturday, 7 February, after a £2.4 million "
            "refurbishment that took 14 months, the borough council said on Monday.\n"
            "The Grade II-listed building, which dates from 1908, has been given a new roof, a lift and a "
            "children's floor designed by local architect Prisca Oduya.\n"
            'Council leader Dennis Yardley said the work had come in "on time and, for once, under '
            'budget". The council contributed £900,000; the rest came from the National Lottery.\n'
            "Novelist Hilary Denholm, who grew up in the town, will cut the ribbon at 10am. The first 100 "
            "visitors will receive a signed copy of her latest book.\n"
            "Opening hours will be extended to 50 hours a week, but two of the nine librarians have been "
            'made redundant. The Unison union called the job losses "a shabby footnote".\n'
        ),
    },
    {
        "id": "crash",
        "date": "2026-01-21",
        "title": "Two hurt as bus hits bakery",
        "text": (
            "Two people were taken to hospital after a double-decker bus crashed into a bakery in Station "
            "Road on Tuesday morning.\n"
            "The number 42 bus mounted the pavement and went through the window of Kemp's bakery shortly "
            "before 8.15am. The driver, a 57-year-old man, suffered a broken arm. A customer was treated "
            "for cuts.\n"
            'Baker Joan Kemp, 63, said she had stepped into the cold store "thirty seconds before". "I '
            'heard a bang and then I could smell diesel instead of bread," she said.\n'
            "Eleven passengers were on board but none was seriously hurt, said Inspector Tariq Mahmood of "
            "Northshire Police. He appealed for witnesses and said the brakes would be examined.\n"
            "Station Road was closed for six hours. Bus operator Swiftline said it had suspended the "
            "driver while it investigates.\n"
            "It is the third accident at the junction since 2023. Councillor Meena Joshi has launched a "
            "petition for a 20mph limit, which had been signed by 640 people by Wednesday.\n"
        ),
    },
    {
        "id": "council",
        "date": "2026-01-28",
        "title": "Council backs 20mph limit",
        "text": (
            "Millbrook council voted by 21 to 17 on Tuesday night to introduce a 20mph limit in the town "
            "centre from 1 April.\n"
            "Conservative members opposed the plan, which will cost £85,000. Their leader, Graham Stubbs, "
            'said it would "choke what is left of the high street".\n'
            'Joshi, who proposed the motion, hugged supporters in the public gallery. "This is for Joan '
            'and for everyone who buys bread on that corner," she said.\n'
            "Swiftline reinstated the bus driver on Monday after tests showed that the brakes had failed. "
            "The company apologised to Mrs Kemp and offered her £20,000.\n"
            "Kemp said she would reopen the bakery in March and had not yet decided whether to accept the "
            "offer.\n"
            "The council rejected a separate proposal to close Station Road to lorries.\n"
        ),
    },
    {
        "id": "outbreak",
        "date": "2026-08-12",
        "title": "Measles outbreak closes schools in Calder",
        "text": (
            "CALDER — Health officials closed nine schools in Calder on Wednesday after a measles "
            "outbreak infected 112 children and killed a two-year-old boy.\n"
            "Dr. Yolanda Pruitt, the state epidemiologist, said most of those who fell ill had not been "
            'vaccinated. "Every one of these cases was preventable," she told a news conference in the '
            "state capital, Harmon.\n"
            "The outbreak began in late July at a summer camp on Lake Orrin. Six children are being "
            "treated in intensive care at St. Jude's Hospital.\n"
            "Governor Patrick Dillard declared a state of emergency and ordered 40,000 doses of vaccine. "
            "They are to arrive on Friday.\n"
            "Dillard, a Republican who opposed mandatory vaccination during his campaign in 2024, said he "
            'had changed his mind. "I was wrong, and a child is dead," he said.\n'
            "The schools will remain closed until Aug. 24. Vaccination centers will open at the "
            "fairgrounds on Saturday at 8 a.m.\n"
            "The last measles death in the state was in 2003.\n"
        ),
    },
    {
        "id": "vaccines",
        "date": "2026-08-16",
        "title": "Thousands line up for shots",
        "text": (
            "More than 6,500 people were vaccinated at the Calder fairgrounds on Saturday, the first day "
            "of an emergency campaign against measles.\n"
            "Some families waited four hours in the heat. Nurses ran out of vaccine at about 3 p.m. and "
            "had to turn away 300 people.\n"
            "Pruitt said another 25,000 doses would be flown in from Denver on Monday. She called the "
            'turnout "the best news of a bad month."\n'
            "A group called Free Choice Calder protested outside the gates. Its founder, Wade Huxley, was "
            "arrested after he blocked an ambulance. He was released on Sunday without charge.\n"
            "The number of cases rose to 131. President Helen Ostrander telephoned Dillard on Saturday "
            "and offered federal help. She plans to visit the state next week.\n"
        ),
    },
    {
        "id": "teacher",
        "date": "2026-08-20",
        "title": "Ostrander visits Calder hospital",
        "text": (
            "President Helen Ostrander visited St. Jude's Hospital in Calder on Thursday and spoke with "
            "the parents of the boy who died of measles.\n"
            "She announced $18 million in federal aid for clinics in rural counties. Senator Louise Kwan, "
            "who accompanied the president, had asked for $30 million.\n"
            'Ostrander spent 40 minutes with doctors and nurses. "You have not slept, and the country has '
            'noticed," she told them.\n'
            "Huxley's group demonstrated near the hospital. About 80 people took part.\n"
            "Schools are due to reopen on Monday. Pruitt said no new case had been reported since "
            "Tuesday.\n"
        ),
    },
)

ANSWERED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("When will the library reopen?", ("2026-02-07",)),
    ("How much did the refurbishment cost?", ("2.4 million",)),
    ("How long did the refurbishment take?", ("14 months",)),
    ("Who designed the children's floor?", ("Oduya",)),
    ("Who is Dennis Yardley?", ("leader",)),
    ("How much did the council contribute?", ("900,000",)),
    ("Who will cut the ribbon?", ("Denholm",)),
    ("What time will Denholm cut the ribbon?", ("10am",)),
    ("How many visitors will receive a book?", ("100",)),
    ("How many librarians were made redundant?", ("two",)),
    ("Where did the bus crash?", ("Station Road",)),
    ("When did the bus crash?", ("2026-01-20",)),
    ("How many people were taken to hospital?", ("Two",)),
    ("How old is Joan Kemp?", ("63",)),
    ("how many passengers were on the bus?", ("Eleven",)),
    ("Who is Tariq Mahmood?", ("Inspector",)),
    ("How long was Station Road closed?", ("six hours",)),
    ("Who suspended the driver?", ("Swiftline",)),
    ("Who launched a petition?", ("Joshi",)),
    ("When did the council vote?", ("2026-01-27",)),
    ("When will the 20mph limit be introduced?", ("2026-04-01",)),
    ("How much will the plan cost?", ("85,000",)),
    ("Who opposed the plan?", ("Conservative members",)),
    ("Who proposed the motion?", ("Joshi",)),
    ("Who leads the Conservatives?", ("Stubbs",)),
    ("When was the driver reinstated?", ("2026-01-26",)),
    ("Why was the driver reinstated?", ("brakes had failed",)),
    ("Did the brakes fail?", ("failed",)),
    ("How much did Swiftline offer Kemp?", ("20,000",)),
    ("When will Kemp reopen the bakery?", ("2026-03",)),
    ("How old is the driver?", ("57",)),
    ("Did Swiftline apologise to Kemp?", ("apologised",)),
    ("what is the name of the novelist", ("Denholm",)),
    ("Did Joshi propose the motion?", ("proposed",)),
    ("How many schools were closed?", ("nine",)),
    ("When were the schools closed?", ("2026-08-12",)),
    ("How many children were infected?", ("112",)),
    ("Who is Yolanda Pruitt?", ("epidemiologist",)),
    ("When did the outbreak begin?", ("2026-07",)),
    ("Where did the outbreak begin?", ("Lake Orrin",)),
    ("How many children are in intensive care?", ("Six",)),
    ("Who declared a state of emergency?", ("Dillard",)),
    ("How many doses of vaccine did Dillard order?", ("40,000",)),
    ("When will the doses arrive?", ("2026-08-14",)),
    ("When will the vaccination centers open?", ("2026-08-15",)),
    ("What time will vaccination centers open?", ("8 a.m.",)),
    ("When was the last measles death in the state?", ("2003",)),
    ("How many people were vaccinated on Saturday?", ("6,500",)),
    ("How long did families wait?", ("four hours",)),
    ("Who was arrested?", ("Huxley",)),
    ("When was Huxley released?", ("2026-08-16",)),
    ("Who founded Free Choice Calder?", ("Huxley",)),
    ("Who is Wade Huxley?", ("founder",)),
    ("How many cases are there?", ("131",)),
    ("Who telephoned Dillard?", ("Ostrander",)),
    ("When did Ostrander visit the hospital?", ("2026-08-20",)),
    ("Which hospital did Ostrander visit?", ("St. Jude",)),
    ("Where is St. Jude's Hospital?", ("Calder",)),
    ("How much aid did Ostrander announce?", ("18 million",)),
    ("Who accompanied the president?", ("Kwan",)),
    ("How much did Kwan ask for?", ("30 million",)),
    ("How long did Ostrander spend with doctors?", ("40 minutes",)),
    ("When will schools reopen?", ("2026-08-24",)),
    ("Who is the president?", ("Ostrander",)),
    ("who is the governor", ("Dillard",)),
    ("Who closed the schools?", ("Health officials",)),
    ("How many people were turned away?", ("300",)),
    ("Did Ostrander speak with the parents?", ("parents",)),
    ("Who spoke with the parents of the boy?", ("Ostrander",)),
    ("What did Pruitt call the turnout?", ("best news",)),
    ("How many people took part in the demonstration?", ("80",)),
)

DECLINED: tuple[str, ...] = (
    "When was the library built?",
    "What time did the bus crash?",
    "What was the result of the vote?",
    "Did Kemp accept the offer?",
    "When did Kemp reopen the bakery?",
    "Did the council close Station Road to lorries?",
    "Who was killed in the crash?",
    "How many people died in the crash?",
    "Was the driver arrested?",
    "Who will open the library?",
    "Did Yardley resign?",
    "When did Denholm cut the ribbon?",
    "How many librarians does the library have?",
    "When did Joshi resign?",
    "By how many votes did the council back the limit?",
    "Did Dillard resign?",
    "Was Huxley charged?",
    "How many nurses were infected?",
    "When did Ostrander visit Denver?",
    "How many people died in Harmon?",
    "Did Kwan announce 30 million in aid?",
    "How old was the boy who died?",
    "Who died in the crash?",
    "When will Kemp's bakery close?",
    "How much did Kemp offer Swiftline?",
    "When was Mahmood suspended?",
    "How many councillors resigned?",
    "Did Denholm design the library?",
    "When did Oduya open the library?",
    "How much did the lottery contribute?",
    "Was the bus driver charged?",
    "When will the bus driver return?",
    "Who reinstated Kemp?",
    "Did Stubbs propose the motion?",
    "When did Stubbs vote?",
    "How old is Prisca Oduya?",
    "Where does Joshi live?",
    "How many passengers were killed?",
    "Who is the mayor of Millbrook?",
    "When did the library close?",
    "When did Pruitt resign?",
    "Was Ostrander vaccinated?",
    "How many children died in Denver?",
    "Who vaccinated Huxley?",
    "Did Kwan resign?",
    "When was Kwan arrested?",
    "How old is Huxley?",
    "When did Dillard visit the hospital?",
    "How many nurses died?",
    "Did Huxley apologize?",
    "Who infected the boy?",
    "When will Ostrander visit Calder again?",
    "Who was arrested in Denver?",
    "When were 40,000 doses delivered?",
)
