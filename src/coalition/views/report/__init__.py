"""The brief: what a consultant would hand over, as one page to read and to print."""

from coalition.findings import Findings
from coalition.words import tell

FILENAME = "report.html"
CONTENTS = tell("the brief: findings first, pictures, method and data quality last")


def render(findings: Findings) -> bytes:
    """The brief as one HTML page without scripts and without requests."""
    from coalition.views.report._brief import page

    return page(findings).encode()
