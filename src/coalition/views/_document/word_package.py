"""A Word file as bytes that are the same on every run: no clock, no author, fixed order."""

import zipfile
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The earliest that the format of archives can state."""


def packed(word: "WordDocument", title: str, locale: str) -> bytes:
    """`word` with these properties, as bytes."""
    properties = word.core_properties
    properties.title, properties.language = title[:250], locale
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.keywords = properties.subject = ""
    properties.created = properties.modified = datetime(2000, 1, 1)
    properties.revision = 1
    buffer = BytesIO()
    word.save(buffer)
    return _with_fixed_times(buffer.getvalue())


def _with_fixed_times(content: bytes) -> bytes:
    buffer = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as there,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as fixed,
    ):
        for name in there.namelist():
            entry = zipfile.ZipInfo(name, LONG_AGO)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            # 0 would say MS-DOS on one system and Unix on another.
            entry.create_system = 3
            fixed.writestr(entry, there.read(name))
    return buffer.getvalue()
