"""From the sheet of stakeholders that you already have to a coalition plan that you can defend."""

__version__ = "0.1.0"
