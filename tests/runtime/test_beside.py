"""What a second process finds is what one finds, and nothing is lost where it is stopped."""

import os
import sys
import threading
from multiprocessing import get_context
from pathlib import Path

import pytest

import coalition
from coalition.runtime import beside
from coalition.runtime.beside import FEWEST, Beside

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="forks are safe on Linux alone")

DISTRICT = Path(__file__).parents[2] / "datasets" / "district-health-coalition"


@pytest.fixture(autouse=True)
def _two_cores(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


def test_many_are_worked_on_by_another_process(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(threading, "active_count", lambda: 1)  # whatever runs the tests has
    assert Beside(FEWEST, os.getpid).result() != os.getpid()


def test_few_are_worked_on_here():
    assert Beside(FEWEST - 1, os.getpid).result() == os.getpid()
    assert Beside(FEWEST, os.getpid, fewest=FEWEST + 1).result() == os.getpid()


def test_a_process_that_is_stopped_loses_nothing():
    here = os.getpid()
    assert Beside(FEWEST, lambda: "done" if os.getpid() == here else os._exit(9)).result() == "done"


def test_what_fails_there_fails_here():
    with pytest.raises(ZeroDivisionError):
        Beside(FEWEST, lambda: 1 / 0).result()


def test_a_process_that_may_have_no_children_has_none():
    """Such as a worker of a pool that analyses one file after another."""
    with get_context("fork").Pool(1) as pool:
        assert pool.apply(beside.pays_off, (FEWEST,)) is False


def test_two_processes_find_what_one_does(monkeypatch: pytest.MonkeyPatch):
    tables = DISTRICT / "stakeholders.csv", DISTRICT / "ties.csv"
    together = coalition.analyze(*tables).to_dict()
    monkeypatch.setattr(beside, "pays_off", lambda *_: False)
    assert coalition.analyze(*tables).to_dict() == together
