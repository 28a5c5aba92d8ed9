"""Sentences of newswire as somebody with scissors would leave them: ⟦what may go⟧ stands in brackets."""

CUT = """
⟦However, ⟧Zambia kept its reserves of copper.
⟦Meanwhile, ⟧Nairobi opened two new bus lines.
⟦But ⟧Okafor kept her seat in the northern district.
⟦And ⟧Brussels sent a second team of engineers.
⟦In addition, ⟧Peru lowered the duty on steel.
⟦For example, ⟧Leeds has lost three of its libraries.
The bank⟦, however, ⟧kept its rate at 4 percent.
Her brother⟦, on the other hand, ⟧stayed on the farm.
The minister⟦, for his part, ⟧promised a review of the tolls.
The southern ferry was cancelled⟦, too⟧.
The smaller clinics will receive the vaccine⟦, as well⟧.
The court⟦ also ⟧ordered the firm to pay the costs.
Its shares have⟦ also ⟧lost a third of their value.
Rescuers⟦ also ⟧found two dogs and a cat alive.
The World Meteorological Office⟦ (WMO) ⟧published its yearly report.
The pipeline is 300 kilometres⟦ (186 miles) ⟧long and was built in 1974.
The council approved the budget⟦ (see the table below)⟧.
Costs at the plant⟦ (including wages) ⟧rose by a tenth.
Mariam Diallo⟦, 54, ⟧was elected mayor of the port.
The keeper, Jonas Lund⟦, 31, ⟧was taken off after the break.
Police in Ghent arrested Pieter Maes⟦, 47, ⟧on Thursday.
The winner was Ana Souza⟦, 19⟧.
Mariam Diallo⟦, the mayor of the port, ⟧opened the new quay.
Mariam Diallo⟦, 54, a former teacher, ⟧opened the new quay.
Kenji Mori⟦, a geologist at the national survey, ⟧measured the crater.
Kenji Mori⟦, head of the national survey, ⟧said the lake was warm.
Atlas Foods⟦, a maker of frozen bread, ⟧closed its plant in Lodz.
The company⟦, a unit of a Swiss group, ⟧reported a loss of $12 million.
Laura Ahern⟦, of the tenants' union, ⟧called the rent rise unlawful.
"The nets were empty," said Tomas Vik⟦, a fisherman in the bay⟧.
The herd has doubled since 2010, according to Lena Berg⟦, a biologist who counts reindeer⟧.
"It was over in a minute," said Ruth Cohen⟦, the owner of the bakery⟧.
The tunnel⟦ — the longest in the country — ⟧opened to trains on Sunday.
Three towns⟦ -- all of them on the coast -- ⟧were cut off by the water.
The trophy⟦ – a silver cup from 1891 – ⟧was stolen from the club.
Her second novel⟦—written in eleven weeks—⟧won the prize.
The dam⟦, which was built in 1962, ⟧is to be torn down.
Judge Elif Kaya⟦, who heard the case, ⟧said the contract was void.
The striker⟦, whose contract ends in June, ⟧has signed for Porto.
The villages⟦, where most people keep bees, ⟧were sprayed twice.
Jonas Lund⟦, head of the laboratory, which found the leak, ⟧said the valve was old.
The workers⟦, some of whom had slept in the mine, ⟧went home on Friday.
Protesters marched to the old market⟦, where police had put up fences⟧.
The chain owns 40 cinemas⟦, most of which lose money⟧.
The prize went to Omar Haddad⟦, who teaches chemistry in Fez⟧.
The valley was evacuated on Monday⟦, when the second dyke broke⟧.
The bridge was closed⟦, which doubled the way to school⟧.
The vaccine works in older people⟦, which surprised the team⟧, the study said.
Chile raised its tax on copper⟦, a move that miners had fought for years⟧.
The league banned the drink⟦, a decision which club owners welcomed⟧.
The court threw out the lawsuit⟦, a step seen as a gift to the banks⟧.
Twelve people⟦, including three children, ⟧were pulled from the lake.
The firm sells tools in nine countries⟦, including Kenya, Peru and Laos⟧.
Storms closed several airports⟦, including the one in Bergen⟧.
The union rejected the offer⟦, saying it was an insult to nurses⟧.
Mori played down the danger⟦, adding that the lake had been warm before⟧.
The minister resigned on Monday⟦, expressing hope that the talks would go on⟧.
The coach praised the young keeper⟦, calling him the future of the club⟧.
Both sides left the table⟦, accusing each other of bad faith⟧.
A lorry hit the toll booth⟦, killing the driver and injuring two clerks⟧.
The central bank raised its rate again⟦, sending the peso to a new high⟧.
A storm tore through the harbour⟦, leaving 4,000 homes without light⟧.
The fire reached the reserve on Friday⟦, forcing rangers to move the herd⟧.
Exports fell by 3 percent⟦, while imports stayed level⟧.
The north was dry⟦, whereas the south had floods⟧.
The vote went ahead⟦, with observers watching from the gallery⟧.
The ferry ran aground off the cape at dawn⟦, the coast guard said⟧.
Four hikers were rescued from the ridge⟦, police said on Monday⟧.
The temperature reached 41 degrees⟦, according to the state weather service⟧.
The quake had a magnitude of 6.1⟦, the U.S. Geological Survey said⟧.
Firefighters put out the blaze in an hour⟦, local officials said⟧.
⟦In a statement, ⟧Atlas Foods promised to refund the buyers.
⟦In an interview with a local station, ⟧Diallo called the quay a gift.
⟦On Monday, ⟧Diallo opened the new quay in front of 300 people.
⟦Last year, ⟧Kenya planted nine million trees on its hills.
⟦In 2019, ⟧Lund won the cup with a club of the second league.
⟦But ⟧Kenji Mori⟦, who leads the survey, ⟧measured the crater again⟦, saying the lake was warm⟧.
Mariam Diallo⟦, 54, ⟧opened the quay⟦, which cost $9 million⟧.
"We will rebuild," said Ines Prado⟦, the mayor of the town⟧.
The "ghost ship"⟦, which had no crew, ⟧was towed to the pier.
The plant⟦, which makes "green" steel, ⟧will open next spring.
Iris Blom⟦, a "night mayor" for the bars, ⟧was paid by the city.
""".strip().splitlines()

