"""Two processes write the same files as one, and one writes them where the other is stopped."""

import os
from typing import Any

import pytest
from samples import sample_findings

import coalition.views
from coalition.findings import Findings
from coalition.views import _side_by_side as module
from coalition.views import render_all

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")


@pytest.fixture
def findings() -> Findings:
    """Of a workshop."""
    return sample_findings()


def test_two_processes_write_the_same_bytes(findings: Findings):
    views = coalition.views._views(None)
    told: list[str] = []
    found = list(module.side_by_side(findings, views, told.append))
    assert dict(found) == render_all(findings)
    assert told == [f"Writing {name}" for name, _ in found]


def test_a_process_that_is_stopped_loses_nothing(
    findings: Findings, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(module, "_from_the_end", lambda *_: os._exit(9))
    views = coalition.views._views(None)
    assert dict(module.side_by_side(findings, views, lambda _: None)) == render_all(findings)


def test_a_process_that_is_stopped_half_way_loses_nothing(
    findings: Findings, monkeypatch: pytest.MonkeyPatch
):
    """It began the last view, and sends nothing."""

    def stopped(_: object, begun: Any, *__: object) -> None:
        begun[len(begun) - 1] = 1
        os._exit(9)

    monkeypatch.setattr(module, "_from_the_end", stopped)
    views = coalition.views._views(None)
    assert dict(module.side_by_side(findings, views, lambda _: None)) == render_all(findings)


def test_very_small_networks_are_written_by_one():
    assert not module.pays_off(sample_findings(n=10))
