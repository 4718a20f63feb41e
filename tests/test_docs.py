"""If the code has it, the documents must, and the other way round."""

import inspect
import posixpath
import re
import shutil
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pydantic import BaseModel, ValidationError

import tasks
from storefront.catalog import (
    closings,
    commissions,
    consents,
    frontmatter,
    halal,
    links,
    numbers,
    permits,
    phones,
    places,
    prices,
    text,
    times,
)
from storefront.catalog.describe import fields, inner_model
from storefront.catalog.entry import Photo
from storefront.catalog.errors import FieldError
from storefront.catalog.event import Serving
from storefront.catalog.fields import PHOTOS, Known
from storefront.catalog.folder import FOLDERS
from storefront.catalog.preorder import PreOrder
from storefront.catalog.problems import ContentError
from storefront.catalog.schema import BuyerQuote, Catering, Consigned, Greetings, Listing, Media, Promises, Step, Variant, Village
from storefront.site.read import read
from storefront.words import letters, orders, village_texts
from tests import golden

ROOT = golden.ROOT
NAMES = (
    "README.md", "CONTRIBUTING.md", "PANDUAN-LENGKAP.md", "PANDUAN.md", "LICENSE-content.md", "docs/CONTRACT.md", "docs/DESIGN.md",
    "docs/DECISIONS.md",
    "docs/FORMATS.md", "docs/PINDAH.md",
)
DOCS = {name: (ROOT / name).read_text(encoding="utf-8") for name in NAMES}
README, CONTRIBUTING, GUIDE, WEEK = (DOCS[name] for name in NAMES[:4])
WORKFLOWS = {file.name: file.read_text(encoding="utf-8") for file in sorted((ROOT / ".github" / "workflows").iterdir())}

# docs/CONTRACT.md 1: the fields of every kind, in words, so that none is renamed or lost by accident.
FIELDS: dict[type[BaseModel], str] = {
    Village: "nama jenis semboyan kecamatan kabupaten provinsi kode situs situs_lama repo cabang zona_waktu alamat koordinat telepon whatsapp surel warna"
             " logo media sapaan janji contoh langsung luring",
    FOLDERS["produk"]: "nama ringkasan kategori pelaku_usaha harga satuan isi berat ukuran foto varian stok siap_dalam po minimal sajian pirt"
                       " bpom sni halal alasan_tidak_halal komposisi alergen tahan merek kata_pembeli unggulan terbit lama",
    FOLDERS["pelaku-usaha"]: "nama izin_tampil pemilik alamat koordinat sejak whatsapp telepon hubungi jam nib foto kutipan kapasitas_harian terbit lama",
    FOLDERS["reseller"]: "nama whatsapp izin_tampil wilayah jam foto shopee instagram facebook tiktok aktif produk terbit lama",
    FOLDERS["warung"]: "nama izin_tampil jenis alamat koordinat jam telepon foto produk komisi reseller terbit lama",
    FOLDERS["acara"]: "nama jenis mulai selesai ulang ulang_sampai ulang_kecuali tempat alamat koordinat mitra sajian ongkos_antar nomor reseller status"
                      " mulai_semula umum foto terbit lama pelajaran",
    FOLDERS["mitra"]: "nama jenis status alamat kontak telepon nomor riwayat situs foto terbit lama",
    FOLDERS["pendamping"]: "nama jabatan izin_tampil lembaga whatsapp telepon bantuan foto terbit",
    FOLDERS["pelatihan"]: "judul ringkasan untuk durasi perlu urutan pendamping diperiksa foto terbit lama",
    FOLDERS["kabar"]: "judul tanggal ringkasan foto penulis terbit lama",
    FOLDERS["halaman"]: "judul ringkasan menu terbit lama",
    Variant: "nama harga stok foto", Catering: "harga satuan minimal pesan_hari", PreOrder: "tutup ambil batas", Photo: "file teks",
    Listing: "produk harga shopee facebook instagram tiktok aktif", Consigned: "produk komisi", Media: "instagram facebook youtube tiktok",
    Greetings: "datang terima_kasih maaf", Promises: "bayar keluhan pesan_suara", BuyerQuote: "kata nama asal izin",
    Serving: "produk varian jumlah", Step: "tanggal kabar",
}
REQUIRED: dict[type[BaseModel], str] = {
    Village: "nama kecamatan kabupaten provinsi situs", FOLDERS["produk"]: "nama kategori pelaku_usaha harga",
    FOLDERS["pelaku-usaha"]: "nama", FOLDERS["reseller"]: "nama whatsapp produk", FOLDERS["warung"]: "nama alamat produk",
    FOLDERS["acara"]: "nama mulai tempat", FOLDERS["mitra"]: "nama", FOLDERS["pendamping"]: "nama jabatan", FOLDERS["kabar"]: "judul tanggal", FOLDERS["pelatihan"]: "judul",
    FOLDERS["halaman"]: "judul", Variant: "nama", Catering: "harga minimal pesan_hari", Photo: "file", Listing: "produk", Consigned: "produk", Media: "",
    Greetings: "", Promises: "", BuyerQuote: "kata nama", Serving: "produk", Step: "tanggal kabar", PreOrder: "tutup ambil",
}


