"""Words that results hold as keys, such as a sector or a form, as readers are shown them."""

from coalition.own_words import own
from coalition.views._issue_titles import ISSUES
from coalition.words import tell

_TYPES = (
    tell("government entity"),
    tell("intergovernmental body"),
    tell("business"),
    tell("NGO"),
    tell("NPO"),
    tell("CSO"),
    tell("CBO"),
    tell("FBO"),
    tell("foundation"),
    tell("media"),
    tell("university"),
    tell("college"),
    tell("school"),
    tell("research institute"),
    tell("think tank"),
    tell("person"),
)
"""Types of stakeholder."""

_FORMS = (tell("awareness"),)
"""The ladder of forms of partnership."""

_RATINGS = (
    tell("influence"),
    tell("interest"),
    tell("legitimacy"),
    tell("urgency"),
)
"""What is rated."""

_BASES = (
    tell("rated"),
    tell("derived"),
    tell("missing"),
    tell("stated"),
    tell("inferred"),
    tell("given"),
)
"""What a figure or a sector rests on."""

_POSITIONS = (
    tell("for"),
    tell("against"),
    tell("undecided"),
    tell("silent"),
    tell("mild opponent"),
)
"""Where somebody stands on an issue."""

_CLASSES = (
    tell("manage closely"),
    tell("keep satisfied"),
    tell("keep informed"),
    tell("monitor"),
    tell("no claim seen"),
    tell("dormant"),
    tell("discretionary"),
    tell("demanding"),
    tell("dominant"),
    tell("dangerous"),
    tell("dependent"),
    tell("definitive"),
    tell("learn in partnership"),
    tell("develop enthusiasm and interest"),
    tell("challenge existing beliefs, or persuade"),
    tell("develop awareness"),
    tell("none"),
)
"""Classes of Mendelow's grid, of salience, and of the alignment matrix."""

_CHANGES = (
    tell("opened"),
    tell("worse"),
    tell("open"),
    tell("better"),
    tell("closed"),
    tell("new"),
    tell("grown"),
    tell("kept"),
    tell("shrunk"),
    tell("lost"),
    tell("joined"),
    tell("left"),
    tell("stayed"),
    tell("moved"),
    tell("more"),
    tell("less"),
    tell("unclear"),
    tell("same"),
    tell("not judged"),
    tell("not defined"),
    tell("reached"),
    tell("on the way"),
    tell("on track"),
    tell("behind"),
    tell("counted"),
    tell("began"),
    tell("goes on"),
    tell("settled"),
    tell("no nearer"),
    tell("not known"),
)
"""What became of something from wave to wave."""

_MOVED = (
    tell("sector"),
    tell("type"),
    tell("community"),
    tell("camp"),
    tell("themes"),
    tell("regions"),
    tell("ties"),
    tell("stakeholders"),
)
"""What a stakeholder may have changed, and of what something is rated."""

_SEVERITIES = (
    tell("error"),
    tell("warning"),
    tell("info"),
)
"""How much a doubt about the data matters."""

_GROUPS = (
    tell("region"),
    tell("theme"),
    tell("theme in region"),
)
"""What needs and offers are counted by, beside sectors and communities."""

_TIES = (
    tell("declared"),
    tell("potential"),
)
"""Where ties come from."""

_GAPS = (
    tell("missing capability"),
    tell("fragile capability"),
    tell("unreached capability"),
    tell("missing sector"),
    tell("uncovered theme region"),
    tell("structural hole"),
    tell("isolated stakeholder"),
    tell("cut point"),
    tell("weak criterion"),
    tell("missing benefit"),
    tell("missing voice"),
)
"""Kinds of gap."""

KNOWN = {
    str(word): word
    for word in (
        *_TYPES,
        *_FORMS,
        *_RATINGS,
        *_BASES,
        *_POSITIONS,
        *_CLASSES,
        *_CHANGES,
        *_MOVED,
        *_SEVERITIES,
        *_GROUPS,
        *_TIES,
        *_GAPS,
        *ISSUES,
    )
}


def word(key: str) -> str:
    """`key` as a reader is shown it: a word of ours that can be translated, or as it is.

    Keys that are written with hyphens are shown with spaces.

    >>> word("cut-point"), word("Our own sector")
    ('cut point', 'Our own sector')
    """
    return KNOWN.get(key) or KNOWN.get(key.replace("-", " ")) or own(key)
