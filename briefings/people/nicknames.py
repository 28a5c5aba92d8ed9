"""Short forms of English given names: "Mike Lind" and "Michael Lind" of one article or corpus are one person.

Invariant: a short form is told from another given name by the table alone; two that may be short for one name are not
taken for each other ("Bob Lind", "Rob Lind").
"""

from typing import Final

from briefings.people.keys import NameKey
from briefings.text.vocabulary import vocabulary

_SHORT: Final = {
    short: vocabulary(names)
    for short, names in (
        ("abby", "abigail"),
        ("al", "albert alan allan alfred alexander"),
        ("alex", "alexander alexandra alexandre alejandro aleksandr"),
        ("andy", "andrew"),
        ("art", "arthur"),
        ("barb", "barbara"),
        ("becky", "rebecca"),
        ("ben", "benjamin"),
        ("bernie", "bernard"),
        ("beth", "elizabeth bethany"),
        ("betsy", "elizabeth"),
        ("bill", "william"),
        ("billy", "william"),
        ("bob", "robert"),
        ("bobby", "robert"),
        ("brad", "bradley"),
        ("charlie", "charles"),
        ("chris", "christopher christian christine christina"),
        ("chuck", "charles"),
        ("cindy", "cynthia"),
        ("dan", "daniel"),
        ("danny", "daniel"),
        ("dave", "david"),
        ("deb", "deborah debra"),
        ("debbie", "deborah debra"),
        ("dick", "richard"),
        ("don", "donald"),
        ("doug", "douglas"),
        ("ed", "edward edwin edmund"),
        ("eddie", "edward edwin"),
        ("fred", "frederick alfred"),
        ("greg", "gregory"),
        ("hank", "henry"),
        ("jake", "jacob"),
        ("jeff", "jeffrey geoffrey"),
        ("jen", "jennifer"),
        ("jenny", "jennifer"),
        ("jerry", "gerald jerome"),
        ("jim", "james"),
        ("jimmy", "james"),
        ("joe", "joseph"),
        ("joey", "joseph"),
        ("jon", "jonathan"),
        ("josh", "joshua"),
        ("kate", "katherine catherine kathryn"),
        ("kathy", "katherine catherine kathleen"),
        ("katie", "katherine catherine"),
        ("ken", "kenneth"),
        ("larry", "lawrence laurence"),
        ("len", "leonard"),
        ("liz", "elizabeth"),
        ("maggie", "margaret"),
        ("matt", "matthew"),
        ("meg", "margaret megan"),
        ("mick", "michael"),
        ("mike", "michael"),
        ("mitch", "mitchell"),
        ("nick", "nicholas nicolas"),
        ("pam", "pamela"),
        ("pat", "patrick patricia"),
        ("patty", "patricia"),
        ("peggy", "margaret"),
        ("pete", "peter"),
        ("phil", "philip phillip"),
        ("ray", "raymond"),
        ("rich", "richard"),
        ("rick", "richard"),
        ("rob", "robert"),
        ("ron", "ronald"),
        ("ronnie", "ronald"),
        ("russ", "russell"),
        ("sam", "samuel samantha"),
        ("sandy", "sandra alexander"),
        ("steve", "steven stephen"),
        ("sue", "susan suzanne"),
        ("ted", "edward theodore"),
        ("terry", "terence terrence theresa"),
        ("tim", "timothy"),
        ("tom", "thomas"),
        ("tommy", "thomas"),
        ("tony", "anthony"),
        ("val", "valerie valentin"),
        ("vicky", "victoria"),
        ("will", "william"),
        ("zach", "zachary"),
    )
}


def full_forms(name: NameKey) -> tuple[NameKey, ...]:
    """The names that one may be short for ("Sam Lind": "Samuel Lind", "Samantha Lind"), in order."""
    return tuple(name._replace(given=given) for given in sorted(_SHORT.get(name.given, ())))
