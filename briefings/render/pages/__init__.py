"""One page for each kind of answer."""

from briefings.models.answered import PlainAnswer
from briefings.models.answers import (
    Ambiguous,
    Answer,
    Briefing,
    Changes,
    CheckResult,
    Help,
    NotFound,
    QuoteList,
    SearchResults,
    SourceList,
    Timeline,
    TopicList,
)
from briefings.models.digest import (
    Digest,
    Forgotten,
    OrderCheckup,
    OrderList,
    OrdersChanged,
    OrdersExported,
    OrdersImported,
)
from briefings.models.views import CheckList, Passage, WordingList
from briefings.render.options import Limits
from briefings.render.page import Page
from briefings.render.pages.absent import ambiguous_page, help_page, not_found_page
from briefings.render.pages.answered import answered_page
from briefings.render.pages.brief import brief_page
from briefings.render.pages.changes import changes_page
from briefings.render.pages.check import check_page
from briefings.render.pages.digest import digest_page
from briefings.render.pages.lists import search_page, sources_page, topics_page
from briefings.render.pages.orders import (
    changed_page,
    checkup_page,
    exported_page,
    forgotten_page,
    imported_page,
    orders_page,
)
from briefings.render.pages.quotes import quotes_page
from briefings.render.pages.timeline import timeline_page
from briefings.render.pages.views import checks_page, passage_page, wordings_page


def page_of(answer: Answer, limits: Limits) -> Page:
    """Lay an answer out."""
    match answer:
        case Briefing():
            return brief_page(answer, limits)
        case CheckResult():
            return check_page(answer)
        case QuoteList():
            return quotes_page(answer, limits)
        case Timeline():
            return timeline_page(answer)
        case Changes():
            return changes_page(answer)
        case TopicList():
            return topics_page(answer)
        case SearchResults():
            return search_page(answer)
        case SourceList():
            return sources_page(answer)
        case Ambiguous():
            return ambiguous_page(answer)
        case WordingList():
            return wordings_page(answer, limits)
        case Passage():
            return passage_page(answer, limits)
        case CheckList():
            return checks_page(answer)
        case PlainAnswer():
            return answered_page(answer, limits)
        case Digest():
            return digest_page(answer, limits)
        case OrdersChanged():
            return changed_page(answer)
        case OrderList():
            return orders_page(answer)
        case OrderCheckup():
            return checkup_page(answer)
        case OrdersExported():
            return exported_page(answer)
        case OrdersImported():
            return imported_page(answer)
        case Forgotten():
            return forgotten_page(answer)
        case NotFound():
            return not_found_page(answer)
        case Help():
            return help_page(answer)
    raise TypeError(f"no page for {type(answer).__name__}")
