"""Ask: one module a command, each holding `command`, a click command.

Everything but click is imported inside the command's body, so that help opens at once.
"""