@pytest.mark.parametrize("model", FIELDS, ids=lambda model: model.__name__)
def test_fields_are_those_of_the_contract(model: type[BaseModel]) -> None:
    """No field is renamed, removed, or made required, and a new one is written down here first."""
    assert sorted(FIELDS[model].split()) == sorted(field.alias for field in fields(model))
    assert sorted(REQUIRED[model].split()) == sorted(field.alias for field in fields(model) if field.is_required())


def test_no_kind_and_no_mapping_is_forgotten() -> None:
    """The table above names every kind and every mapping inside one."""
    inside = {inner_model(field.annotation) for model in FIELDS for field in fields(model)} - {None}
    assert FIELDS.keys() == REQUIRED.keys() == {Village, *FOLDERS.values(), *inside}


def test_every_field_is_in_the_guide() -> None:
    """Each field stands in a table of the guide, between backticks."""
    assert [field.alias for model in FIELDS for field in fields(model) if f"`{field.alias}`" not in GUIDE] == []


def _options(command: Callable[..., Any]) -> set[str]:
    return {name for name in inspect.signature(command).parameters if name not in ("c", "kind", "name", "folder", "target")}


def test_commands_of_the_readme() -> None:
    """README's table has every command of tasks.py with its options, and nothing else."""
    rows = dict(re.findall(r"^\| `python3 tasks\.py (\w+)([^`]*)`", README, re.M))
    documented = {name: {found.replace("-", "_") for found in re.findall(r"--([\w-]+)", options)} for name, options in rows.items()}
    assert {item.name: _options(item.body) for item in tasks.COMMANDS} == documented


@pytest.mark.parametrize("name", NAMES)
def test_commands_named_in_running_text(name: str) -> None:
    """Wherever a document says `python3 tasks.py x`, there is such a command."""
    known = {item.name for item in tasks.COMMANDS} | {"COMMAND"}
    assert set(re.findall(r"python3 tasks\.py (\w+)", DOCS[name])) <= known


def _rows(document: str, head: str) -> Iterator[list[str]]:
    """The cells of a table's rows, found by the beginning of its first line."""
    lines = iter(document[document.index(head) :].splitlines()[2:])
    for line in lines:
        if not line.startswith("|"):
            return
        yield [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]


ORDER_TEXTS = ("pesanan", "sajian", "tanya", "tanya-harga", "sapa")
DESK_TEXTS = ("keranjang", "konfirmasi", "telepon", "kirim", "selesai")
POST_TEXTS = ("promo-status", "promo-instagram", "promo-facebook", "promo-shopee", "promo-acara")


