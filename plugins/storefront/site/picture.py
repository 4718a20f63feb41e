"""`<picture>` (HTML, 4.8.1), written in one place for bodies and for templates."""

import html
from collections.abc import Iterable


def element(
    url: str, width: int, height: int, alt: str, sources: Iterable[tuple[str, str]], srcset: str, sizes: str, first: bool = False,
) -> str:
    """`sources` are (media type, srcset) of better formats, `sizes` is HTML's, or "" for one small file in each.

    What is `first` on its page is loaded at once, all else when it is nearly seen.
    """
    sized = f' sizes="{sizes}"' if sizes else ""
    better = "".join(f'<source type="{kind}" srcset="{files}"{sized}>' for kind, files in sources)
    plain = f' srcset="{srcset}"{sized}' if sizes else ""
    when = 'fetchpriority="high"' if first else 'loading="lazy"'
    size = f'width="{width}" height="{height}"'
    image = f'<img src="{url}"{plain} {size} alt="{html.escape(alt)}" {when} decoding="async">'
    return f"<picture>{better}{image}</picture>"
