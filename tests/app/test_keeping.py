import gc
import weakref

import pytest

from panther.app import loading
from panther.app.keeping import keep_for_good


@pytest.fixture(autouse=True)
def thawed():
    yield
    gc.unfreeze()


class Kept:
    """Something that refers to itself, as what is left of a campaign may do."""

    def __init__(self):
        self.own = self


def test_collections_pass_over_what_is_kept_until_it_goes():
    kept = Kept()
    keep_for_good()
    assert not any(each is kept for each in gc.get_objects())
    left = weakref.ref(kept)
    del kept
    keep_for_good()
    assert left() is None


def test_an_open_campaign_is_not_looked_at_after_every_run():
    loading.clear()
    campaign = loading.campaign()
    looked_at = {id(each) for each in gc.get_objects()}
    assert not looked_at & {id(event) for event in campaign.events.values()}
    assert not looked_at & {id(row) for row in campaign.rows}