@pytest.mark.parametrize(("kinds", "head", "may", "must", "file"), [
    (ORDER_TEXTS, "| Tulis | Menjadi |", village_texts.PLACEHOLDERS, village_texts.REQUIRED, "pesan/{}.txt"),
    (DESK_TEXTS, "| Tulis | Diganti dengan |", village_texts.PLACEHOLDERS, village_texts.REQUIRED, "pesan/{}.txt"),
    (POST_TEXTS, "| Tulis | Diisi dengan |", village_texts.PLACEHOLDERS, village_texts.REQUIRED, "pesan/{}.txt"),
    *((kinds, head, letters.PLACEHOLDERS, dict.fromkeys(letters.PLACEHOLDERS, ("daftar",)), "surat/{}.md") for kinds, head in (
        (tuple(name for name in letters.PLACEHOLDERS if not name.startswith("pengantar-")), "| Dalam surat | Diisi dengan |"),
        (tuple(name for name in letters.PLACEHOLDERS if name.startswith("pengantar-")), "| Dalam surat pengantar | Diisi dengan |"))),
])
def test_placeholders_of_the_guide(kinds: tuple[str, ...], head: str, may: dict[str, Any], must: dict[str, Any], file: str) -> None:
    """The guide says which text must and which may hold each placeholder."""
    written = {row[0]: dict(zip(kinds, row[2:], strict=True)) for row in _rows(GUIDE, head)}
    assert written == {
        f"`{{{name}}}`": {kind: "wajib" if name in must[kind] else "boleh" if name in may[kind] else "tidak" for kind in kinds}
        for name in set().union(*(may[kind] for kind in kinds))
    }
    assert all(f"`content/{file.format(kind)}`" in GUIDE for kind in kinds)


def test_limits_of_texts_in_the_guide() -> None:
    """No text is forgotten, and the guide says how long each may be."""
    assert {*ORDER_TEXTS, *DESK_TEXTS, *POST_TEXTS} == village_texts.PLACEHOLDERS.keys()
    assert f"Satu surat paling panjang {letters.MAX_LETTER} huruf" in GUIDE
    assert f"paling panjang {village_texts.MAX_TEMPLATE} huruf" in GUIDE
    assert f"Paling panjang {village_texts.MAX_TEMPLATE} huruf untuk status dan acara, {village_texts.MAX_LONG_TEMPLATE} huruf" in GUIDE
    assert f"Paling banyak {village_texts.MAX_TAGS} tagar" in GUIDE


JAKARTA = ZoneInfo("Asia/Jakarta")
FORMS: dict[str, Callable[[str], object]] = {
    "izin_tampil": consents.consent,
    "harga": prices.price, "whatsapp": phones.mobile, "telepon": phones.phone, "tanggal": times.day,
    "mulai, selesai": lambda written: times.moment(written, JAKARTA), "tutup": lambda written: closings.closing(written, JAKARTA), "ambil": closings.pickup,
    "berat": numbers.weight, "siap_dalam": numbers.days,
    "pirt": permits.pirt, "bpom": permits.bpom, "sni": permits.sni, "nib": permits.nib, "halal": halal.answer, "tahan": numbers.shelf_life,
    "komisi": commissions.commission, "ya atau tidak": text.yes_no, "koordinat": lambda written: places.coordinate(written.strip('"')), "nama berkas": text.slug,
    "shopee barang": links.shopee_product, "shopee toko": links.shopee_shop,
}


def test_written_forms_of_the_guide() -> None:
    """Every form that the guide allows is understood, and every one that it says is refused is refused."""
    rows = {row[0]: row[1:] for row in _rows(GUIDE, "| Isian | Boleh |")}
    assert FORMS.keys() == rows.keys()
    for name, (right, wrong) in rows.items():
        for form in re.findall("`([^`]+)`", right):
            FORMS[name](form)
        for form in re.findall("`([^`]+)`", wrong):
            with pytest.raises(FieldError):
                FORMS[name](form)


def test_error_lines_of_the_guide(tmp_path: Path) -> None:
    """The errors that the guide explains are, letter for letter, those that the program gives."""
    messages = []
    for change in ({"produk/opak-bakar.md": ("harga: 12000", "harga: lima belas ribu")},
                   {"produk/opak-bakar.md": ("harga: 12000", "harga: 12000\nhrga: 12000"),
                    "warung/warung-pak-ujang.md": ("- opak-bakar", "- opak-bakr")}):
        village = tmp_path / str(len(messages))
        shutil.copytree(golden.VILLAGE, village)
        for name, (old, new) in change.items():
            file = village / name
            file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        with pytest.raises(ContentError) as caught:
            read(village, "content", date(2026, 11, 24))
        messages += [str(problem) for problem in caught.value.problems]
    assert messages == re.findall(r"^content/\S+\.md:\d+  .+$", GUIDE, re.M)


