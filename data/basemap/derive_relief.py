"""Derive the two quiet reliefs of the map from ``relief.webp``: ``relief-light.webp`` and ``relief-dark.webp``.

Run ``python data/basemap/derive_relief.py``. The source keeps its full contrast; under markers and labels it must stay
calm, so the shading is held to a tenth either way and laid over two near tints (a wider range in the dark, where it
reads as much). Needs NumPy and Pillow, which come with Streamlit.
"""

from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter

HERE = Path(__file__).parent
# For each theme: the tint of sand, the tint of rock, and how far the shading may go either way.
THEMES = {
    "light": ((0xF3, 0xEE, 0xE3), (0xDE, 0xCE, 0xB4), 0.10),
    "dark": ((0x21, 0x27, 0x2A), (0x38, 0x37, 0x33), 0.29),
}
BROAD_PX = 16
SMOOTH_PX = 1.2


def _normalised(values: np.ndarray) -> np.ndarray:
    low, high = np.percentile(values, (2, 98))
    return np.clip((values - low) / (high - low), 0.0, 1.0)


def main() -> None:
    """Write both reliefs beside the source."""
    source = Image.open(HERE / "relief.webp").convert("L").filter(ImageFilter.GaussianBlur(SMOOTH_PX))
    broad = np.asarray(source.filter(ImageFilter.GaussianBlur(BROAD_PX)), dtype=float)
    shading = np.asarray(source, dtype=float) / broad - 1.0
    shading /= np.percentile(np.abs(shading), 99)
    rock = 1.0 - _normalised(broad)
    for theme, (sand, stone, reach) in THEMES.items():
        tint = np.array(sand) + rock[..., None] * (np.array(stone, dtype=float) - np.array(sand))
        pixels = tint * (1.0 + reach * np.clip(shading, -1.0, 1.0)[..., None])
        Image.fromarray(np.clip(pixels, 0, 255).astype("uint8")).save(
            HERE / f"relief-{theme}.webp", quality=72, method=6
        )


if __name__ == "__main__":
    main()
