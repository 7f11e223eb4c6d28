"""Parquet files, as pandas writes them with any codec, and broken ones."""

from base64 import b64decode

import fastparquet
import pandas as pd
import pytest

from coalition import analyze
from coalition.errors import InputError
from coalition.sources import read

FRAME = pd.DataFrame(
    {
        "name": ["Ada", "Bé", None],
        "sector": pd.Categorical(["public", "social", None]),
        "trust": pd.array([1, None, 3], dtype="Int64"),
        "share": [1.5, float("nan"), 2.0],
        "since": pd.to_datetime(["2020-01-01", None, "2021-05-06"]),
        "member": [True, None, False],
    }
)


# Two names, 1 January 2020 and a gap, as Arrow writes a column of type date32.
DATES_BY_ARROW = (
    "UEFSMRUAFSYVJiwVBBUAFQYVBhwAAAACAAAABAEDAAAAQWRhAgAAAEJvFQAVFBUULBUEFQAVBhUGHAAAAAIAAAAD"
    "AVZHAAAVBBk8NQAYBnNjaGVtYRUEABUMJQIYBG5hbWUlAEwcAAAAFQIlAhgFc2luY2UlDExsAAAAFgQZHBksJgAc"
    "FQwZJQYAGRgEbmFtZRUAFgQWTBZMJghJHBUAFQAVAgA8FgoZBhkmAAQAAAAmABwVAhklBgAZGAVzaW5jZRUAFgQW"
    "OhY6JlRJHBUAFQAVAgA8KQYZJgICAAAAFoYBFgQmCBaGAQAoIHBhcnF1ZXQtY3BwLWFycm93IHZlcnNpb24gMjYu"
    "MC4xGSwcAAAcAAAAzQAAAFBBUjE="
)


@pytest.mark.parametrize("compression", ["SNAPPY", "ZSTD", "GZIP", None])
def test_cells_come_as_text_and_gaps_stay_empty(tmp_path, compression):
    path = tmp_path / "members.parquet"
    fastparquet.write(str(path), FRAME, compression=compression)
    (table,) = read(path)
    assert table.header == ("name", "sector", "trust", "share", "since", "member")
    assert table.rows[0][:4] == ("Ada", "public", "1", "1.5")
    assert table.rows[0][4].startswith("2020-01-01")
    assert table.rows[1][2:] == ("", "", "", "")
    assert table.numbers == (2, 3, 4)


def test_dates_with_gaps_are_dates(tmp_path):
    path = tmp_path / "dates.parquet"
    path.write_bytes(b64decode(DATES_BY_ARROW))
    (table,) = read(path)
    assert table.rows == (("Ada", "2020-01-01"), ("Bo", ""))


@pytest.mark.parametrize("content", [b"PAR1", b"PAR1" + b"x" * 100, b"PAR1\x00\x00PAR1"])
def test_a_damaged_file_is_refused_in_one_message(tmp_path, content):
    path = tmp_path / "broken.parquet"
    path.write_bytes(content)
    with pytest.raises(InputError, match="damaged") as refused:
        read(path)
    assert len(refused.value.issues) == 1


def test_a_parquet_file_is_analysed(tmp_path):
    path = tmp_path / "members.parquet"
    frame = pd.DataFrame({"name": ["Ada", "Bo", "Cy"], "partners": ["Bo; Cy", "", ""]})
    fastparquet.write(str(path), frame)
    analysis = analyze(path)
    assert (len(analysis.stakeholders), len(analysis.ties)) == (3, 2)
