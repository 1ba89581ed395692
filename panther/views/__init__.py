"""What a user looks at: the view and its filters, and the words, types and signs in which events are shown.

The app, the map and every export read these, so that all of them show the same events under the same names.
"""
