"""Capitalised words that are no person: countries, peoples, cities, organisations, days. General lexicons only."""

from typing import Final

from briefings.text.vocabulary import vocabulary

COUNTRIES: Final = vocabulary(
    "afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain"
    " bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil brunei bulgaria burma"
    " burundi cambodia cameroon canada chile china colombia congo croatia cuba cyprus czechia denmark djibouti"
    " ecuador egypt england eritrea estonia ethiopia fiji finland france gabon gambia germany ghana greece grenada"
    " guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica"
    " japan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein"
    " lithuania luxembourg macedonia madagascar malawi malaysia maldives mali malta mauritania mauritius mexico"
    " moldova monaco mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger"
    " nigeria norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia"
    " rwanda samoa senegal serbia seychelles singapore slovakia slovenia somalia spain sudan suriname swaziland"
    " sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey türkiye turkmenistan"
    " uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam wales yemen zambia zimbabwe korea scotland britain"
    " america emirates rico uk us usa eu un uae dprk prc rok europe asia africa crimea gaza tibet xinjiang"
)
"""Folded names of countries and continents, one word each."""

_NO_NATIVES: Final = vocabulary("african asian islamic hispanic")
DEMONYMS: Final = vocabulary(
    "afghan albanian algerian american angolan arab argentine armenian asian australian austrian bangladeshi"
    " belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian cameroonian canadian catalan"
    " chilean chinese colombian congolese croatian cuban cypriot czech danish dutch ecuadorian egyptian english"
    " estonian ethiopian european filipino finnish french georgian german ghanaian greek guatemalan haitian honduran"
    " hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican japanese jewish jordanian"
    " kazakh kenyan korean kosovar kurdish kuwaiti laotian latvian lebanese liberian libyan lithuanian malaysian"
    " maltese mexican moldovan mongolian moroccan mozambican muslim nepalese nepali nigerian norwegian pakistani"
    " palestinian panamanian peruvian philippine polish portuguese qatari romanian russian rwandan salvadoran saudi"
    " scottish senegalese serbian singaporean slovak slovenian somali spanish sudanese swedish swiss syrian"
    " taiwanese tanzanian thai tibetan tunisian turkish ugandan ukrainian uruguayan uzbek venezuelan vietnamese"
    " welsh yemeni zambian zimbabwean christian catholic protestant hispanic latino latina african islamic islamist"
    " western eastern northern southern bahraini barbadian basque beninese breton burundian chadian corsican dominican"
    " emirati eritrean fijian gabonese gambian grenadian guinean guyanese ivorian kyrgyz malagasy malawian malian"
    " mauritian montenegrin namibian nicaraguan omani papuan paraguayan samoan sicilian surinamese tajik tongan"
    " trinidadian turkmen"
)
"""Folded words for the people of a country, and for what is theirs."""

NATIVES: Final = frozenset(
    word for word in DEMONYMS if word.endswith(("an", "ian", "i", "er", "ic", "ese")) and word not in _NO_NATIVES
) | vocabulary(
    "englishman englishwoman frenchman frenchwoman irishman irishwoman dutchman dutchwoman welshman welshwoman"
    " scotsman scotswoman scot pole swede dane finn spaniard turk serb croat briton slovak czech greek swiss slovene"
    " kiwi aussie filipina argentine"
)
"""Folded words that mean one person from a country behind "the" ("the Croatian said")."""

PLACES: Final = vocabulary(
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois"
    " indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri"
    " montana nebraska nevada hampshire jersey ohio oklahoma oregon pennsylvania tennessee texas utah vermont"
    " virginia washington wisconsin wyoming ontario quebec alberta manitoba york carolina dakota angeles francisco"
    " diego vegas orleans chicago boston philadelphia atlanta miami detroit seattle denver baltimore pittsburgh"
    " cincinnati milwaukee minneapolis brooklyn manhattan queens bronx harlem hollywood london paris berlin madrid"
    " rome milan vienna brussels amsterdam moscow kyiv kiev warsaw prague budapest bucharest athens istanbul ankara"
    " jerusalem damascus baghdad tehran riyadh dubai doha cairo tripoli tunis algiers nairobi lagos abuja"
    " johannesburg pretoria beijing shanghai hong kong guangzhou shenzhen tokyo osaka kyoto seoul busan pyongyang"
    " taipei hanoi saigon bangkok jakarta manila delhi mumbai kolkata karachi islamabad lahore kabul dhaka colombo"
    " sydney melbourne canberra brisbane perth auckland wellington toronto montreal ottawa vancouver mexico havana"
    " bogota lima santiago caracas brasilia rio janeiro paulo aires geneva zurich oslo stockholm copenhagen helsinki"
    " dublin edinburgh glasgow cardiff belfast manchester liverpool birmingham leeds oxford cambridge davos wall"
    " silicon pacific atlantic mediterranean arctic antarctic himalayas balkans caribbean"
)

