"""What is made beside the page."""

import threading

import pytest

from panther.app.making import CancelledError, Making
from panther.errors import InputError
from panther.translation import speaking, translated

PARTS = 5


def test_what_is_made_is_given_with_its_progress():
    def make(on_frame):
        for part in range(1, PARTS + 1):
            on_frame(part, PARTS)
        return b"film"

    making = Making(make)
    assert making.result() == b"film"
    assert not making.running
    assert making.progress() == (PARTS, PARTS)


def endless(begun):
    def make(on_frame):
        while True:
            on_frame(1, PARTS)
            begun.set()

    return make


def test_what_is_called_off_ends():
    begun = threading.Event()
    making = Making(endless(begun))
    assert begun.wait(timeout=30)
    assert making.running
    making.cancel()
    with pytest.raises(CancelledError):
        making.result()


def test_what_nobody_asks_after_ends():
    with pytest.raises(CancelledError):
        Making(endless(threading.Event()), patience=0.01).result()


def test_what_fails_is_told():
    def make(_):
        raise InputError("The disk is full.")

    making = Making(make)
    with pytest.raises(InputError, match="full"):
        making.result()
    assert making.failed


def test_what_is_made_beside_the_page_speaks_its_language():
    with speaking("fr"):
        making = Making(lambda _: translated("Losses").encode())
    assert making.result().decode() == "Pertes"
