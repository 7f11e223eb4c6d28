"""Four quarters from a stated start; without one, quarters that bear their number only."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from coalition.words import tell

QUARTERS = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class Calendar:
    """A year that begins at `start`; None where nobody has said when."""

    start: date | None

    def first_day(self, quarter: int) -> date | None:
        """The first day of a quarter, 1 to 4."""
        return None if self.start is None else _months_later(self.start, 3 * (quarter - 1))

    def last_day(self, quarter: int) -> date | None:
        """The last day of a quarter, 1 to 4.

        >>> Calendar(date(2027, 1, 1)).last_day(2)
        datetime.date(2027, 6, 30)
        """
        if self.start is None:
            return None
        return _months_later(self.start, 3 * quarter) - timedelta(days=1)

    def label(self, quarter: int) -> str:
        """The quarter as a heading, with its days where they are known."""
        first, last = self.first_day(quarter), self.last_day(quarter)
        if first is None or last is None:
            return tell("Quarter {number}", number=quarter)
        return tell(
            "Quarter {number}: {first} to {last}",
            number=quarter,
            first=first.isoformat(),
            last=last.isoformat(),
        )

    def end(self, quarter: int) -> str:
        """When the quarter ends, as a date of a goal."""
        last = self.last_day(quarter)
        if last is None:
            return tell("end of quarter {number}", number=quarter)
        return last.isoformat()

    def dated(self, when: str) -> str:
        """``Q2`` as the day on which it ends, where the start is known; else as it stands.

        >>> Calendar(date(2027, 1, 1)).dated("Q4"), Calendar(None).dated("Q4")
        ('2027-12-31', 'Q4')
        """
        if self.start is None or when not in {f"Q{quarter}" for quarter in QUARTERS}:
            return when
        return str(self.last_day(int(when[1])))


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
