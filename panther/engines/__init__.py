"""Corpora: the pipeline of one document over any number of them, on one core, several, or a cluster.

An engine says only where the work is done: the same documents and tables give the same bytes with each of them.
``panther.engines.extraction`` knows the order of the steps.
"""

from typing import Literal, get_args

Engine = Literal["inline", "processes", "dask"]
ENGINES: tuple[Engine, ...] = get_args(Engine)

__all__ = ["ENGINES", "Engine"]
