"""The app: the only part of Panther that imports Streamlit.

``words``, ``evidence``, ``listing`` and ``view`` turn events into what the page says and take what it answers; they
import no Streamlit. ``loading``, ``components`` and ``pages`` put that on the page.
"""
