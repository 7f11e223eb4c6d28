"""The map: the network as one offline page, drawn by vis-network out of the pyvis package."""

from coalition.findings import Findings
from coalition.words import tell

FILENAME = "map.html"
CONTENTS = tell(
    "the network as a picture to search, filter and click; opens offline in any browser"
)


def render(findings: Findings) -> bytes:
    """The page: no request to anywhere, and the same bytes for the same findings.

    Returns
    -------
    bytes
        HTML in UTF-8. Names and texts of the data stand in it as text only; a policy in its
        head lets no other script run and no address be opened.
    """
    from coalition.views.map._page import page

    return page(findings).encode("utf-8")
