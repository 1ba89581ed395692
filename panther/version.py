"""The version of Panther, as exports name it."""

VERSION = "0.1.0"
