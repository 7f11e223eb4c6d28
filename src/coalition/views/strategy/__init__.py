"""What `coalition strategy` writes: one module a file, found by its name.

As the views of `analyze`, but ``render`` takes a `coalition.strategy.Strategy`. The briefs and
memoranda, two for each target partner, are named after the partners (`partner_files`).
"""
