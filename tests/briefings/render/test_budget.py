from briefings.models.article import ArticleId
from briefings.render.budget import ExcerptBudget

ONE, OTHER = ArticleId("one"), ArticleId("other")


def test_each_article_has_its_own_words() -> None:
    budget = ExcerptBudget(10)
    assert budget.spend([(ONE, 10)])
    assert not budget.spend([(ONE, 1)])
    assert budget.spend([(OTHER, 10)])


def test_what_cannot_be_paid_whole_costs_nothing() -> None:
    budget = ExcerptBudget(10)
    assert not budget.spend([(ONE, 5), (OTHER, 11)])
    assert budget.spend([(ONE, 10)])


def test_a_quotation_is_cut_to_what_is_left() -> None:
    assert ExcerptBudget(20).afford(ONE, 30) == 20


def test_a_stump_of_a_quotation_is_left_out() -> None:
    assert ExcerptBudget(4).afford(ONE, 30) == 0


def test_a_short_quotation_is_no_stump() -> None:
    assert ExcerptBudget(4).afford(ONE, 2) == 2


def test_without_a_limit_everything_is_shown() -> None:
    budget = ExcerptBudget(None)
    assert budget.afford(ONE, 5000) == 5000
    assert budget.spend([(ONE, 5000)])
