"""Closed classes of English words that tell where a clause begins and ends. Folded."""

from typing import Final

from briefings.text.vocabulary import vocabulary

AUXILIARIES: Final = vocabulary(
    "has have had is are was were be been being am do does did will would can could may might must shall should 's"
    " 've 'd 'll hasn't haven't hadn't isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't"
    " couldn't cannot shouldn't not n't never to got gets get"
)
BE: Final = vocabulary("is was were are been being be 's got gets")
ADVERBS: Final = vocabulary(
    "also then later once even still further now often just again both all himself herself themselves itself soon"
    " recently previously repeatedly already always sometimes simply instead thus too only first ever rather long"
    " likewise meanwhile however therefore furthermore moreover yesterday today earlier twice jointly back quickly"
    " afterwards afterward beforehand nonetheless nevertheless elsewhere aloud tonight tomorrow"
    " there here further reportedly apparently almost nearly much well initially finally ultimately eventually"
)
RAISING: Final = vocabulary(
    "heard rose stood seen quoted forced compelled moved known"
    " went go goes going continued continue continues proceeded began begin begins started seemed seems appeared"
    " appears wants want wanted used tends tended declined refused tried tries sought seeks managed happened came"
    " comes rushed set quick careful on out failed likely expected able ready willing eager prepared about likes"
    " liked chose had has have ought hastened hesitated moved paused stopped took turned told dared"
)
"""Words that may stand between a subject and "to say"."""

PREPOSITIONS: Final = vocabulary(
    "of in on at for to from with by about against between into through during before after above below under over"
    " among amid along across around behind beside besides beyond despite except inside near off onto outside past"
    " per since throughout toward towards until upon via within without regarding concerning including like unlike"
    " as following alongside atop versus"
)
OPENERS: Final = vocabulary(
    "in on at during after before with for from by amid despite since as when while if although though because once"
)
"""Words that open an adverbial in front of the subject."""

CONJUNCTIONS: Final = vocabulary(
    "that and but or nor so yet because if when whenever where whereas while although though since unless until"
    " whether than after before as once"
)
RELATIVES: Final = vocabulary("who whom whose which that")
PRONOUNS: Final = vocabulary(
    "he she they it i we you who one both others some many several all another neither everyone this that these"
)
THIRD: Final = {"he": "male", "she": "female", "they": "plural", "it": "thing", "we": "plural", "i": "speaker"}
DETERMINERS: Final = vocabulary(
    "a an the this that these those his her its their our my your some any no each every another one two three four"
    " five six seven eight nine ten several many most few other both all such what which"
)
SPEECH_NOUNS: Final = vocabulary(
    "promise promises claim claims statement statements warning warnings remark remarks comment comments view views"
    " word words message assertion assertions suggestion suggestions vow vows pledge pledges demand demands argument"
    " arguments accusation accusations allegation allegations complaint complaints description criticism belief"
    " insistence contention declaration assurance assurances admission announcement proposal explanation response"
    " reply answer question questions advice prediction predictions denial phrase opinion position conclusion"
    " observation tweet tweets speech slogan motto dictum refrain mantra rhetoric call calls threat threats"
    " characterization assessment verdict reaction retort rejoinder plea boast lament apology tribute rebuke"
)
"""What somebody says, as a noun: its owner is the speaker."""
MODALS: Final = vocabulary(
    "would will could can may might must shall should did does do to didn't doesn't don't won't wouldn't can't"
    " couldn't cannot shouldn't"
)
"""What a bare verb follows."""
PASTS: Final = vocabulary(
    "took gave made went came met held left won lost sent led kept got saw ran stood fell rose began became brought"
    " bought built caught chose cut drew drove fought flew forgot found grew heard hit knew laid let lit paid put"
    " quit rode sat sold set shot shut spent spoke stuck struck swept threw told thought understood wore withdrew"
    " wrote said says was were is are has had have did does"
)
"""Irregular verb forms that a noun phrase does not have inside."""
BREAKS: Final = frozenset(",;:—()!?.") | {"..."}
DOCUMENTS: Final = vocabulary(
    "statement letter report memo tweet text email e-mail post article story study poll survey ad advertisement"
    " website book column editorial document documents lawsuit complaint filing affidavit petition resolution bill"
    " law sign signs banner message caption headline note release transcript op-ed essay blog video song slogan"
    " motto emails account page site data numbers results figures polls studies reports records findings analysis"
    " research platform ruling order decision opinion constitution speech remarks comment comments words quote"
    " plaque poster"
)
"""Nouns for things that are written or shown: speakers only in default of people."""
