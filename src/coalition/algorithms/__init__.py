"""What several measures are worked out from: shortest paths, partitions, searches for a split.

Each module takes a `coalition.network.Network`; results that are dear are kept with it by
`Network.once`.
"""