STATES: Final = vocabulary(
    "ala ariz ark calif colo conn del fla ga ill ind kan ky md mass mich minn miss mo mont neb nev n.h n.j n.m n.y n.c"
    " n.d okla ore pa r.i s.c s.d tenn tex vt va wash w.va wis wyo d.c b.c"
)
"""What newswire writes for states behind a town ("Aspen, Colo.")."""

ORGANISATION_WORDS: Final = vocabulary(
    "foundries lines airways breweries mills mines steel foods pharma pharmaceuticals semiconductors electronics"
    " logistics ventures brands labs robotics software foundry shipyard brewery refinery couriers utilities academy"
    " administration agency airlines airport alliance army assembly association authority avenue bank bay beach"
    " board boulevard bridge broadcasting building bureau cabinet campaign canal cathedral center centre centers"
    " chamber channel church city club coalition college commission committee communications community companies"
    " company conference congress constitution convention cooperation corp corporation council county court daily"
    " data day debate defense democracy democrats department district division dome economics education election"
    " elections embassy energy enterprise enterprises express federation festival film firm force forces forum"
    " foundation fund gazette government group guard hall health herald high highway hill holdings hospital hotel"
    " house housing inc industries initiative institute institution intelligence international island islands"
    " journal journalism justice kingdom lab laboratories laboratory lake law league legislature liberty library"
    " limited llc llp ltd magazine mall market media medical memorial military ministry monument morning mountain"
    " mountains movement museum national nations navy network networks new news newspaper north northeast northwest"
    " office olympic olympics opera organisation organization pact parade park parliament partners partnership party"
    " peninsula people petroleum plaza plc police policy port post press prison program programme project province"
    " public radio railway records region register relations republic republicans research resort review reserve"
    " river road rock rights school schools science sea security senate service services show society solutions"
    " south southeast southwest square stadium state states station stock store street studios summit super sun"
    " supreme survey system systems tea team technologies technology telegraph television temple terrace theater"
    " theatre times today tower town trade training transportation treaty treasury tribune trust tuesday union"
    " united universities university valley village war water weekly west white world zone act bill amendment"
    " agreement awards cup prize games app award book bowl caucus crisis deal deals doctrine dollar east facebook"
    " google twitter instagram youtube amazon microsoft apple goal gospel index internet plan poll polls primary"
    " report response rule scandal season series test theory this trial tribunal vote week year years affairs arts"
    " associates audit branch business capital care citizens civil coast commerce congressional constitutional corps"
    " credit customs democratic development digital economic electric electoral emergency enforcement environmental"
    " federal financial food foreign free freedom friends global green history holy home homeland human independence"
    " industrial insurance interior internal investigation investment investments islamic labor labour land legal"
    " life local management maritime marine mission motors municipal natural nuclear oil oversight patriot peace"
    " planned political power presidential private progressive reform regional religious revenue revolutionary rural"
    " social space special sports standing strategic tax terror traffic transit transport travel tribal veterans"
    " voters voting welfare wildlife women workers youth"
)
"""Folded words that make a capitalised run the name of an organisation, place or event."""

CALENDAR: Final = vocabulary(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug"
    " sept sep oct nov dec christmas easter thanksgiving halloween ramadan hanukkah"
)
"""Days, months and feasts, folded."""

NOT_NAMES: Final = COUNTRIES | DEMONYMS | PLACES | ORGANISATION_WORDS | CALENDAR
