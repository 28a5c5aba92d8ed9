import pytest

from briefings.sources.boilerplate import is_agency_disclaimer, is_boilerplate

BOILERPLATE = (
    "Read more: Fishing row goes to court",
    "Read more about the talks here",
    "READ | Fishing row goes to court",
    "Also Read: Fishing row goes to court",
    "See also",
    "Related stories",
    "Most Read",
    "ADVERTISEMENT",
    "Story continues below",
    "Click here to join our channel",
    "Share this article",
    "Share",
    "Facebook, Twitter, WhatsApp",
    "Subscribe to our newsletter for free updates",
    "Sign up for our daily briefing",
    "Follow us on Twitter",
    "Get the latest news in your inbox",
    "Photo: Jane Doe/AFP",
    "(Photo by Jane Doe/Getty Images)",
    "Mayor Phiri greets farmers in Lusaka on Nov. 3. [JANE DOE]",
    "Mayor Phiri greets farmers. (AP Photo/Jane Doe)",
    "© 2025 The Example Post",
    "Copyright 2025 The Example Post. All rights reserved.",
    "This material may not be published, broadcast, rewritten or redistributed.",
    "Disclaimer: opinions are the author's.",
    "With inputs from agencies",
    "Editor's note: This story was corrected on Nov. 4.",
    "Tags: fishing, Norway",
    "###",
)
STORY = (
    "Read more books, the minister told pupils.",
    "Share prices fell on Monday.",
    "Pictures from the scene showed smoke.",
    "Copyright law was changed in 2025 by parliament.",
    "Stay away from windows until alerts end, police said.",
    "Back to School Week Begins in Accra",
    "Follow the money, the prosecutor said.",
    "The agency said the report was published without changes.",
    "Download speeds doubled today.",
    "Photo editors were among those dismissed.",
    "Watch sales rose by 4 percent.",
    "“Sign up now,” he said, “or leave the party.”",
)
AGENCY = (
    "Disclaimer: This post has been auto-published from an agency feed without any modifications to the text.",
    "(This story has not been edited by our staff and is published from a syndicated feed.)",
    "This article was generated from an automated news agency feed without modifications to text.",
    "This copy comes from a wire service agency and was not reviewed.",
)


@pytest.mark.parametrize("line", BOILERPLATE + AGENCY)
def test_line_that_serves_the_page_is_boilerplate(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize("line", STORY)
def test_sentence_that_begins_like_boilerplate_stays_in_the_story(line: str) -> None:
    assert not is_boilerplate(line)


@pytest.mark.parametrize("line", AGENCY)
def test_agency_disclaimer_is_told_from_other_disclaimers(line: str) -> None:
    assert is_agency_disclaimer(line)


def test_disclaimer_about_opinions_is_no_agency_disclaimer() -> None:
    assert not is_agency_disclaimer("Disclaimer: opinions in this article are the author's.")
