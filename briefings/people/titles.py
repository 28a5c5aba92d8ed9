"""Words that stand before or after a name and are not part of it: titles, honorifics, occupations, suffixes."""

from typing import Final

from briefings.models.person import Gender
from briefings.text.vocabulary import vocabulary

HONORIFICS: Final = vocabulary(
    "datuk dato datin tun haji hajji hajah khun u daw shri smt kumari thiru tmt maulana mufti"
    " ustaz mzee mwalimu alhaji alhaja hajia mallam malam otunba bapak ibu encik puan"
    " cllr mr mrs ms miss mx dr prof sir dame lord lady rev fr sr st hon"
    " madam madame monsieur mme mlle herr frau señor senor señora senora don doña sheikh sheik imam ayatollah"
    " rabbi pastor father mother brother sister saint pope reverend bishop archbishop cardinal monsignor king"
    " queen prince princess duke duchess earl count countess baron baroness emperor empress emir sultan crown"
    " comrade barr engr swami chaplain vicar friar patriarch deaconess sra srta signor signora signorina"
)
"""Titles that only stand before a name, folded and without their stop."""

TITLES: Final = vocabulary(
    "president premier chancellor prime minister vice deputy first second chief general secretary senator sen"
    " representative rep congressman congresswoman delegate del assemblyman assemblywoman assemblymember councilman"
    " councilwoman councilmember councillor councilor alderman governor gov lieutenant lt mayor judge justice"
    " attorney chairman chairwoman chairperson chair speaker leader ambassador envoy consul commissioner director"
    " administrator inspector superintendent sheriff officer detective sergeant sgt captain capt colonel col major"
    " maj admiral adm brigadier brig corporal cpl private pvt marshal commander cmdr gen commodore coach manager"
    " professor doctor executive ceo cfo cto founder co-founder owner editor columnist reporter correspondent author"
    " novelist actor actress singer producer economist analyst strategist consultant adviser advisor aide counsel"
    " lawyer solicitor barrister prosecutor spokesman spokeswoman spokesperson pollster historian scientist"
    " researcher physicist biologist farmer teacher student activist organizer organiser pastor dean provost"
    " principal mp mep msp lawmaker legislator candidate nominee contender rival incumbent president-elect"
    " then-president ex-president undersecretary treasurer comptroller auditor ombudsman parliamentarian billionaire"
    " businessman businesswoman entrepreneur investor banker mogul host anchor moderator commentator presenter"
    " comedian rapper musician artist designer photographer poet playwright victim suspect defendant widow husband"
    " wife son daughter father mother brother sister uncle aunt niece nephew cousin co-chair co-chairman co-author"
    " whip majority minority house senate state national foreign defense defence finance interior home trade health"
    " education labor labour energy agriculture transport treasury commerce security opposition party former ex late"
    " acting interim incoming outgoing longtime veteran senior junior assistant associate managing special campaign"
    " press communications policy political democratic republican democrat conservative liberal independent tory"
    " socialist gop presidential vice-presidential supreme u.s us uk eu un texas-based"
    " engineer architect surgeon nurse broker trader miner pilot firefighter policeman policewoman soldier striker"
    " midfielder goalkeeper defender winger pitcher quarterback batsman bowler jockey skipper referee umpire sprinter"
    " swimmer cyclist golfer pianist guitarist violinist drummer dancer choreographer sculptor screenwriter curator"
    " librarian archaeologist geologist chemist mathematician astronomer meteorologist ecologist epidemiologist"
    " recorder rector vice-chancellor registrar commandant constable det insp supt cst comdt pte lcpl ssgt msgt"
    " virologist psychologist psychiatrist dentist veterinarian pharmacist paramedic midwife electrician plumber"
    " landlord tenant resident passenger witness survivor plaintiff juror magistrate coroner trainer volunteer"
    " campaigner filmmaker blogger podcaster hydrologist oceanographer statistician sociologist criminologist"
)
"""Words of roles that stand before a name ("Chinese Minister of Science Yin Hejun"); many are also common nouns."""

INITIALS: Final = vocabulary(
    "pc wpc dc ds di dci dcs dsi acc cp acp dcp dgp igp adg adgp dig asp ssp dsp sho bdo sdo cm mla mlc cfo coo cto gp"
    " vp svp evp md"
)
"""Titles that are titles in capitals only ("PC Lind", "DCI Anna Lind")."""

