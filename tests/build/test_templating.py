"""Templates compiled our way give what jinja2 gives."""

from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader, StrictUndefined, UndefinedError
from jinja2.runtime import Macro
from markupsafe import Markup
from markupsafe import escape as jinja_escape

from storefront import THEME
from storefront.build import outputs, templating
from storefront.build.rendering import Renderer
from storefront.media.store import FOLDER, Store
from storefront.site.read import read
from tests.sites import KATAPANG, SMALL, TODAY

COMPONENTS = {"components/tag.html": "{% macro tag(of, kind='b') %}<{{ kind }}>{{ of }}</{{ kind }}>{% endmacro %}"}


def ours(**templates: str) -> Environment:
    """An environment with one component `tag` and these templates."""
    return templating.environment(DictLoader(COMPONENTS | templates), {})


def stock(shared: Mapping[str, object]) -> Environment:
    """jinja2 itself with our templates: components as macros of its own, and `once` renders its block every time."""
    env = Environment(loader=FileSystemLoader(THEME / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    env.globals |= {**shared, "once": lambda _thing, _name, caller: caller()}
    for name in env.list_templates(filter_func=lambda name: name.startswith("components/")):
        env.globals |= {name: macro for name, macro in vars(env.get_template(name).module).items() if isinstance(macro, Macro)}
    return env


@pytest.mark.parametrize("content", [SMALL, KATAPANG], ids=["small", "katapang"])
def test_every_page_is_what_jinja_itself_gives(content: Path) -> None:
    """To the byte. Ours takes half the time: compiled to what our views need, with what pages share rendered once."""
    site = read(content, content.name, TODAY, store=Store(FOLDER))
    ours, theirs = Renderer(site), Renderer(site)
    theirs.env = stock({name: ours.env.globals[name] for name in ("site", "picture_element")})
    pages = list(outputs.plan(site).pages)
    assert len(pages) > 25
    assert [page.file for page in pages if ours.page(page) != theirs.page(page)] == []


@pytest.mark.parametrize("value", [
    "polos", "<b> & \"kutip\" 'tunggal'", "", 12500, None, True, Markup("<i>&amp;</i>"), Markup(""),
    type("Text", (str,), {})("<x>"), SimpleNamespace(__html__=lambda: "<u>"), "🙂 ladu", "\x1fproduk/",
])
def test_escape(value: object) -> None:
    """As markupsafe escapes it; equal texts of which one is markup are not taken for each other."""
    for _ in range(2):
        assert templating.escape(value) == jinja_escape(value)
    assert templating.escape("<i>&amp;</i>") == "&lt;i&gt;&amp;amp;&lt;/i&gt;"


def test_views_and_macros() -> None:
    """Attributes, loops, filters, calls with content: escaped once and only once."""
    page = (
        "{% for item in view.items %}{{ loop.index }}{{ tag(of=item.name) }}{% if not loop.last %}, {% endif %}{% endfor %}"
        "{{ tag(of=view.body|safe, kind='p') }}{{ view.items|length }}{{ tag(of=tag(of='x')) }}"
    )
    view = SimpleNamespace(items=[SimpleNamespace(name="a & b"), SimpleNamespace(name="<c>")], body="<i>d</i>")
    made = ours(page=page).get_template("page").render(view=view)
    assert made == "1<b>a &amp; b</b>, 2<b>&lt;c&gt;</b><p><i>d</i></p>2<b><b>x</b></b>"


def test_missing_attribute_is_an_error() -> None:
    """A slip in a template stops the build."""
    for source in ("{{ view.nmae }}", "{{ vew.name }}", "{% if view.nmae %}{% endif %}"):
        with pytest.raises(Exception, match=r"nmae|vew"):
            ours(page=source).get_template("page").render(view=SimpleNamespace(name="a"))


@pytest.mark.parametrize("call", ["tag('x')", "tag(of='x', size=2)", "tag()"])
def test_macro_is_called_by_the_names_of_its_arguments(call: str) -> None:
    """Any other call is a slip, and an error."""
    with pytest.raises((TypeError, UndefinedError), match=r"positional|size|of"):
        ours(page=f"{{{{ {call} }}}}").get_template("page").render()


def test_once() -> None:
    """A block is rendered once for each thing, by identity for views and by value for texts; never for another."""
    env = ours(page="{% call once(thing, 'x') %}{{ number }}{% endcall %}")
    seen: list[int] = []

    def shown(thing: object) -> str:
        seen.append(len(seen))
        return env.get_template("page").render(thing=thing, number=seen[-1])

    one, two = SimpleNamespace(), SimpleNamespace()
    assert [shown(one), shown(two), shown(one), shown("teks"), shown("tek" + "s")] == ["0", "1", "0", "3", "3"]
    for other in [SimpleNamespace() for _ in range(300)]:
        shown(other)
    assert shown(one) == str(seen[-1])


def test_bytecode_cache(tmp_path) -> None:
    """Kept where it can be; a folder that can't be made is no error."""
    env = ours(page="{{ view.name }}")
    env.bytecode_cache = templating.bytecode_cache(tmp_path / "a" / "b")
    assert env.get_template("page").render(view=SimpleNamespace(name="x")) == "x"
    assert len(list((tmp_path / "a" / "b").iterdir())) == 1
    (tmp_path / "file").write_text("")
    assert templating.bytecode_cache(tmp_path / "file") is None
