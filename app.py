"""The app. Start it with ``streamlit run app.py`` or ``make run``."""

from panther.app import frame, loading

frame.run(loading.campaign)
