"""The house stays in order: who may import whom, and where libraries live."""

import ast
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import coalition

SOURCE = Path(coalition.__file__).parent
# Number of the stage that a module belongs to; imports go to a smaller number or the same folder.
STAGE = {
    "errors": 0.05,
    "runtime": 0,
    "words": 0,
    "wording": 0.1,
    "own_words": 0.1,
    "examples": 1,
    "collecting": 3,
    "sources": 1,
    "tables": 2,
    "vocabulary": 2.5,
    "network": 3.5,
    "algorithms": 3.7,
    "positions": 4,
    "structure": 4.5,
    "layout": 4.5,
    "gaps": 5,
    "suggestions": 6,
    "advocacy": 6,
    "findings": 7,
    "analysis": 8,
    "audience": 8.4,
    "waves": 8.5,
    "strategy": 8.7,
    "plans": 6,
    "views": 9,
    "cleaned_copy": 9.5,
    "publish": 1,
    "api": 10,
    "commands": 11,
    "cli": 12,
    "__main__": 13,
}
HOMES = {
    "babel": ("words",),
    "pandas": ("api", "sources", "tables"),
    "click": ("cli", "commands"),
    "pyvis": ("views/map",),
    "pygal": ("views/report", "views/plans"),
    "docx": ("views/_document",),
    "resvg_py": ("views/_document",),
    "xlsxwriter": ("views", "cleaned_copy", "collecting"),
    "python_calamine": ("sources",),
    "defusedxml": ("sources",),
    "fastparquet": ("sources",),
    "charset_normalizer": ("sources",),
}
MODULES = sorted(SOURCE.rglob("*.py"))
FOLDERS = sorted({path.parent for path in MODULES})


@cache
def imports_of(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found |= {f"{node.module}.{name.name}" for name in node.names}
    return found


def stage_of(part: str) -> float:
    return STAGE[part]


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_imports_go_towards_the_data(path):
    own = path.relative_to(SOURCE).parts[0].removesuffix(".py")
    if own == "__init__":
        return
    for name in imports_of(path):
        parts = name.split(".")
        if parts[0] == "coalition" and len(parts) > 1 and parts[1] in STAGE and parts[1] != own:
            assert stage_of(parts[1]) < stage_of(own), f"{path.name} imports {name}"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda p: str(p.relative_to(SOURCE.parent)))
def test_what_stands_in_a_folder_is_not_imported_in_a_circle(folder):
    """A file or a folder imports none beside it that, in the end, imports it."""
    beside: dict[str, set[str]] = {path.stem: set() for path in folder.glob("*")}
    package = ".".join(folder.relative_to(SOURCE.parent).parts) + "."
    for path in folder.rglob("*.py"):
        own = path.relative_to(folder).parts[0].removesuffix(".py")
        names = {
            n.removeprefix(package).split(".")[0] for n in imports_of(path) if n.startswith(package)
        }
        if own != "__init__":
            beside[own] |= names & beside.keys() - {own, "__init__"}
    TopologicalSorter(beside).prepare()


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_each_library_has_one_home(path):
    where = path.relative_to(SOURCE).as_posix()
    for name in imports_of(path):
        homes = HOMES.get(name.split(".")[0])
        assert homes is None or where.startswith(homes), f"{where} imports {name}"


def test_every_module_has_its_place_in_the_house():
    parts = {p.relative_to(SOURCE).parts[0].removesuffix(".py") for p in MODULES}
    assert parts - {"__init__"} == set(STAGE)
