"""What the sheets of strategy.xlsx are called."""

from coalition.views._document.texts import flat


def sheet_name(title: str, language: str) -> str:
    """A title as the name of a sheet: short, and without the marks that Excel forbids."""
    return "".join(" " if c in "[]:*?/\\'" else c for c in flat(title, language))[:31].strip()
