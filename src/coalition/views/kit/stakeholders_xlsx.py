"""stakeholders.xlsx: the empty workbook into which the paper is typed."""

from coalition.collecting import template
from coalition.collecting.kit import Kit
from coalition.words import tell

FILENAME = "stakeholders.xlsx"
CONTENTS = tell("the workbook to type the results into")


def render(_: Kit) -> bytes:
    """The template, as `coalition template` writes it."""
    return template()
