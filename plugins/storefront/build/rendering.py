"""Pages as bytes: the frame that all share, and one page's views through its template."""

from jinja2 import FileSystemLoader, Template

from storefront import THEME, addresses
from storefront.build import csp, style_sheet, templating
from storefront.build.plan import Page
from storefront.site import picture
from storefront.site.model import Site
from storefront.views.frame import Extras, SiteView
from storefront.views.head import site_view

# What kinds of page have of their own: a sheet of css/pages/, and scripts of js/, most of which bring `site` along.
_EXTRAS: dict[str, tuple[str, tuple[str, ...]]] = {
    "": ("", ("site",)), "home": ("home", ("buy",)), "order": ("", ("buy",)), "catalogue": ("search", ("buy",)),
    "shop": ("shop", ("buy",)), "product": ("product", ("order-block",)), "place": ("place", ("order-block",)),
    "preorder": ("product", ("preorder", "order-block")), "preorder-place": ("place", ("preorder", "order-block")),
    "catering": ("catering", ("site",)), "promotion": ("promotion", ("site", "promotion")), "print": ("print", ("site",)),
    "basket": ("basket", ("basket",)), "desk": ("desk", ("desk",)), "consignment": ("consignment", ("consign",)),
    "report": ("report", ("site", "report")),
    "search": ("search", ("site", "search")), "manage": ("manage", ("site",)), "training": ("training", ("site", "training")),
    "write": ("write", ("site", "editor")),
}


class Renderer:
    """Renders the pages of one site. `env` is the templates' environment, whose globals hold what all pages share."""

    def __init__(self, site: Site) -> None:
        self.base = site.base
        shared = {"site": shared_view(site), "picture_element": picture.element}
        self.env = templating.environment(FileSystemLoader(THEME / "templates"), shared)

    def page(self, page: Page) -> bytes:
        """One page with relative links."""
        head, view = page.make()
        html: str = self.template(page.template).render({"head": head, "view": view})
        return addresses.relative(html, page.file, self.base).encode()

    def template(self, name: str) -> Template:
        return self.env.get_template(f"{name}.html")


def shared_view(site: Site) -> SiteView:
    """The constants of every page: its frame, its sheets, and the policy of each kind."""
    folder = THEME / "static" / "css"
    sheets = [folder / f"{name}.css" for name in ("layers", "tokens", "base", "layout")]
    sheets += [*sorted((folder / "components").glob("*.css")), folder / "utilities.css", folder / "print.css"]
    css = style_sheet.join([file.read_text(encoding="utf-8") for file in sheets], site.catalog.village.colour)
    extras, apps = {}, {"desk": addresses.DESK_MANIFEST, "consignment": addresses.CONSIGNMENT_MANIFEST}
    for kind, (name, scripts) in _EXTRAS.items():
        own = style_sheet.small((folder / "pages" / f"{name}.css").read_text(encoding="utf-8")) if name else ""
        both = [css, own] if own else [css]
        policy = csp.policy(*both, asks=kind == "catalogue", draws=kind == "promotion", edits=kind == "write")
        modules = tuple(addresses.inside(addresses.script(script)) for script in scripts)
        extras[kind] = Extras(policy, own, modules, addresses.inside(apps.get(kind, addresses.MANIFEST)) if site.cards else "")
    return site_view(site, css, extras)
