"""Actors: the curated alias table, and actors known by the form of their name."""

from panther.actors.patterns import find_by_form
from panther.actors.table import Actors, find_actors, read_actors

__all__ = ["Actors", "find_actors", "find_by_form", "read_actors"]
