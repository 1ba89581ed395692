"""Distances on the globe, without geopy, which is slow to import."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

EARTH_RADIUS_KM = 6371.0088


def great_circle_km(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """Distance in km between two points in degrees, on a sphere: within 0.6 % of the geodesic."""
    north, other_north = radians(latitude), radians(other_latitude)
    half_chord = (
        sin((other_north - north) / 2) ** 2
        + cos(north) * cos(other_north) * sin(radians(other_longitude - longitude) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_KM * asin(sqrt(min(1.0, half_chord)))
