"""The page's own styles and scripts, and the policy that lets nothing else in."""

from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files

from coalition.views._look import LOOK_CSS

STYLES = (
    "page.css",
    "toolbar.css",
    "panel.css",
    "table.css",
    "projector.css",
    "views.css",
    "phone.css",
    "print.css",
)
SCRIPTS = (
    "unpack.js",
    "words.js",
    "data.js",
    "element.js",
    "state.js",
    "views.js",
    "areas.js",
    "filter.js",
    "bubbles.js",
    "camera.js",
    "drawing.js",
    "highlight.js",
    "labels.js",
    "pointer.js",
    "search.js",
    "parts.js",
    "profile.js",
    "decisions.js",
    "meter.js",
    "board.js",
    "plan.js",
    "path.js",
    "suggestion.js",
    "advocacy.js",
    "overview.js",
    "panel.js",
    "legend.js",
    "facets.js",
    "table.js",
    "gap_table.js",
    "picture.js",
    "story.js",
    "controls.js",
    "start.js",
)
"""Joined in this order: a file uses at once only what stands before it."""


@cache
def style() -> str:
    """All CSS of the page."""
    return _minified("text/css", LOOK_CSS + _joined("styles", STYLES))


@cache
def script() -> str:
    """All JavaScript of the page that is ours, in a scope of its own, with short local names."""
    whole = '(() => {\n"use strict";\n' + _joined("scripts", SCRIPTS) + "})();\n"
    return _minified("application/javascript", whole)


def _minified(kind: str, text: str) -> str:
    from minify import string

    return str(string(kind, text))


def policy(scripts: Sequence[str], styles: Sequence[str]) -> str:
    """A content security policy under which only these scripts run, and nothing is fetched.

    The hashes are of the text between the tags, as a browser reads it.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {_hashes(scripts)}",
            f"style-src {_hashes(styles)}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hashes(texts: Sequence[str]) -> str:
    digests = (b64encode(sha256(text.encode("utf-8")).digest()).decode() for text in texts)
    return " ".join(f"'sha256-{digest}'" for digest in digests)


def _joined(folder: str, names: Sequence[str]) -> str:
    home = files("coalition.views.map").joinpath(folder)
    return "".join(home.joinpath(name).read_text(encoding="utf-8") for name in names)
