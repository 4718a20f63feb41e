"""What a command loads: nothing before it is used."""

import subprocess
import sys
from pathlib import Path

from tests.sites import SMALL

ROOT = Path(__file__).parents[1]
# Each takes from a hundredth to a tenth of a second.
HEAVY = ("PIL.Image", "PIL.ImageFont", "babel", "docutils", "icalendar", "jinja2", "pelican", "phonenumbers", "segno", "typst", "rich")
CHECK = f"from storefront.commands.check import check; check({str(SMALL)!r}, 'text')"
BUILD = "import storefront.commands.build, storefront.build.write"


def _loaded(code: str) -> set[str]:
    """Which of the heavy modules a fresh process has after the code."""
    program = f"import sys; sys.path.insert(0, 'plugins')\n{code}\nprint('loaded', *({{*{HEAVY}}} & {{*sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True)
    return set(done.stdout.splitlines()[-1].split()[1:])


def test_check_loads_neither_templates_nor_codecs() -> None:
    """Of a village whose photos were looked at before; the libraries of feeds, papers and codes stay away as well."""
    _loaded(CHECK)
    assert _loaded(CHECK) == set()


def test_a_build_begins_without_what_it_may_not_need() -> None:
    """Only the templates' engine comes with the command."""
    assert _loaded(BUILD) == {"jinja2"}
