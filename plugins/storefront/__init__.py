"""Balarea's program: a village's content files become its shop."""

from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
THEME = _ROOT / "theme"
"""Templates, styles, scripts and the layouts of papers."""
SETTINGS = _ROOT / "pelicanconf.py"
CACHE = _ROOT / ".cache"
"""What was made once and need not be made again; may be thrown away at any time."""
