"""Pelican's settings. Nothing here names a village: every fact comes from `content/` (docs/CONTRACT.md)."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "plugins"))

# The module itself instead of its name: a plugin that can't be imported must stop the build, not be skipped.
from storefront.build import pelican  # noqa: E402  (its folder is only on the path from here on)

PLUGINS = [pelican]
PATH = "content"
OUTPUT_PATH = "output"
THEME = str(ROOT / "theme")

SITENAME = ""
SITEURL = ""
TIMEZONE = "Asia/Jakarta"
DEFAULT_LANG = "id"
RELATIVE_URLS = True

ARTICLE_PATHS = ["kabar"]
ARTICLE_URL = "kabar/{slug}/"
ARTICLE_SAVE_AS = "kabar/{slug}/index.html"
PAGE_PATHS = ["halaman"]
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = "{slug}/index.html"
IGNORE_FILES = ["_*", ".*"]

# Content is untrusted: no other reader (reStructuredText includes any file), and no file is published as it is.
READERS = {"rst": None, "html": None}
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
# Only pages of build/outputs.py: nothing falls back to Pelican's built-in English theme.
DIRECT_TEMPLATES: list[str] = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = DRAFT_SAVE_AS = DRAFT_PAGE_SAVE_AS = ""
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None

# One language: looking for translations takes time that grows with the square of the files.
ARTICLE_TRANSLATION_ID = PAGE_TRANSLATION_ID = None
