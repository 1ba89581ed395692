"""Documents that are added to a campaign's folder from the app, and taken back: nothing is written anywhere else."""
