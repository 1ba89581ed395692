"""Losses told over a period, and losses told again from another time."""

import pytest

from panther.figures import find_losses


def counting(text):
    return [mention.loss.counting for mention in find_losses(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Since January 1987 the mines have killed more than 300 farmers.",
        "Since the spring forty guards had been killed.",
        "The mines have claimed the lives of 40 farmers since 1987.",
    ],
)
def test_a_perfect_with_since_tells_a_total(text):
    assert counting(text) == ["aggregate"]


@pytest.mark.parametrize(
    "text",
    [
        "On 4 May 1999 the town honoured two guards who were killed in 1987.",
        "On 4 May they buried a guard who had been killed on 30 April.",
        "He was tried for the murder of two guards.",
    ],
)
def test_a_loss_of_another_time_restates(text):
    assert counting(text) == ["restates"]


@pytest.mark.parametrize(
    "text",
    [
        "Since the town had fallen, forty guards were killed.",
        "On 4 May two guards who were on leave were killed.",
        "They carried back a guard who had been wounded.",
    ],
)
def test_a_loss_of_the_sentence_itself_is_additive(text):
    assert counting(text) == ["additive"]