WHOLE = """
The river rose by two metres in one night.
However, the government did not say when the road will open.
But if the rain goes on, the dam may not hold.
He resigned if only to protect his party from the inquiry.
The government may cut the tax, unless oil falls below $60.
The minister did not deny the report, and nobody asked him again.
Kim, Park and Lee were elected to the board.
Paris, Texas, has 25,000 people and a tower of its own.
The president of France, Emmanuel Macron, opened the fair.
The suspect killed two guards and fled, police said.
The mayor took money from builders, according to police.
No one was hurt in the fire, officials said.
The strike was a war crime, Ukrainian officials said.
The rebels may have left the city, the police said.
The sanctions will fail, the minister said.
"The plan is dead," the minister said.
Diallo said the plan was dead.
According to Diallo, the plan was dead.
The budget pays for cutting taxes, raising wages and building homes.
She likes running, swimming and hiking.
The shop sells cars, building materials and food.
The aide wrote, "The quay (which cost $9 million) is a gift."
"Kim, who was tired, left," she said.
She asked whether the bank, which is solvent, would be sold?
Kim, the mayor, and Park, the governor, met on Monday.
Kim, who was tired, and Park, who was not, left.
After the vote, the president, a lawyer, said he would sign.
In Paris, the mayor, a socialist, said the tower was safe.
Outside, the crowd, a thousand strong, cheered.
He not only sold the farm but also the mill.
The law — if it passes — would ban the drink.
The treaty -- but not its annex -- was signed.
Some prisoners (12) were moved to the north.
The harvest was (inaudible) than the one before.
Every child is able (to) swim in the lake.
The rally lost its way, ending in a ditch near Fez.
Minister(s) of both chambers signed the letter.
Prices rose faster than wages, and savings fell.
More people voted by post than at the polls, as in 2020.
The talks failed, however, the mayor said the quay would open.
ACCRA (Wire) - The cedi fell to a new low.
He thanked Lund for, as he put it, making a quarry bloom.
Lund tested the new lamps, which lasted nine years, compared to four for the old ones.
While banks lend less, including the largest, Atlas has grown.
He said "no, which surprised me, and left.
Kim visits Paris, a city of lights, said Park.
What she wants, she said, is a vote, a fair one.
""".strip().splitlines()