def test_order_codes_of_the_documents() -> None:
    """Every order code shown is a right one."""
    codes = re.findall(r"\b(?:[a-z0-9-]+\.){3}[0-9A-Z]{2}\b", GUIDE + DOCS["docs/CONTRACT.md"])
    assert [orders.order_code(orders.OrderCode("ladu-ketan", "ka", "warung-bu-imas"))] * 2 == codes


@pytest.mark.parametrize("name", ["README.md", "PANDUAN-LENGKAP.md"])
def test_content_files_of_the_documents(name: str) -> None:
    """Every whole content file that is shown is understood."""
    known = Known(JAKARTA, dict.fromkeys((*FOLDERS, PHOTOS)))
    shown = [block for block in re.findall(r"^```\n(.*?)^```$", DOCS[name], re.S | re.M) if block.startswith("---\n")]
    assert shown
    for block in shown:
        kind = FOLDERS["reseller" if "wilayah:" in block else "produk"]
        kind.model_validate(frontmatter.read(block.encode()).values, context=known)


@pytest.mark.parametrize(("name", "model", "many"), [("kata_pembeli", BuyerQuote, True), ("janji", Promises, False)])
def test_parts_of_content_files_in_the_guide(name: str, model: type[BaseModel], many: bool) -> None:
    """What is shown of buyers' words and of promises is understood as it stands."""
    (block,) = re.findall(rf"^```\n({name}:\n.*?)^```$", GUIDE, re.S | re.M)
    value = frontmatter.read_yaml(block).values[name]
    for part in value if many else [value]:
        model.model_validate(part, context=Known(JAKARTA, {}))


def test_the_week_of_the_guide_is_one_page() -> None:
    """PANDUAN.md fills two screens of a phone: its letters without marks and targets; "Sunting halaman ini" comes before all else."""
    seen = re.sub(r"\]\([^)]*\)|[*`|\[#]|-{3,}", "", WEEK)
    assert len(seen) <= 1500
    first = WEEK.split("\n\n")[2]
    assert "Sunting halaman ini" in first
    assert "Commit changes" in first
    # Most of what the table tells to write is a line that the file hasn't got yet; below the second mark it would be a mistake.
    assert "tulis baris baru di atas `---` yang kedua" in first


def test_the_week_of_the_guide_says_what_is_there() -> None:
    """What it tells to write is understood, and what it tells to tap stands on a page."""
    known = Known(JAKARTA, {})
    told = dict(re.findall(r"`(\w+): ([^`]+)`", WEEK))
    assert told == {"harga": "16000", "stok": "habis", "aktif": "tidak", "status": "batal", "terbit": "tidak"}
    for name, value in told.items():
        # The status of a partner is another one.
        asked = [FOLDERS["acara"]] if name == "status" else FOLDERS.values()
        kinds = [kind for kind in asked if name in {field.alias for field in kind.model_fields.values()}]
        assert kinds
        for kind in kinds:
            with pytest.raises(ValidationError) as caught:
                kind.model_validate({name: value}, context=known)
            assert {error["type"] for error in caught.value.errors()} == {"missing"}
    pages = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "tests" / "golden").rglob("*.html"))
    tapped = re.findall(r'"([^"]+)"', WEEK)
    assert len(tapped) == 4
    assert [words for words in tapped if words not in pages] == []


def _anchor(title: str) -> str:
    return re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")


def _there(path: str) -> bool:
    """Whether a path exists; in content/ only the folder counts, for the files are a village's own."""
    parts = path.rstrip("/").split("/")
    if parts[0] == "content" and len(parts) > 1 and parts[1] != "desa.yml":
        return parts[1] in {*FOLDERS, "foto", "pesan", "surat"}
    return (ROOT / path).exists()


@pytest.mark.parametrize("name", NAMES)
def test_links_lead_somewhere(name: str) -> None:
    """Every relative link leads to a file, and its anchor to a heading there."""
    for target in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"^```.*?^```$|`[^`\n]*`", "", DOCS[name], flags=re.S | re.M)):
        if target.startswith("https://"):
            continue
        path, _, anchor = target.partition("#")
        file = posixpath.normpath((Path(name).parent / path).as_posix()) if path else name
        assert _there(file), target
        if anchor:
            document = DOCS[file]
            assert anchor in {_anchor(title) for title in re.findall(r"^#+ (.+)$", document, re.M)} or f'id="{anchor}"' in document, target


