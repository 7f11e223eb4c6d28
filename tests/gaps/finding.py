"""One kind of gap sought in a few rows."""

from graphs import dataset_of

from coalition.network import connect


def found(kind, people, ties=()):
    dataset = dataset_of(people, ties)
    return kind.find(connect(dataset), dataset)
