"""The app: the only part of Panther that imports Streamlit.

``evidence``, ``listing`` and the modules named after a view turn events into what a page says; they import no
Streamlit. ``loading``, ``memory``, ``navigation``, ``components`` and ``pages`` put that on the page.
"""
