"""Films: a campaign played day by day or event by event, as GIF or MP4.

A film is made from an edition, as every export. ``making.film`` makes it; ``options`` is what may be chosen, ``steps``
which days and events each picture shows and for how long; neither costs an import of matplotlib. ``stage`` draws: what
never changes once, the rest for every picture.
"""
