"""What `coalition advocacy` writes: one module a file, found by its name.

As the views of `analyze`: ``render`` takes findings, whose `advocacy` is the answer to show.
"""

PUBLIC = ("advocacy.html", "advocacy.json", "balance.csv")
"""Files that name nobody once names are withheld; the others would be empty."""
