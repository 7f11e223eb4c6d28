"""A drawing as the pixels that Word wants."""

import re

ZOOM = 2
"""Pixels for each unit of the drawing, so that print stays sharp."""

LAST_OF_OUR_FONT = "\u052f"
"""Up to here (Latin, Greek, Cyrillic) the shipped font has the letters."""


def png(svg: str) -> bytes:
    """`svg` as PNG, without a browser.

    The letters come from the font that is installed with us, so that every machine draws the
    same; only for other alphabets are the machine's own fonts looked at.
    """
    import font_roboto
    import resvg_py

    ours = all(letter <= LAST_OF_OUR_FONT or not letter.isalpha() for letter in svg)
    drawn: bytes = resvg_py.svg_to_bytes(
        svg_string=_with_font(svg),
        zoom=ZOOM,
        skip_system_fonts=ours,
        font_files=[font_roboto.Roboto, font_roboto.RobotoBold],
        sans_serif_family="Roboto",
    )
    return bytes(drawn)


def size_of(svg: str) -> tuple[float, float]:
    """Width and height of a drawing, from its view box."""
    found = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)
    return (float(found[1]), float(found[2])) if found else (1.0, 1.0)


def _with_font(svg: str) -> str:
    return svg.replace("system-ui, sans-serif", "Roboto, sans-serif")
