"""Balarea's program: a village's content files become its shop."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_REPOSITORY = _PACKAGE.parents[1]
_INSTALLED = (_PACKAGE / "pelicanconf.py").exists()

HOME = _PACKAGE if _INSTALLED else _REPOSITORY
"""Where theme and settings are: at the top of the repository, and inside the package where it was installed as a wheel."""
THEME = HOME / "theme"
"""Templates, styles, scripts and the layouts of papers."""
SETTINGS = HOME / "pelicanconf.py"
CACHE = (Path.cwd() if _INSTALLED else HOME) / ".cache"
"""What was made once and need not be made again; may be thrown away at any time. Never inside an installed package."""
