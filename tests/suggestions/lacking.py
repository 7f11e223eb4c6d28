"""A gap that one stakeholder could close for a."""

from coalition.gaps import Gap


def gap(subject: str, severity: float) -> Gap:
    """Something that a lacks and `subject` could bring."""
    return Gap(
        id=f"g-{subject}",
        kind="missing-sector",
        subject=subject,
        severity=severity,
        evidence=("Seen.",),
        stakeholders=("a",),
        remedy="Do it.",
        candidates=(subject,),
    )
