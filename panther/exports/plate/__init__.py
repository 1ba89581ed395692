"""The plate: a view as the page of an atlas, drawn with matplotlib as PNG, SVG or PDF.

A plate is made from an edition and needs neither a browser nor the network. Everything on it is laid out in points from
the upper left corner of the page, so that the three formats hold the same picture. ``drawing.draw_plate`` makes it;
``options`` is what may be chosen, and costs no import of matplotlib.
"""
