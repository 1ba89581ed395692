import re

from panther.layers.assets import STATIC_DIR
from panther.views.event_types import EVENT_TYPES, event_type, type_number


def test_types_stand_in_codebook_order():
    assert [type_number(name) for name in EVENT_TYPES] == list(range(7))


def test_a_type_outside_the_codebook_keeps_its_name_and_the_quietest_colour():
    assert event_type("Weather").label == "Weather"
    assert event_type("Weather").key == "statement"
    assert type_number("Weather") == type_number("Statement")


def test_every_type_has_a_colour_and_a_shape():
    tokens = (STATIC_DIR / "tokens.css").read_text(encoding="utf-8")
    shapes = (STATIC_DIR / "glyphs.js").read_text(encoding="utf-8")
    for kind in EVENT_TYPES.values():
        assert f"--t-{kind.key}:" in tokens
        assert f"--on-{kind.key}:" in tokens
        assert re.search(rf"^  {kind.key}: \(r\)", shapes, re.MULTILINE)
