"""All pages of a site as the build renders them, without a file written."""

from collections import defaultdict
from collections.abc import Mapping

from jinja2 import Environment, FileSystemLoader

from pelicanconf import JINJA_ENVIRONMENT
from storefront import addresses
from storefront.build import outputs, templating
from storefront.site.model import Site
from storefront.views.frame import Extras
from storefront.views.head import site_view
from tests.sites import ROOT


def pages(site: Site) -> Mapping[str, str]:
    """By file, without style sheets."""
    env = Environment(loader=FileSystemLoader(ROOT / "theme" / "templates"), **JINJA_ENVIRONMENT)  # noqa: S701  (it is set to escape)
    env.globals |= {"once": templating.Once(), "site": site_view(site, "", defaultdict(lambda: Extras("", "", (), "")))}
    templating.prepare(env)
    found = {}
    for page in outputs.pages(site):
        head, view = page.make()
        found[page.file] = addresses.relative(env.get_template(f"{page.template}.html").render({"head": head, "view": view}), page.file, site.base)
    return found