@pytest.mark.parametrize("name", NAMES)
def test_each_row_stands_in_its_table(name: str) -> None:
    """Behind a paragraph GitHub shows it as a line with bars (GitHub Flavored Markdown, "Tables": header and delimiter row first)."""
    text = re.sub(r"^ *```.*?^ *```$", "", DOCS[name], flags=re.S | re.M)
    for rows in re.findall(r"(?:^\|.*\n)+", text, re.M):
        assert re.fullmatch(r"\|(?: ?:?-+:? ?\|)+", rows.splitlines()[1]), rows[:200]


def test_the_guide_lists_its_parts() -> None:
    """All of them, in their order."""
    begin, _, rest = re.sub(r"^```.*?^```$", "", GUIDE, flags=re.S | re.M).partition("\n## ")
    listed = re.findall(r"^- \[.+\]\(#(.+)\)$", begin, re.M)
    parts = [_anchor(title) for title in re.findall(r"^## (.+)$", f"## {rest}", re.M)]
    named = {"menambah-yang-lain": "menambah-pembuat-reseller-warung-acara-dan-kabar", "cara-menulis": "cara-menulis-harga-tanggal-dan-nomor"}
    assert [named.get(anchor, anchor) for anchor in listed] == parts


_PATH = re.compile(r"`((?:[\w.-]+/)*[\w.-]+(?:\.(?:md|py|yml|txt|toml|html|js)|/))`")
BASES = ("", "plugins/storefront/", ".github/workflows/")


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "PANDUAN.md", "PANDUAN-LENGKAP.md", "docs/DESIGN.md", "docs/DECISIONS.md"])
def test_files_named_are_there(name: str) -> None:
    """A path between backticks exists: in the project, in the program, or in its catalog."""
    elsewhere = {
        "inputs.txt", "inputs-dev.txt", "ladu-ketan.md", "keripik-tempe.md", "_contoh.md", "desa.yml", "output/", "cetak/", "dist/",
        ".cache/gambar/", "sw.js", "tsc.js", "dist/es/index.js",
    }
    found = {path for path in _PATH.findall(DOCS[name]) if path not in elsewhere}
    assert sorted(path for path in found if not any(_there(base + path) for base in BASES)) == []


def test_the_way_of_one_product_is_short() -> None:
    """DESIGN.md and the files on its way, in reading order, are soon read: 700 lines together."""
    design = DOCS["docs/DESIGN.md"]
    way = design.partition("## The way of one product")[2].partition("\n## ")[0]
    files = [next(ROOT / base / path for base in BASES if (ROOT / base / path).is_file()) for path in _PATH.findall(way)]
    assert len(files) >= 8
    assert len(design.splitlines()) + sum(len(file.read_text(encoding="utf-8").splitlines()) for file in files) <= 700


def test_the_map_of_rooms() -> None:
    """DESIGN.md draws every room at the program's top, few enough to be remembered, in the order that import-linter holds."""
    block = DOCS["docs/DESIGN.md"].partition("## The rooms")[2].split("```")[1]
    drawn = [set(re.findall(r"[a-z]+", row.partition("  ")[0])) for row in block.splitlines() if re.match("[a-z]", row)]
    assert _rooms_by_layer() == [*drawn[:-3], drawn[-3] | drawn[-2], drawn[-1]]
    top = {entry.stem for entry in (ROOT / "plugins" / "storefront").iterdir() if entry.suffix == ".py" or (entry / "__init__.py").is_file()}
    assert top - {"__init__"} == set().union(*drawn)
    assert len(top) <= 15


