"""Pelican's settings for publishing: those of pelicanconf.py, into an emptied folder."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403  (settings that build on others, as Pelican has it)

DELETE_OUTPUT_DIRECTORY = True