OCCUPATIONS: Final = vocabulary(
    "class petty warrant staff gunnery head field con commissar gendarme ranger trooper dispatcher warden patrolman"
    " patrolwoman gunner sapper bombardier airman seaman midshipman metropolitan catholicos abbot abbess prior"
    " prioress curate canon deacon apostle prophet evangelist substitute rookie wicketkeeper wicket-keeper batter"
    " all-rounder seamer spinner leg-spinner off-spinner paceman fly-half scrum-half full-back fullback hooker prop"
    " flanker centre-back playmaker wingback forward shortstop catcher outfielder infielder linebacker cornerback"
    " freshman sophomore champion medalist medallist olympian paralympian opener vice-captain vice-president"
    " vice-chair vice-chairman co-captain co-owner sub-inspector postdoc lecturer reader neurologist cardiologist"
    " oncologist immunologist microbiologist biochemist zoologist botanist anthropologist ethnographer palaeontologist"
    " paleontologist seismologist volcanologist glaciologist climatologist entomologist ornithologist primatologist"
    " neuroscientist linguist philosopher essayist dramatist librettist soprano tenor baritone conductor cellist"
    " bassist organist saxophonist trumpeter percussionist soloist potter weaver tailor butcher baker fishmonger"
    " fisherman shopkeeper shepherd gamekeeper beekeeper innkeeper caretaker cleaner driver courier welder carpenter"
    " joiner plasterer bricklayer roofer mechanic blacksmith cobbler barber hairdresser vet auctioneer valuer"
    " surveyor planner clerk bailiff usher chef sommelier brewer winemaker distiller retiree pensioner grandmother"
    " grandfather schoolteacher headteacher headmaster headmistress neighbour neighbor bystander eyewitness motorist"
    " commuter traveller traveler tourist guide pradhan sarpanch barista bartender waiter waitress babysitter nanny"
    " lifeguard locksmith machinist typist trucker cabbie busker apprentice intern undergraduate graduate alumna"
    " alumnus treasurer deputy trustee selectman supervisor parishioner postman postmaster sexton"
)
"""Words of roles that are names too ("Shepherd Anna Lind", but "Mr Shepherd"): roles before two words or more."""

NEVER_NAMES: Final = vocabulary(
    "teenager qualifier substitute rookie wicketkeeper all-rounder leg-spinner off-spinner paceman debutant newcomer"
    " pensioner retiree schoolteacher headteacher dispatcher medallist medalist eyewitness bystander motorist"
)
"""Words of roles that are no family names: roles before one word, too ("Teenager Lind wins")."""

SUFFIXES: Final = vocabulary(
    "jr jr. sr sr. ii iii iv phd md mp mep msp mla qc kc sc esq esq. cbe obe mbe frs ips ias ifs irs cpa"
)
"""Words after a family name."""

GENERATIONS: Final = vocabulary("jr sr ii iii iv")
"""Suffixes that tell father from son."""

PARTICLES: Final = vocabulary(
    "van von der den de del della di da do dos das du la le el al bin ibn ben bint abu af av ter ten zu zum y e san"
    " mac st st. 't te ap d' dell' delle"
)
"""Small words inside a family name ("van der Bellen", "bin Salman")."""

FEMALE_WORDS: Final = vocabulary(
    "mrs ms miss dame lady madam madame mme mlle frau señora senora doña sister mother queen princess duchess"
    " countess baroness empress spokeswoman chairwoman congresswoman assemblywoman councilwoman businesswoman"
    " actress wife widow daughter aunt niece woman girl grandmother mom mum saleswoman policewoman stewardess"
    " waitress heiress hostess girlfriend businesswoman alderwoman committeewoman firewoman camerawoman nun"
    " goddess fiancée bride stepdaughter granddaughter girlfriend smt kumari hajia alhaja datin puan ibu signora sra"
)
MALE_WORDS: Final = vocabulary(
    "mr sir lord monsieur herr señor senor don father brother king prince duke earl baron emperor emir sultan"
    " pope rabbi bishop archbishop cardinal imam ayatollah sheikh spokesman chairman congressman assemblyman"
    " councilman businessman actor husband widower son uncle nephew man boy grandfather dad salesman policeman"
    " waiter boyfriend alderman committeeman fireman cameraman monk priest stepson grandson widower shri mzee alhaji"
    " mallam malam otunba datuk haji bapak sheik signor"
)


def gender_of_word(word: str) -> Gender | None:
    """The gender that a folded title or description tells."""
    if word in FEMALE_WORDS:
        return "female"
    return "male" if word in MALE_WORDS else None
