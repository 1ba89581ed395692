"""Corpora that are looked at: the folder that an extraction wrote, asked by DuckDB, however many events it holds.

The folder's events are put in order once, in an index beside them; no question reads more of them than it asks for, so
that memory does not grow with the corpus. What a window, a filter and a count mean is said in ``panther.views``, and
here once more in SQL; tests hold the two together.
"""
