"""Text that may stand in XML 1.0."""

import re
from typing import Any

# The control characters, surrogates and non-characters that XML 1.0 forbids, section 2.2.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """`text` without the characters that no XML file may hold."""
    return _FORBIDDEN.sub("", text)


def xml_safe(value: Any) -> Any:
    """`value`, cleaned where it is text."""
    return xml_text(value) if isinstance(value, str) else value
