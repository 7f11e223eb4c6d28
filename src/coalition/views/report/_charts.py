"""Charts as SVG elements of the page: pygal draws, the page's own style sheet colours."""

import re
from typing import TYPE_CHECKING

from markupsafe import Markup

from coalition.views._words import figure
from coalition.words import translated

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    import pygal
    from pygal.graph.graph import Graph

WIDTH = 760

ROW = 30

LABEL = 40
"""Characters of a name that a chart has room for."""

SVG = "{http://www.w3.org/2000/svg}"

LONG_FRACTION = re.compile(r"\d+\.\d\d+")


def in_figures(english: str, language: str) -> str:
    """A number as it is written in a language."""
    return translated(figure(english), language)


def config(rows: int, axis: str) -> "pygal.Config":
    """How pygal lays out a chart of so many `rows`, with what the `axis` of x measures."""
    import pygal
    from pygal.style import Style

    config = pygal.Config()
    config.width = WIDTH
    config.height = ROW * max(rows, 1) + (70 if axis else 12)
    config.x_title = axis or None
    config.js = []
    config.show_legend = False
    config.pretty_print = False
    config.margin = 6
    config.truncate_label = -1
    config.no_data_text = ""
    # Sizes that pygal lays out by; the style sheet states the same.
    config.style = Style(
        font_family="sans-serif",
        label_font_size=12,
        major_label_font_size=12,
        value_font_size=12,
        title_font_size=12,
    )
    return config


def svg(chart: "Graph", title: str, classes: str) -> Markup:
    """The drawing alone: no style, no script, no comment; labels become tooltips."""
    from xml.etree import ElementTree as Tree

    from pygal.etree import etree

    etree.to_etree()  # lxml, where installed, would write other bytes
    chart.uuid = "chart"
    root = Tree.fromstring(Tree.tostring(chart.render_tree(), encoding="unicode"))  # noqa: S314 - what pygal has just made
    _tidy(root)
    root.attrib = {
        "viewBox": root.attrib["viewBox"],
        "class": f"chart {classes}",
        "role": "img",
        "aria-label": title,
    }
    Tree.register_namespace("", SVG.strip("{}"))
    return Markup(Tree.tostring(root, encoding="unicode"))  # noqa: S704 - escaped by the writer


def _tidy(parent: "Element") -> None:
    """Leave what is seen, and the labels that tell more; round coordinates."""
    for child in list(parent):
        if _is_label(child):
            child.tag, child.attrib = f"{SVG}title", {}
        elif _is_unseen(child):
            parent.remove(child)
        else:
            for key, value in child.attrib.items():
                child.set(key, LONG_FRACTION.sub(_rounded, value))
            _tidy(child)


def _is_label(node: "Element") -> bool:
    return node.tag == f"{SVG}desc" and node.get("class") == "label"


def _is_unseen(node: "Element") -> bool:
    if not isinstance(node.tag, str):  # a comment
        return True
    name = node.tag.removeprefix(SVG)
    return name in ("desc", "defs", "title") or "tooltip-overlay" in node.get("class", "")


def _rounded(match: "re.Match[str]") -> str:
    return f"{float(match[0]):.1f}"
