"""What a command loads: nothing before it is used."""

import json
import subprocess
import sys
from pathlib import Path

from storefront.build.stand_in import unloaded
from tests.sites import SMALL

ROOT = Path(__file__).parents[1]
# Each takes from a hundredth to a tenth of a second.
HEAVY = ("PIL.Image", "PIL.ImageFont", "asyncio", "babel", "docutils", "icalendar", "jinja2", "pelican", "phonenumbers", "segno", "typst", "rich")
CHECK = f"from storefront.commands.check import check; check({str(SMALL)!r}, 'text')"
BUILD = "import storefront.commands.build, storefront.build.write"


def _loaded(code: str) -> set[str]:
    """Which of the heavy modules a fresh process has after the code."""
    program = f"import sys; sys.path[:0] = ['plugins', '.']\n{code}\nprint('loaded', *({{*{HEAVY}}} & {{*sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True)
    return set(done.stdout.splitlines()[-1].split()[1:])


def test_check_loads_neither_templates_nor_codecs() -> None:
    """Of a village whose photos were looked at before; the libraries of feeds, papers and codes stay away as well."""
    _loaded(CHECK)
    assert _loaded(CHECK) == set()


def test_a_build_begins_without_what_it_may_not_need() -> None:
    """Only the templates' engine comes with the command."""
    assert _loaded(BUILD) == {"jinja2"}


def test_pelican_comes_without_what_our_settings_turn_off() -> None:
    """A whole site, its news and feed included, needs no docutils; whoever asks for it gets the real one."""
    build = "from pathlib import Path; from tempfile import mkdtemp; from tests.sites import *; built(SMALL, Path(mkdtemp()) / 'situs')"
    assert {"pelican", "docutils"} & _loaded(build) == {"pelican"}
    real = "from docutils.core import publish_string; assert '<em>' in publish_string('*a*', writer='html').decode()"
    assert "docutils" in _loaded(f"{build}\n{real}")


def test_what_is_loaded_already_is_not_stood_in_for() -> None:
    """Under plain `pelican`, say; and nothing stays behind."""
    with unloaded("json", "no_such_library", "no_such_library.part"):
        from no_such_library.part import Thing

        assert sys.modules["json"] is json

        class Ours(Thing):  # type: ignore[misc, valid-type]
            """What is subclassed while its library is away."""

    assert Ours()
    assert not {"no_such_library", "no_such_library.part"} & {*sys.modules}
