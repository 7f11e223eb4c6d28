"""Every sentence that the code can say, found by reading the code."""

import ast
import re
from pathlib import Path

import coalition
from coalition.cli import group
from coalition.commands._help import help_texts

SOURCE = Path(coalition.__file__).parent
_IN_TEMPLATE = re.compile(r"""\bt\(\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""")


def sentences() -> set[str]:
    """Templates of `tell` in Python, of ``t`` in the pages' templates, and the commands' help."""
    said = set(help_texts(group))
    for name in group.list_commands(None):
        said |= set(help_texts(group.get_command(None, name)))
    for path in sorted(SOURCE.rglob("*.py")):
        if path.parent.name != "words":
            said |= set(map(ast.literal_eval, _told(path)))
    for path in sorted(SOURCE.rglob("*.j2")):
        said |= set(map(ast.literal_eval, _IN_TEMPLATE.findall(path.read_text("utf-8"))))
    return said


def _told(path: Path) -> list[ast.expr]:
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if _is_tell(node)]
    return [call.args[0] for call in calls]


def _is_tell(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") == "tell"
