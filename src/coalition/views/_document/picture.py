"""A drawing as the pixels that Word wants."""

import re
from functools import cache
from importlib.resources import files

ZOOM = 2
"""Pixels for each unit of the drawing, so that print stays sharp."""

FONTS = {"Noto Sans": "fontpkg_noto_sans", "Noto Sans Arabic": "fontpkg_noto_sans_arabic"}
"""Family and the package that ships it: Latin, Greek and Cyrillic; and Arabic."""

OURS = re.compile("[\u0000-\u052f\u0600-\u06ff\u1e00-\u20cf]*")
"""Letters that these fonts have."""


def png(svg: str) -> bytes:
    """`svg` as PNG, without a browser.

    The letters come from fonts that are installed with us, so that every machine draws the same;
    only for other alphabets are the machine's own fonts looked at.
    """
    import resvg_py

    drawn: bytes = resvg_py.svg_to_bytes(
        svg_string=svg.replace("system-ui, sans-serif", ", ".join([*FONTS, "sans-serif"])),
        zoom=ZOOM,
        skip_system_fonts=OURS.fullmatch(svg) is not None,
        font_files=list(_font_files()),
        sans_serif_family=next(iter(FONTS)),
    )
    return bytes(drawn)


@cache
def _font_files() -> tuple[str, ...]:
    found = [
        str(path)
        for package in FONTS.values()
        for path in files(package).joinpath("files").iterdir()
        if path.name.endswith(".ttf")
    ]
    return tuple(sorted(found))


def size_of(svg: str) -> tuple[float, float]:
    """Width and height of a drawing, from its view box."""
    found = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)
    return (float(found[1]), float(found[2])) if found else (1.0, 1.0)
