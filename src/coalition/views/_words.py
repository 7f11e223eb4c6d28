"""Numbers, names and lists as every document writes them."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from coalition.views._html import Shortened
from coalition.views._plain_text import plain_text
from coalition.words import Figure, Told, tell, tell_list

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
        return figure(f"{int(value):,}")
    if abs(value) < 0.005:
        return figure(f"{float(f'{value:.2g}'):.10f}".rstrip("0"))
    return figure(f"{value:,.2f}")


def score(value: float | None) -> str:
    """Something between -1 and 1, always with two decimals.

    >>> score(0.5), score(-1), score(None)
    ('0.50', '−1.00', '–')
    """
    return UNDEFINED if value is None else figure(f"{value:.2f}")


def percent(share: float | None) -> str:
    r"""A share of 0-1 in per cent; never rounded to all or nothing.

    >>> [percent(share).replace("\u00a0", " ") for share in (0.614, 0.998, 0.002, 1)]
    ['61 %', '> 99 %', '< 1 %', '100 %']
    """
    if share is None:
        return UNDEFINED
    if 0 < share < 0.01:
        return Figure("<\u00a01\u00a0%")
    if 0.99 < share < 1:
        return Figure(">\u00a099\u00a0%")
    return Figure(f"{share * 100:.0f}\u00a0%")


def figure(english: str) -> Figure:
    """A figure with a true minus, which each language writes with its own marks."""
    return Figure(english.replace("-", "−"))


def named(name: str, length: int = 120) -> Markup | Told:
    """A name as it stands in a sentence: isolated, since it may run from right to left.

    A word too long for a column may break anywhere; others keep whole. A sentence of ours stays
    one, so that it can be translated.
    """
    shown = plain_text(name, length)
    if isinstance(name, Told):
        shown = Shortened(str(length), {"of": name})
    endless = any(len(word) > LONGEST_WORD for word in shown.split())
    opened = Markup('<bdi class="endless">') if endless else Markup("<bdi>")
    if isinstance(shown, Told):
        return Told(f"{opened}{{name}}</bdi>", {"name": shown})
    return opened + shown + Markup("</bdi>")


def listing(parts: Sequence[str], most: int = 0) -> str:
    """`a, b and c`; past `most` (if given), how many more there are.

    Semicolons separate where a part holds a comma, as names of organisations do.

    >>> listing(["a", "b", "c"]), listing(["a", "b", "c", "d"], most=2)
    ('a, b and c', 'a, b and 2 more')
    >>> listing(["School of Nutrition, Upper Valley", "a", "b"])
    'School of Nutrition, Upper Valley; a; and b'
    """
    shown = list(parts)
    if most and len(shown) > most:
        shown = [*shown[:most], tell("{number} more", number=len(parts) - most)]
    if len(shown) > 1 and any("," in part for part in shown):
        return tell("{these}; and {last}", these=tell_list(shown[:-1], ";"), last=shown[-1])
    return tell_list(shown)


def commas(parts: Iterable[str]) -> str:
    """`a, b, c`."""
    return tell_list(list(parts), ",")


def semicolons(parts: Iterable[str]) -> str:
    """`a; b; c`."""
    return tell_list(list(parts), ";")


def steps(parts: Sequence[str]) -> str:
    """`a, then b, then c`.

    >>> steps(["a", "b", "c"])
    'a, then b, then c'
    """
    told = parts[0] if parts else ""
    for part in parts[1:]:
        told = tell("{these}, then {next}", these=told, next=part)
    return told


def choices(parts: Sequence[str]) -> str:
    """`a, or b, or c`, where each may be a list itself.

    >>> choices(["a and b", "c"])
    'a and b, or c'
    """
    told = parts[0] if parts else ""
    for part in parts[1:]:
        told = tell("{these}, or {next}", these=told, next=part)
    return told


def bold(text: str) -> Told:
    """`text` in bold; it stays a sentence of ours."""
    return Told("<b>{text}</b>", {"text": text})


def names(of: Iterable[str], most: int = 0, length: int = 60) -> str:
    """Names as a list in a sentence, each of at most `length` characters.

    >>> names(["Ada", "Bo", "Cy"], most=1)
    '<bdi>Ada</bdi> and 2 more'
    """
    return listing([named(name, length) for name in of], most)


def sentences(texts: Iterable[str]) -> list[str]:
    """Texts of the analysis; those that are no sentences of ours on one line each and bounded."""
    return [text if isinstance(text, Told) else plain_text(text) for text in texts]
