"""XML without its dangers: no document type, no entities, nothing loaded from elsewhere."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError  # types only; defusedxml does the parsing

from coalition.sources._reasons import reason_told
from coalition.sources._refusal import refusal
from coalition.words import tell

LARGEST = 500_000_000
"""Bytes; the tree in memory is some ten times as large."""


def begins_with(start: bytes, root: str) -> bool:
    """Whether `start` is the start of an XML file whose first element is `root`."""
    plain = start.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    opening = rb"<([\w.-]+:|!DOCTYPE\s+)?" + root.encode() + rb"[\s/>\[]"
    return plain.startswith(b"<") and re.search(opening, plain) is not None


def root_of(path: Path, root: str) -> Element:
    """The tree of an XML file whose first element is `root`; InputError where it is not."""
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    if path.stat().st_size > LARGEST:
        raise refusal(
            path,
            "file-too-large",
            tell(
                "has {size} bytes; as XML at most {most} can be read.",
                size=path.stat().st_size,
                most=LARGEST,
            ),
            tell("Export the nodes and the edges as two CSV files."),
        )
    try:
        tree: Element = fromstring(path.read_bytes(), forbid_dtd=True)
    except DefusedXmlException:
        raise refusal(
            path,
            "unsafe-xml",
            tell(
                "declares a document type or entities, which can harm the computer that reads them."
            ),
            tell("Export the graph again from your network program; such files have none."),
        ) from None
    except (ParseError, ValueError, LookupError) as error:
        row = error.position[0] if isinstance(error, ParseError) else None
        raise refusal(
            path,
            "broken-xml",
            tell("is damaged: no valid XML ({reason}).", reason=reason_told(str(error))),
            tell("Export the graph again from your network program."),
            row=row,
        ) from None
    if local_name(tree) != root:
        raise refusal(
            path,
            "broken-xml",
            tell(
                "holds {found} where {expected} was expected.",
                found=f"<{local_name(tree)}>",
                expected=f"<{root}>",
            ),
            tell("Export the graph again from your network program."),
        )
    return tree


def local_name(element: Element) -> str:
    """Name of an element without its namespace, whose version differs between programs."""
    return str(element.tag).rpartition("}")[2]


def all_of(element: Element, name: str) -> Iterator[Element]:
    """Elements called `name` at any depth below `element`, in the order of the file."""
    return (found for found in element.iter() if local_name(found) == name)


def within(element: Element, name: str) -> Iterator[Element]:
    """Elements called `name` directly below `element`."""
    return (found for found in element if local_name(found) == name)


def content(element: Element) -> str:
    """All text of `element`, without the white space around it."""
    return "".join(element.itertext()).strip()
