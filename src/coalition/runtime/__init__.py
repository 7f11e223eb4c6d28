"""How a run goes on: its seed, its second process, its memory, its word on how far it has come."""
