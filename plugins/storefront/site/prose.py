"""A Markdown body becomes safe HTML: python-markdown, then a strict allow-list, then our own rule for every address."""

import posixpath
import re

import nh3

from storefront.catalog.frontmatter import FORBIDDEN, forbidden
from storefront.site.dialect import absent, converter, lines_kept
from storefront.site.linker import MOST, Linker, Slip, Targets
from storefront.site.remarks import remarks

SECONDS = 5.0

_TAGS = {
    "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "b", "i", "del", "sup", "sub", "blockquote", "code",
    "pre", "hr", "br", "a", "img", "table", "thead", "tbody", "tr", "th", "td",
}
# "*" is for every tag: without it nh3 would let `title` and `lang` through, and our own rule would miss such a link.
_ATTRIBUTES: dict[str, set[str]] = {"*": set(), "a": {"href"}, "img": {"src", "alt"}, "ol": {"start"}}
# What these hold is code or a foreign vocabulary, never text to be kept.
_DROPPED = {"script", "style", "svg", "math", "iframe", "object", "embed", "template", "noscript", "textarea", "title", "select"}
_SCHEMES = {"https", "mailto", "tel"}
_CLEANER = nh3.Cleaner(tags=_TAGS, attributes=_ATTRIBUTES, clean_content_tags=_DROPPED, url_schemes=_SCHEMES, link_rel=None)
# nh3 writes attributes in one canonical form, double-quoted and escaped, so these find every address that is left.
_LINK, _IMAGE = re.compile(r"<a\b([^>]*)>"), re.compile(r"<img\b([^>]*)>")


def render(body: str, file: str, targets: Targets) -> tuple[str, tuple[Slip, ...]]:
    """Safe HTML of a body that stands in content file `file`, and what is wrong in it; some are warnings.

    Internal links and photos carry the root mark of addresses.py. Pure, but not bounded in time: see workers.py.
    """
    if not body.strip():
        return "", ()
    markdown = converter(absent(body))
    markdown.reset()
    raw = markdown.convert(lines_kept(body))
    clean = _CLEANER.clean(raw)
    linker = Linker(body, posixpath.dirname(file), targets, raw)
    linker.check_entities()
    if forbidden(clean):
        clean = FORBIDDEN.sub("", clean)
    warned = tuple(remarks(body, raw, clean, _TAGS, _DROPPED))[:MOST]
    clean = _LINK.sub(linker.link, clean)
    clean = _IMAGE.sub(linker.image, clean)
    return clean, (*linker.found(), *warned)
