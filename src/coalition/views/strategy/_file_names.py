"""Names of files after names of partners: safe on every system, and never twice the same."""

import re
import unicodedata

LONGEST = 40


def file_name(kind: str, number: int, name: str) -> str:
    """``approach-01-harbour-bank.docx``: the number makes it unique, whatever the name holds.

    >>> file_name("approach", 1, "Ministère de l'Éducation")
    'approach-01-ministere-de-l-education.docx'
    >>> file_name("memorandum", 2, "../../وزارة")
    'memorandum-02.docx'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    word = re.sub("[^a-z0-9]+", "-", plain)[:LONGEST].strip("-")
    return f"{kind}-{number:02d}{'-' if word else ''}{word}.docx"
