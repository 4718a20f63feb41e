"""What the phone's reader of values (`theme/static/js/content-values.js`) takes from the catalog's: patterns, words and limits.

A pattern that stands here stands nowhere else, so what an editor may write is widened or narrowed in one place for both.
"""

import re
from dataclasses import asdict
from typing import Any

from storefront.catalog import (
    commissions,
    consents,
    halal,
    items,
    links,
    networks,
    numbers,
    permits,
    phones,
    places,
    prices,
    repeats,
    selling_units,
    stocks,
    text,
    times,
    typed,
    units,
    urls,
)
from storefront.catalog.letters import FROM_THE_RIGHT, INKLESS

_NETWORKS = (networks.INSTAGRAM, networks.FACEBOOK, networks.TIKTOK, networks.YOUTUBE)
# What Python writes otherwise than a script: groups with names, the end, a quote with a needless stroke.
_OTHERWISE = (("(?P<", "(?<"), (r"\Z", "$"), (r"\A", "^"), (r"\"", '"'), (r"\'", "'"))
# A script's \w knows the letters of English alone (ECMAScript, CharacterClassEscape).
_WORD = r"\p{L}\p{Nl}\p{No}"
_LETTERS = ((r"[^\W\d_]", f"[{_WORD}]"), (r"[^\W\d]", f"[{_WORD}_]"), (r"[\W\d_]", f"[^{_WORD}]"))


def tables() -> dict[str, Any]:
    """By name: patterns as texts for `new RegExp(…, "u")` (with `(?i)` in front where capitals don't count), lists, limits."""
    return {
        **{name: _script(pattern) for name, pattern in _patterns().items()},
        "priceMistakes": _mistakes(numbers.PRICE_MISTAKES), "weightMistakes": _mistakes(numbers.WEIGHT_MISTAKES),
        "phoneMistakes": _mistakes(phones.MISTAKES), "timeMistakes": _mistakes(times.MISTAKES),
        "repeatMistakes": _mistakes(repeats.MISTAKES), "countMistakes": _mistakes(numbers.COUNT_MISTAKES),
        "dayMistakes": _mistakes(numbers.DAY_MISTAKES), "placeMistakes": _mistakes(places.MISTAKES),
        "hostMistakes": _mistakes(urls.HOST_MISTAKES),
        "shareForms": commissions.FORMS, "multiplier": numbers.MULTIPLIER, "grams": numbers.GRAMS, "keeps": numbers.KEEPS,
        "asking": sorted(prices.ASKING), "around": sorted(prices.AROUND),
        "stock": {said: state for state, words in stocks.SAID.items() for said in sorted(words)},
        "counted": sorted(units.COUNTED), "measures": sorted(units.MEASURES),
        "weights": sorted(units.WEIGHTS), "sameUnits": selling_units.SAME,
        "halalWords": halal.WORDS,
        "weekdays": times.WEEKDAY_NUMBER, "months": times.MONTH_NUMBER, "englishMonths": times.ENGLISH_MONTHS,
        "nearMonths": times.ENGLISH_MONTH_NUMBER, "places": repeats.PLACES, "repeatForms": repeats.FORMS,
        "ordinals": repeats.COUNTED, "once": repeats.ONCE,
        "weekdayNames": times.WEEKDAYS, "monthNames": times.MONTHS,
        "reserved": sorted(text.WINDOWS_RESERVED), "photoEndings": text.PHOTO_ENDINGS,
        "bounds": [places.SOUTH, places.NORTH, places.WEST, places.EAST], "mapKeys": sorted(places.MAPS_QUERY_KEYS),
        "private": urls.PRIVATE,
        "shopeeTaken": sorted(links.SHOPEE_TAKEN), "shopeeHosts": sorted(links.SHOPEE_HOSTS),
        "shopeeShort": sorted(links.SHOPEE_SHORT_HOSTS), "githubHosts": sorted(links.GITHUB_HOSTS),
        "networks": {network.name.lower(): _network(network) for network in _NETWORKS},
        "landline": phones.landlines(), "countries": phones.countries(),
        "nothing": sorted(typed.NOTHING), "deciding": sorted(typed.DECIDING), "lists": sorted(items.LISTS),
        "edges": consents.EDGES, "nobody": sorted(consents.NOBODY), "notYet": sorted(consents.NOT_YET),
    }


def _patterns() -> dict[str, re.Pattern[str] | str]:
    return {
        "inkless": INKLESS, "fromTheRight": FROM_THE_RIGHT, "direction": text.DIRECTION, "zeroWidth": text.ZERO_WIDTH,
        "wideSpace": text.WIDE_SPACE, "dash": text.DASH, "marksAround": text.AROUND, "host": text.HOST_NAME, "slug": text.SLUG,
        "photoStem": text.PHOTO_STEM, "colour": text.COLOUR, "village": text.VILLAGE_CODE, "emailUser": text.EMAIL_USER,
        "price": numbers.PRICE, "weight": numbers.WEIGHT, "whole": numbers.WHOLE, "where": numbers.WHERE,
        "depends": prices.DEPENDS, "least": prices.LEAST, "range": prices.RANGE, "several": prices.SEVERAL,
        "share": commissions.STEP, "shareFrom": commissions.FROM,
        "multiple": prices.MULTIPLE, "per": prices.PER, "about": prices.ABOUT, "bargain": prices.BARGAIN,
        "mobile": phones.MOBILE, "written": phones.WRITTEN, "brackets": phones.BRACKETS, "inside": phones.INSIDE,
        "moment": times.MOMENT, "timeRange": times.RANGE, "ahead": stocks.AHEAD, "amount": units.AMOUNT,
        "halalPrefix": halal.PREFIX, "mui": halal.MUI, "permitPrefix": permits.PREFIX, "bpom": permits.BPOM, "sni": permits.SNI,
        "pair": places.PAIR, "degrees": places.DEGREES, "mapsHosts": places.MAPS_HOSTS,
        "mapsApp": places.SHORT["maps.app.goo.gl"], "mapsOld": places.SHORT["goo.gl"],
        "linkInText": urls.LINK_IN_TEXT, "badPercent": urls.BAD_PERCENT, "shortPath": links.SHORT_PATH,
        "accountPath": networks.SHORT_PATH, "shopeeAbroad": links.SHOPEE_ABROAD, "shopeeProduct": links.SHOPEE_PRODUCT,
        "shopeeName": links.SHOPEE_NAME, "shopeeNumber": links.SHOPEE_SHOP_NUMBER, "sitePath": links.SITE_PATH,
        "repoPath": links.REPO_PATH, "leading": consents.LEADING, "trailing": consents.TRAILING,
    }


def _script(pattern: re.Pattern[str] | str) -> str:
    """A pattern in a script's own words."""
    source = pattern if isinstance(pattern, str) else pattern.pattern
    if isinstance(pattern, re.Pattern) and pattern.flags & re.I and not source.startswith("(?i)"):
        source = f"(?i){source}"
    for python, script in _OTHERWISE:
        source = source.replace(python, script)
    source = re.sub(r"\(\?P=(\w+)\)", r"\\k<\1>", source)
    for python, script in _LETTERS:
        source = source.replace(python, script)
    return source


def _mistakes(rows: tuple[tuple[str, ...], ...]) -> list[list[str]]:
    """Pattern, advice and, where there is one, an example."""
    return [[_script(pattern), *rest] for pattern, *rest in rows]


def _network(network: networks.Network) -> dict[str, Any]:
    found = {key: sorted(value) if isinstance(value, frozenset) else value for key, value in asdict(network).items()}
    return {**found, "user": _script(network.user), "pages": _script(network.pages)}