def test_tree_of_the_readme() -> None:
    """Every entry of the tree exists."""
    block = re.search(r"## Where things are\n\n```\n(.*?)```", README, re.S)
    assert block
    parents: list[str] = []
    for indent, entry in re.findall(r"^( *)(\S+)", block[1], re.M):
        parents = [*parents[: len(indent) // 2], entry]
        assert (ROOT / "".join(parents)).exists(), entry


def _layers() -> list[str]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return next(contract["layers"] for contract in settings["tool"]["importlinter"]["contracts"] if contract["type"] == "layers")


def _rooms_by_layer() -> list[set[str]]:
    return [set(layer.split(" | ")) for layer in _layers()]


def test_layers_of_contributing() -> None:
    """The chain in CONTRIBUTING is the one that import-linter holds."""
    block = re.search(r"```\n(commands →.*?)```", CONTRIBUTING, re.S)
    assert block
    assert _layers() == [layer.strip() for layer in " ".join(block[1].split()).split("→")]


def test_libraries_of_contributing() -> None:
    """Every library that is explained is pinned, and the developers' requirements hold the village's with the same pins."""
    parts = re.split(r"<!-- /?libraries.*-->", CONTRIBUTING)
    village, developers = ({name for row in re.findall(r"^\| ([\w, -]+) \|", part, re.M) for name in row.lower().split(", ")} - {"library", "---"}
                           for part in parts[1:3])
    pins = {
        name: dict(re.findall(r"^([a-z0-9-]+)==(\S+)", (ROOT / name).read_text(encoding="utf-8"), re.M))
        for name in ("requirements.txt", "requirements-dev.txt")
    }
    assert village <= pins["requirements.txt"].keys()
    assert village | developers <= pins["requirements-dev.txt"].keys()
    assert not developers & pins["requirements.txt"].keys()
    assert pins["requirements.txt"].items() <= pins["requirements-dev.txt"].items()


def test_requirements_are_pinned_with_hashes_and_name_no_index() -> None:
    """Each library has one version and a hash; where it comes from is the machine's own affair."""
    for name in ("requirements.txt", "requirements-dev.txt"):
        content = (ROOT / name).read_text(encoding="utf-8")
        assert not re.search(r"index-url|find-links|https?:", content)
        for entry in re.split(r"(?<!\\)\n", content.strip()):
            assert re.match(r"[a-z0-9-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", entry, re.S), entry[:80]


@pytest.mark.parametrize("name", WORKFLOWS)
def test_workflows_are_pinned_and_modest(name: str) -> None:
    """Actions by commit hash with their version beside it, least rights, no stranger's change with our rights."""
    workflow = WORKFLOWS[name]
    uses = [use for use in re.findall(r"uses: (.*)$", workflow, re.M) if not use.startswith("./.github/workflows/")]
    assert all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use) for use in uses)
    assert workflow.count("actions/checkout@") == workflow.count("persist-credentials: false")
    assert re.search(r"^permissions:(?: \{\}|\n  contents: read)$", workflow, re.M)
    assert "pull_request_target" not in workflow


def test_workflows_named_in_the_documents() -> None:
    """The guide calls workflows by the names that GitHub shows, and each command that they run exists."""
    shown = {found[1] for workflow in WORKFLOWS.values() if (found := re.match(r"(?:#.*\n)*name: (.*)\n", workflow))}
    steps = {name for workflow in WORKFLOWS.values() for name in re.findall(r"- name: (.*)$", workflow, re.M)}
    named = ("Terbitkan situs", "Uji program", "Buat situs")
    assert set(named) <= shown | steps
    assert all(f'"{name}"' in GUIDE for name in named)
    # GitHub switches off what holds a schedule, and nothing else.
    nightly = re.search(r"^name: (.*)$", WORKFLOWS["nightly.yml"], re.M)
    assert nightly
    assert re.findall(r'pilih "([^"]+)", tekan \*\*Enable workflow', GUIDE) == [nightly[1]]
    run = {command for workflow in WORKFLOWS.values() for command in re.findall(r"run: python3 (?:\.\./program/)?tasks\.py (\w+)", workflow)}
    assert run <= {item.name for item in tasks.COMMANDS}


def test_texts_cited_in_comments_are_in_docs() -> None:
    """A comment that cites CONTRACT.md or FORMATS.md finds it."""
    code = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "plugins").rglob("*.py"))
    assert [name for name in set(re.findall(r"\b[A-Z-]{4,}\.md\b", code)) if not (ROOT / "docs" / name).exists() and not (ROOT / name).exists()] == []
