"""How often memory is searched for garbage."""

import gc


def search_seldom() -> None:
    """Search new memory for garbage after each 50,000 objects, where Python does it after 700.

    A narrative is many small records that stay; searching them again and again cost a tenth of the time of reading.
    Not at all would be as fast, but what a reader of PDF leaves hangs on itself, and would stay with the records.
    """
    gc.set_threshold(50_000, 10, 10)
