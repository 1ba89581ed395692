"""The pages Places and Losses as Streamlit runs them: they draw whatever a campaign has, and lacks."""

import pytest
from streamlit.testing.v1 import AppTest


def places():
    from panther.app.opened import open_records
    from panther.app.pages import places_page
    from tests.campaigns import DOCUMENTS, EVENTS, LEDGER, PLACES

    places_page.show(open_records("Made-up", EVENTS, documents=DOCUMENTS, ledger=LEDGER, places=PLACES))


def no_places():
    from panther.app.opened import open_records
    from panther.app.pages import places_page
    from tests.campaigns import UNDATED

    places_page.show(open_records("Undated", [UNDATED]))


def losses():
    from panther.app.opened import open_records
    from panther.app.pages import losses_page
    from tests.campaigns import DOCUMENTS, EVENTS, LEDGER, PLACES

    losses_page.show(open_records("Made-up", EVENTS, documents=DOCUMENTS, ledger=LEDGER, places=PLACES))


def no_losses():
    from panther.app.opened import open_records
    from panther.app.pages import losses_page

    losses_page.show(open_records("Empty", []))


@pytest.mark.parametrize("page", [places, no_places, losses, no_losses])
def test_the_page_is_drawn_without_an_error(page):
    test = AppTest.from_function(page).run(timeout=30)
    assert not test.exception
    assert not test.error
