"""Compiled templates are read again, but only those of this very template and program."""

import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from coalition.views import _compiled_templates
from coalition.views._compiled_templates import CompiledTemplates


@pytest.fixture(autouse=True)
def _written(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "page.html.j2"
    path.write_text("Dear {{ name }}")
    return path


def said(template: Path, language: str = "en") -> tuple[str, bool]:
    """What the template says in a run of its own, and whether that run compiled it."""
    compiled: list[str] = []

    class Watched(Environment):
        def compile(self, source, *rest, **options):
            compiled.append(source)
            return super().compile(source, *rest, **options)

    pages = Watched(
        loader=FileSystemLoader(template.parent),
        autoescape=True,
        bytecode_cache=CompiledTemplates(language),
    )
    return pages.get_template(template.name).render(name="Ada"), bool(compiled)


def test_the_second_run_reads_what_the_first_compiled(template: Path):
    assert said(template) == ("Dear Ada", True)
    assert said(template) == ("Dear Ada", False)
    kept = [path.name for path in (template.parent / "__pycache__").iterdir()]
    assert kept == [f"page.html.{sys.implementation.cache_tag}.en.j2c"]


def test_a_changed_template_is_compiled_anew(template: Path):
    said(template)
    template.write_text("Hello {{ name }}")
    assert said(template) == ("Hello Ada", True)
    assert said(template) == ("Hello Ada", False)


def test_so_is_one_of_another_version_or_language(template: Path, monkeypatch: pytest.MonkeyPatch):
    said(template)
    assert said(template, "fr") == ("Dear Ada", True)
    monkeypatch.setattr(_compiled_templates, "__version__", "0.0.0")
    assert said(template) == ("Dear Ada", True)


@pytest.mark.parametrize("rubbish", [b"", b"rubbish", None])
def test_a_damaged_one_is_compiled_anew(template: Path, rubbish: bytes | None):
    """None stands for one that is cut short."""
    said(template)
    [kept] = (template.parent / "__pycache__").iterdir()
    kept.write_bytes(kept.read_bytes()[:80] if rubbish is None else rubbish)
    assert said(template) == ("Dear Ada", True)
    assert said(template) == ("Dear Ada", False)


def test_where_nothing_can_be_written_each_run_compiles(template: Path):
    (template.parent / "__pycache__").write_text("a file in its place")
    assert said(template) == ("Dear Ada", True)
    assert said(template) == ("Dear Ada", True)


def test_where_nothing_is_to_be_written_nothing_is(template: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert said(template) == ("Dear Ada", True)
    assert list(template.parent.iterdir()) == [template]
