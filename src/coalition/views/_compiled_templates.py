"""Compiled templates, kept from run to run: to compile those of a brief takes 0.2 seconds."""

import marshal
import os
import sys
from contextlib import suppress
from hashlib import sha256
from importlib.util import cache_from_source
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from coalition import __version__


class CompiledTemplates(BytecodeCache):
    """Templates compiled for `language`, where Python keeps compiled modules and by its rules.

    That folder stands beside the templates and is as trusted as they are. Where it cannot be
    written, or Python is told to write no bytecode, each run compiles anew. What another version
    of ours, of jinja or of Python has compiled is not read.
    """

    def __init__(self, language: str):
        self._language = language

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Path of the compiled template; empty where the template is no file, as in an archive."""
        if filename is None:
            return ""
        return str(Path(cache_from_source(filename)).with_suffix(f".{self._language}.j2c"))

    def get_source_checksum(self, source: str) -> str:
        """Of the template and of all that the compiled one hangs on."""
        made_by = (__version__, jinja2.__version__, sys.version, self._language, source)
        return sha256("\0".join(made_by).encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read it where it is there and of this very template."""
        try:
            content = Path(bucket.key).read_bytes()
            checksum = bucket.checksum.encode()
            if content.startswith(checksum):
                bucket.code = marshal.loads(content[len(checksum) :])  # noqa: S302 - our own
        except (OSError, EOFError, ValueError, TypeError):
            pass  # compiled anew

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it, whole or not at all: other runs may write at the same time."""
        if sys.dont_write_bytecode or not bucket.key:
            return
        path, mine = Path(bucket.key), Path(f"{bucket.key}.{os.getpid()}")
        try:
            path.parent.mkdir(exist_ok=True)
            mine.write_bytes(bucket.checksum.encode() + marshal.dumps(bucket.code))
            mine.replace(path)
        except OSError:
            with suppress(OSError):  # it was never begun, or there is nothing to be done
                mine.unlink()
