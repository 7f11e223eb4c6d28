"""The search for rubbish waits, and goes on afterwards only where it went on before."""

import gc

import pytest

from coalition.runtime.garbage import kept_waiting


def test_waits_and_goes_on():
    assert gc.isenabled()
    with kept_waiting():
        assert not gc.isenabled()
        with kept_waiting():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_goes_on_after_an_error():
    with pytest.raises(RuntimeError), kept_waiting():
        raise RuntimeError
    assert gc.isenabled()
