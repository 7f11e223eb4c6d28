"""What `coalition kit` writes: one module a file, found by its name.

As the views of `analyze`, but ``render`` takes a `coalition.collecting.kit.Kit`.
"""
