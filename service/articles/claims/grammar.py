"""The small words of English by which a sentence is taken apart: helpers of verbs, pronouns, prepositions, joins."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


BE = _set(
    "is are was were be been being am isnt arent wasnt werent get gets got getting gotten "
    "remains remained remain stays stayed stay"
)
HAVE = _set("has have had having hasnt havent hadnt")
DO = _set("do does did dont doesnt didnt")
MODAL = _set("may might could would should can cannot must ought couldnt wouldnt shouldnt")
FUTURE = _set("will shall wont")
NOT = _set(
    "not never cannot wont isnt arent wasnt werent hasnt havent hadnt dont doesnt didnt couldnt wouldnt shouldnt nor"
)
PRESENT = _set("is are isnt arent remains remain stays stay")
# In front of a subject they make a condition: "had it been listed".
INVERTED = _set("had were should")
IF = _set("if whether unless")

_ADVERBS = _set(
    "also again first once now already since ever then still yet both all jointly twice thus only just longer no later "
    "soon long ultimately more"
)
_NOT_ADVERBS = _set("family early july supply italy ally rally reply apply")

OF_DATES = _set("in on since by from back and until during late early")
PERSONS = _set("we they i you who that which both")

# What governs an infinitive or a noun: it is refused, it is told as coming, or it is only thought of.
REFUSES = _set("refused refuses refusing declined declines failed fails yet reluctant unwilling neglected")
TELLS = _set(
    "announced announces announcing said says saying pledged vowed promised declared confirmed decided agreed told "
    "notified decides agrees announcement"
)
REVISES = _set("amended amends amending updated updates updating expanded expands expanding revised widened broadened")
WISHES = _set(
    "consider considers considered considering weigh weighs weighed weighing mull mulls mulled mulling about against "
    "on from towards toward favour favor contemplated contemplating contemplates discussed discussing propose "
    "proposed proposes proposing suggested suggesting debated debating recommended recommends recommending "
    "threatened threatens oppose opposes opposed"
)
AVOIDS = _set("without avoided avoid avoiding resisted not")

GROUP_NOUNS = _set(
    "group groups organisation organisations organization organizations militia militias movement movements network "
    "networks cartel cartels gang gangs party faction factions outfit outfits rebels militants insurgents guerrillas "
    "paramilitaries army corps force forces entity entities wing branch branches front coalition alliance itself "
    "themselves"
)
# "The corps of P" is P; its wing or its branch is not.
WHOLES = GROUP_NOUNS - _set("wing branch branches front force forces faction factions") | _set(
    "whole all entirety rest"
)
ONE = _set("it itself he she")
MANY = _set("they them both these those all")
PRONOUNS = ONE | MANY
DETERMINERS = _set("the a an this that these those both its their all other")
ARTICLES = _set("a an the its their his her any other another of - 's")
PREPOSITIONS = _set(
    "of by with to from against in for on between over at under about into among near inside like unlike within "
    "besides except than"
)
JOINS = _set("and or nor , ( ) -- / plus along together including namely alias aka")
BREAKS = _set(
    "; : ? which who whose that but while said says after before because as is are was were has have had be been will "
    "would when where since"
)
CLAUSE_OPENERS = _set("; -- which who whose when where while but because whereas although though ?")
# What may follow the name of a party that is itself meant; another word is a noun that the name only describes.
MAY_FOLLOW = GROUP_NOUNS | _set(
    ", ; : . ? ( ) -- / as a an the in on by for under to from and or off was were is are has have had will would "
    "which that who whose after before since until over because when while during at with within along pursuant "
    "through despite amid but again last late earlier too also not no never yet alone onto into be been being having "
    "did does do may might could should can must shall isnt wasnt werent arent hasnt havent hadnt wont didnt doesnt "
    "nor if unless this together plus later remains remained became becomes remain stays stayed among says said back "
    "of joined dropped fell came lost appears appeared ceased then called lapsed dates dated took takes take comes"
)


def is_adverb(word: str) -> bool:
    """Whether the word may stand among the helpers of a verb and change nothing."""
    return word in _ADVERBS or (word.endswith("ly") and word not in _NOT_ADVERBS)
