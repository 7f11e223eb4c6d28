"""Figures as the strategy's documents write them."""

from coalition.words import Told, translated

UNDEFINED = "–"


class _Score(Told):
    """A number with two decimals, always, so that a column of them lines up."""

    def in_language(self, language: str) -> str:
        """With the decimal mark of `language`."""
        mark = translated(Told("{value}", {"value": 0.5}), language).strip("05")
        return str(self).replace(".", mark)


def figure(value: float | None) -> str:
    """A number, in the digits and marks of the language in which it is shown.

    >>> figure(1200), figure(0.5), figure(None)
    ('1,200', '0.5', '–')
    """
    if value is None:
        return UNDEFINED
    whole = float(value).is_integer()
    # No sentence: the number alone, which each language writes its own way.
    return Told("{value}", {"value": int(value) if whole else round(value, 2)})


def score(value: float | None) -> str:
    """Something between 0 and 1, with two decimals.

    >>> score(0.5), score(None)
    ('0.50', '–')
    """
    return UNDEFINED if value is None else _Score("{value}", {"value": f"{value:.2f}"})
