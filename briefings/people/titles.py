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
    " virologist psychologist psychiatrist dentist veterinarian pharmacist paramedic midwife electrician plumber"
    " landlord tenant resident passenger witness survivor plaintiff juror magistrate coroner trainer volunteer"
    " campaigner filmmaker blogger podcaster hydrologist oceanographer statistician sociologist criminologist"
)
"""Words of roles that stand before a name ("Chinese Minister of Science Yin Hejun"); many are also common nouns."""

SUFFIXES: Final = vocabulary("jr jr. sr sr. ii iii iv phd md mp mep qc kc esq esq. cbe obe mbe")
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
    " goddess"
)
MALE_WORDS: Final = vocabulary(
    "mr sir lord monsieur herr señor senor don father brother king prince duke earl baron emperor emir sultan"
    " pope rabbi bishop archbishop cardinal imam ayatollah sheikh spokesman chairman congressman assemblyman"
    " councilman businessman actor husband widower son uncle nephew man boy grandfather dad salesman policeman"
    " waiter boyfriend alderman committeeman fireman cameraman monk priest"
)


def gender_of_word(word: str) -> Gender | None:
    """The gender that a folded title or description tells."""
    if word in FEMALE_WORDS:
        return "female"
    return "male" if word in MALE_WORDS else None
