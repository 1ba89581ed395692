"""The pages of the app: each a function that ``app.py`` names."""
