"""What was wrong with a file, by code."""

from pathlib import Path

import pytest

from coalition.errors import InputError
from coalition.sources import RawTable, read


def refused(path: Path) -> str:
    """The one reason why a file is not read."""
    with pytest.raises(InputError) as error:
        read(path)
    (issue,) = error.value.issues
    return issue.code


def codes(table: RawTable) -> list[str]:
    """Of what was doubtful in a table that was read."""
    return [issue.code for issue in table.issues]
