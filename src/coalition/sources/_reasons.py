"""Why a parser that is not ours gave up, in words that can be translated."""

import re

from coalition.words import tell

_KNOWN: dict[str, str] = {
    reason: reason
    for reason in (
        # JSON
        tell("Expecting value"),
        tell("Expecting ',' delimiter"),
        tell("Expecting ':' delimiter"),
        tell("Expecting property name enclosed in double quotes"),
        tell("Extra data"),
        tell("Invalid control character at"),
        tell("Unterminated string starting at"),
        # XML
        tell("junk after document element"),
        tell("mismatched tag"),
        tell("no element found"),
        tell("not well-formed (invalid token)"),
        tell("unclosed token"),
        # TOML
        tell("Cannot overwrite a value"),
        tell("Expected '=' after a key in a key/value pair"),
        tell("Expected newline or end of document after a statement"),
        tell("Invalid initial character for a key part"),
        tell("Invalid statement"),
        tell("Invalid value"),
        tell("Unclosed array"),
        tell("Unterminated string"),
    )
}


def reason_told(reason: str) -> str:
    """`reason` of a parser as a sentence of ours, itself where we do not know it.

    >>> reason_told("mismatched tag: line 3, column 24").template
    '{reason}: line {row}, column {column}'
    """
    reason = reason.replace(" (at end of document)", "")
    found = re.fullmatch(r"(.+)(?:: | \(at )line (\d+), column (\d+)\)?", reason)
    if found is None:
        return _KNOWN.get(reason, reason)
    what, row, column = found.groups()
    return tell(
        "{reason}: line {row}, column {column}",
        reason=_KNOWN.get(what, what),
        row=row,
        column=column,
    )
