"""Numbers, names and lists as the brief writes them."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from coalition.views._plain_text import plain_text

UNDEFINED = "–"
LONGEST_WORD = 28


def number(value: float | int | None) -> str:
    """A figure with its thousands marked; `UNDEFINED` where there is none.

    Whole numbers stay whole, others get two decimals, or two digits that say something.

    >>> number(1234.5), number(3), number(0.004567), number(None)
    ('1,234.50', '3', '0.0046', '–')
    """
    if value is None:
        return UNDEFINED
    if float(value).is_integer():
        return f"{int(value):,}".replace("-", "−")
    if abs(value) < 0.005:
        return f"{float(f'{value:.2g}'):.10f}".rstrip("0").replace("-", "−")
    return f"{value:,.2f}".replace("-", "−")


def score(value: float | None) -> str:
    """Something between -1 and 1, always with two decimals.

    >>> score(0.5), score(-1), score(None)
    ('0.50', '−1.00', '–')
    """
    return UNDEFINED if value is None else f"{value:.2f}".replace("-", "−")


def percent(share: float | None) -> str:
    r"""A share of 0-1 in per cent; never rounded to all or nothing.

    >>> [percent(share).replace("\u00a0", " ") for share in (0.614, 0.998, 0.002, 1)]
    ['61 %', '> 99 %', '< 1 %', '100 %']
    """
    if share is None:
        return UNDEFINED
    if 0 < share < 0.01:
        return "<\u00a01\u00a0%"
    if 0.99 < share < 1:
        return ">\u00a099\u00a0%"
    return f"{share * 100:.0f}\u00a0%"


def count(n: int, one: str, many: str = "") -> str:
    """A number and its noun.

    >>> count(1, "tie"), count(1200, "tie"), count(0, "capability", "capabilities")
    ('1 tie', '1,200 ties', 'no capabilities')
    """
    nouns = many or one + "s"
    return f"no {nouns}" if n == 0 else f"{n:,} {one if n == 1 else nouns}"


def named(name: str, length: int = 120) -> Markup:
    """A name as it stands in a sentence: isolated, since it may run from right to left.

    A word too long for a column may break anywhere; others keep whole.
    """
    shown = plain_text(name, length)
    endless = any(len(word) > LONGEST_WORD for word in shown.split())
    opened = Markup('<bdi class="endless">') if endless else Markup("<bdi>")
    return opened + shown + Markup("</bdi>")


def listing(parts: Sequence[str | Markup], most: int = 0) -> Markup:
    """`a, b and c`; past `most` (if given), how many more there are.

    Semicolons separate where a part holds a comma, as names of organisations do.

    >>> str(listing(["a", "b", "c"])), str(listing(["a", "b", "c", "d"], most=2))
    ('a, b and c', 'a, b and 2 more')
    >>> str(listing(["School of Nutrition, Upper Valley", "a", "b"]))
    'School of Nutrition, Upper Valley; a; and b'
    """
    shown = [escape(part) for part in parts]
    if most and len(shown) > most:
        shown = [*shown[:most], escape(f"{len(parts) - most:,} more")]
    if len(shown) < 2:
        return Markup("").join(shown)
    if any("," in part for part in shown):
        return Markup("; and ").join([Markup("; ").join(shown[:-1]), shown[-1]])
    return Markup(" and ").join([Markup(", ").join(shown[:-1]), shown[-1]])


def names(of: Iterable[str], most: int = 0, length: int = 60) -> Markup:
    """Names as a list in a sentence, each of at most `length` characters.

    >>> str(names(["Ada", "Bo", "Cy"], most=1))
    '<bdi>Ada</bdi> and 2 more'
    """
    return listing([named(name, length) for name in of], most)


def sentences(texts: Iterable[str]) -> list[str]:
    """Texts of the analysis, on one line each and bounded."""
    return [plain_text(text) for text in texts]
