"""A campaign as one page that is opened from disk: map, slider, list and words, with no request to anywhere."""

from panther.exports.page.writing import page_html

__all__ = ["page_html"]
