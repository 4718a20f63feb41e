"""Social networks: which hosts are theirs, what a user name may be, and which of their pages may be linked.

A network's hosts are listed whole, so that `instagram.com.example.com` is no one's; queries that only track
the visitor are dropped.
"""

import re
from dataclasses import dataclass, field
from urllib.parse import parse_qs

from storefront.catalog.errors import FieldError
from storefront.catalog.text import strip_invisible
from storefront.catalog.urls import split_https

SHORT_PATH = re.compile(r"/[A-Za-z0-9._-]{3,64}/?")


@dataclass(frozen=True, slots=True)
class Network:
    """A network's own addresses.

    `user` matches a user name; `pages` the path, with the query that counts, of other pages: both without
    outer slashes.
    """

    name: str
    home: str
    hosts: frozenset[str]
    user: re.Pattern[str]
    pages: re.Pattern[str]
    example: str
    sign: str = ""  # what stands before a user name in the address
    short_hosts: frozenset[str] = frozenset()
    taken: frozenset[str] = frozenset()  # paths that look like a user name and are none
    keys: dict[str, str] = field(default_factory=dict)  # path → the key of its query that names the page


INSTAGRAM = Network(
    name="Instagram",
    home="https://www.instagram.com/",
    hosts=frozenset({f"{prefix}instagram.com" for prefix in ("", "www.", "m.")} | {"instagr.am", "www.instagr.am"}),
    # Instagram Help Center, "Username": letters, digits, dots and underscores, at most 30.
    user=re.compile(r"(?!.*\.\.)[A-Za-z0-9_](?:[A-Za-z0-9._]{0,28}[A-Za-z0-9_])?"),
    pages=re.compile(r"(?:[\w.]{1,30}/)?(?:p|reel|reels|tv)/[\w-]{5,40}|stories/highlights/\d{1,20}", re.ASCII),
    example="nama.akun",
    taken=frozenset({"accounts", "direct", "explore", "p", "reel", "reels", "share", "stories", "tv"}),
)
FACEBOOK = Network(
    name="Facebook",
    home="https://www.facebook.com/",
    hosts=frozenset(
        {f"{prefix}facebook.com" for prefix in ("", "www.", "m.", "web.", "l.", "lm.", "mbasic.", "id-id.")}
        | {"fb.com", "www.fb.com", "m.fb.com"}
    ),
    # Facebook Help Center, "Guidelines for creating a custom username": letters, digits and dots, at least 5;
    # a few old names have 4, and pages that have none carry hyphens and their number.
    user=re.compile(r"(?!.*\.php\Z)[A-Za-z0-9][A-Za-z0-9.-]{2,78}[A-Za-z0-9]"),
    pages=re.compile(
        r"profile\.php\?id=\d{5,20}|watch\?v=\d{5,20}|photo(?:\.php)?\?fbid=\d{5,20}"
        r"|marketplace/(?:item|profile)/\d{5,20}|(?:reel|events)/\d{5,20}|share(?:/[gprv])?/[A-Za-z0-9]{5,40}"
        r"|people/[\w.%-]{1,200}/\d{5,20}|p/[\w.-]{1,120}|pages/(?:category/)?[\w.%-]{1,200}/\d{5,20}"
        r"|groups/[A-Za-z0-9.]{1,80}(?:/(?:posts|permalink)/\d{5,20})?"
        r"|(?!dialog/|login/|sharer/|plugins/)[A-Za-z0-9.-]{4,80}/(?:shop|posts|videos|photos)(?:/[\w.-]{1,120})?",
        re.ASCII,
    ),
    example="nama.halaman",
    short_hosts=frozenset({"fb.me", "fb.watch"}),
    taken=frozenset(
        {"dialog", "events", "groups", "hashtag", "help", "login", "marketplace", "messages", "pages"}
        | {"people", "photo", "reel", "search", "settings", "share", "sharer", "shop", "stories", "watch"}
    ),
    keys={"profile.php": "id", "watch": "v", "photo": "fbid", "photo.php": "fbid"},
)
TIKTOK = Network(
    name="TikTok",
    home="https://www.tiktok.com/",
    hosts=frozenset({"tiktok.com", "www.tiktok.com", "m.tiktok.com"}),
    # TikTok Support, "Changing your username": letters, digits, underscores and dots, 2 to 24, no dot last.
    user=re.compile(r"[A-Za-z0-9._]{1,23}[A-Za-z0-9_]"),
    pages=re.compile(r"@[\w.]{2,24}/(?:video|photo)/\d{5,20}|t/[A-Za-z0-9]{5,20}|view/product/\d{5,20}", re.ASCII),
    example="nama.akun",
    sign="@",
    short_hosts=frozenset({"vm.tiktok.com", "vt.tiktok.com"}),
)
YOUTUBE = Network(
    name="YouTube",
    home="https://www.youtube.com/",
    hosts=frozenset({"youtube.com", "www.youtube.com", "m.youtube.com"}),
    # YouTube Help, "Handle naming guidelines": letters, digits, underscores, hyphens and dots, 3 to 30.
    user=re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{1,28}[A-Za-z0-9]"),
    pages=re.compile(
        r"channel/UC[\w-]{22}|(?:c|user)/[\w.-]{1,100}|(?:shorts|live)/[\w-]{11}"
        r"|watch\?v=[\w-]{11}|playlist\?list=[\w-]{10,64}",
        re.ASCII,
    ),
    example="nama-saluran",
    sign="@",
    short_hosts=frozenset({"youtu.be"}),
    keys={"watch": "v", "playlist": "list"},
)


def account(text: str, network: Network) -> str:
    """Give the https address of an account or a page of `network`, from a user name or from a link to it."""
    written = strip_invisible(text)
    if "/" not in written:
        return _of_user_name(written, network)
    address = split_https(written, network.example)
    host = address.netloc
    if host in network.short_hosts and SHORT_PATH.fullmatch(address.path):
        return f"https://{host}{address.path}"
    if host not in network.hosts and host not in network.short_hosts:
        raise FieldError(f"Alamat {host[:60]} bukan milik {network.name}", network.example)
    path = address.path.removeprefix("/").removesuffix("/")
    user = path.removeprefix(network.sign)
    if path == network.sign + user and network.user.fullmatch(user) and user.lower() not in network.taken:
        return network.home + path
    if path in network.keys:
        key = network.keys[path]
        # A doubled key says two things: joined, it is no page.
        path += f"?{key}={'&'.join(parse_qs(address.query).get(key, []))}"
    if not network.pages.fullmatch(path):
        raise FieldError(f"Tautan ini bukan akun atau halaman {network.name}", network.example)
    return network.home + path


def _of_user_name(written: str, network: Network) -> str:
    name = written.removeprefix("@")
    is_own_host = name.lower() in network.hosts | network.short_hosts
    if is_own_host or name.lower() in network.taken or not network.user.fullmatch(name):
        raise FieldError(f"Tulis nama pengguna {network.name} tanpa spasi, atau salin tautannya", network.example)
    return network.home + network.sign + name
