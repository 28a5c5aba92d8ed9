"""Family names that are written before the given name, and how they are romanised.

General tables of the languages; no name of an article is added here.
"""

from typing import Final

from briefings.text.vocabulary import vocabulary

_KOREAN_SPELLINGS: Final = (
    "lee yi rhee ri rhie yee",
    "kim gim",
    "park pak bak",
    "choi choe choy",
    "jung jeong chung cheong jeoung",
    "cho jo",
    "kang gang",
    "yoon yun",
    "jang chang",
    "lim im rim yim",
    "han hahn",
    "oh o",
    "seo suh",
    "shin sin",
    "kwon gwon kwan",
    "hwang whang",
    "ahn an",
    "song",
    "ryu yoo yu ryoo you",
    "hong",
    "jeon jun chun",
    "ko go koh",
    "moon mun",
    "yang",
    "son sohn",
    "bae pae",
    "paik baek baik paek",
    "heo hur huh",
    "nam",
    "shim sim",
    "roh noh no",
    "ha",
    "kwak gwak",
    "sung seong",
    "cha",
    "joo ju chu",
    "woo u",
    "koo gu ku goo",
    "min",
    "na ra",
    "um eom",
    "won",
    "chae",
    "bang pang",
    "gong kong",
    "hyun hyeon",
    "yeo yuh",
    "so",
    "seok suk",
    "ki gi",
    "wi",
    "tak",
    "myung myeong",
    "pyo",
    "hyon",
    "thae tae",
)
KOREAN_FAMILIES: Final = {s: spellings.split()[0] for spellings in _KOREAN_SPELLINGS for s in spellings.split()}
"""Folded spelling -> the one that stands for all spellings of that name."""

_SYLLABLE_SPELLINGS: Final = (
    "myung myeong myong",
    "jung jeong jeoung chung",
    "hyun hyeon hyon",
    "young yeong yung",
    "geun keun",
    "un eun",
    "hee hui hi",
    "suk seok sok",
    "sung seong",
    "soo su",
    "woo u wu",
    "joon jun",
    "yoon yun",
    "joo ju",
    "hoon hun",
    "kyung gyeong kyong gyung",
    "ki gi kee",
    "chul cheol chol",
    "koo gu ku",
    "guk kook kuk gook",
    "hyuk hyeok hyok",
    "yeol yul yeul yol",
    "sun seon",
    "yeon youn yon yun",
    "bum beom bom",
    "moon mun",
    "woong ung",
    "sik shik",
    "shin sin",
    "si shi",
    "byung byeong byong",
    "duk deok dok",
    "hyung hyeong hyong",
    "gon geon kun",
    "bok pok",
    "baek paek",
    "pil phil",
    "chan",
    "hak",
    "hwan whan",
    "tae thae",
    "hye",
    "moo mu",
)
_PLAIN_SYLLABLES: Final = vocabulary(
    "jae in dong min ho jin hwa seung sang jong yong nam il hae mi ah a na ri ra rae rang ryong ran ryol rok ja je"
    " kwang gwang gwan kwan won weon wan chang chae choon chun cheon dae deog do du eui ui gab gap go gye ha han"
    " heon heung hong hyo im jang ji jil jo kap kil gil kang lan mo mok no o ok pyo pyong rim rin ryul ro sam san se"
    " seo seob sol song sop sub tak taek wi wol yang ye yo yoo yu bin bo bong bang chim chil cho hyang"
)
KOREAN_SYLLABLES: Final = {s: spellings.split()[0] for spellings in _SYLLABLE_SPELLINGS for s in spellings.split()} | {
    syllable: syllable for syllable in _PLAIN_SYLLABLES
}
"""Folded syllable of a Korean given name -> the spelling that stands for it."""

CHINESE_FAMILIES: Final = vocabulary(
    "wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han"
    " tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du"
    " dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao"
    " meng long wan duan lei qian yin yi chang wen xi bo hua geng jiao chiang tsai tsao hsieh lai ko tseng hsu chu"
    " chou kuo tung soong ouyang sima zhuge chan wong cheung lau leung ng kwok lam tam yeung ho ip tsang"
)
VIETNAMESE_FAMILIES: Final = vocabulary("nguyen tran pham hoang huynh phan vu vo dang bui ngo duong dinh trinh doan")
OVERSEAS_FAMILIES: Final = vocabulary(
    "goh tan lim ng ong teo teoh chua koh ooi yeoh khoo cheah chong low lau wee sim toh quek heng seah yeo chew"
    " chin foo gan kang kee khaw kwek lai leong liew loh loke mah neo phua poh seow soh soon tay tham tiong wong yap"
    " yong"
)
"""Chinese families of South-East Asia, in the spellings of Hokkien and Teochew; the given name has two words."""
CAMBODIAN_FAMILIES: Final = vocabulary("hun sok heng sar keo chea prak")

FAMILY_FIRST: Final = (
    frozenset(KOREAN_FAMILIES) | CHINESE_FAMILIES | VIETNAMESE_FAMILIES | CAMBODIAN_FAMILIES | OVERSEAS_FAMILIES
)
"""Folded family names that usually come first in newswire."""
