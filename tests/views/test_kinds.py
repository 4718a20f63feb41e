"""Every kind of village is called what it is called there, in every file of its site."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from storefront.views.print import index
from tests.output.pages import pages
from tests.sites import built, changed
from tests.village import Changes, Swap, village

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Place:
    """How it is written, and what must be read; `never` must not."""

    lines: str
    title: str
    district: str
    regency: str


PLACES = {
    "kelurahan in a town": Place(
        "nama: Jeruk\njenis: kelurahan\nkecamatan: Lakarsantri\nkabupaten: Kota Surabaya\nprovinsi: Jawa Timur\n",
        "Kelurahan Jeruk", "Kecamatan Lakarsantri", "Kota Surabaya"),
    "nagari": Place("nama: Nagari Sumpur\nkecamatan: Batipuh Selatan\nkabupaten: Tanah Datar\nprovinsi: Sumatera Barat\n",
                    "Nagari Sumpur", "Kecamatan Batipuh Selatan", "Kabupaten Tanah Datar"),
    "gampong": Place("nama: Gampong Pande\nkecamatan: Kutaraja\nkabupaten: Kota Banda Aceh\nprovinsi: Aceh\n",
                     "Gampong Pande", "Kecamatan Kutaraja", "Kota Banda Aceh"),
    "kalurahan in a kapanewon": Place("nama: Condongcatur\njenis: kalurahan\nkecamatan: Kapanewon Depok\nkabupaten: Kab. Sleman\nprovinsi: DI Yogyakarta\n",
                                      "Kalurahan Condongcatur", "Kapanewon Depok", "Kabupaten Sleman"),
    "kampung in a distrik": Place("nama: Kampung Asei\njenis: kampung\nkecamatan: Distrik Sentani Timur\nkabupaten: Kabupaten Jayapura\nprovinsi: Papua\n",
                                  "Kampung Asei", "Distrik Sentani Timur", "Kabupaten Jayapura"),
    "desa": Place("nama: Desa Katapang\nkecamatan: Kec. Katapang\nkabupaten: Kabupaten Bandung\nprovinsi: Jawa Barat\n",
                  "Desa Katapang", "Kecamatan Katapang", "Kabupaten Bandung"),
}
WRITTEN = "nama: Sukamaju\nkecamatan: Tarogong\nkabupaten: Garut\nprovinsi: Jawa Barat\n"


def _changes(place: Place) -> Changes:
    return {"desa.yml": Swap(WRITTEN, place.lines), "kabar": None, "mitra/kantor-desa.md": "---\nnama: Kantor\njenis: pemdes\n---\n"}


@pytest.mark.parametrize("name", PLACES)
def test_it_is_called_what_it_is_called(tmp_path: Path, name: str) -> None:
    """In no word, label or picture's text is another kind named, and none twice."""
    place = PLACES[name]
    kind, bare = place.title.split(" ", 1)
    content = village(tmp_path / "content", _changes(place))
    built(content, tmp_path / "output")
    others = {"Desa", "Kelurahan", "Nagari", "Gampong", "Kalurahan"} - {kind}
    wrong = re.compile(rf"\b({'|'.join(others)}) {re.escape(bare)}|\b(\w+) \2\b (?i:{re.escape(bare)})|\b({'|'.join(map(str.lower, others))})\b|"
                       r"(Kecamatan|Kabupaten|Distrik|Kota|Kapanewon) (Kecamatan|Kabupaten|Kab\.|Kec\.|Distrik|Kota |Kapanewon)")
    said = 0
    for page in pages(tmp_path / "output"):
        text = f"{page.text} {' '.join(value for _, found in page.tags for key, value in found.items() if key in ('alt', 'title', 'aria-label', 'content'))}"
        # A place of that name, the name of a file, and what a warning says of the code: none calls the village so.
        text = re.sub(r"(?i)lapangan desa|desa\.yml|kode sebuah (desa|kelurahan)", "", text)
        assert not wrong.search(text), (page.name, wrong.search(text))
        said += place.title in text
    assert said > 10
    home = (tmp_path / "output" / "index.html").read_text(encoding="utf-8")
    assert f"{place.title}, {place.district}, {place.regency}, " in home
    assert f"Kabar {kind.lower()}" not in home  # it has none
    assert f"{kind} contoh, bukan toko sungguhan." in home
    assert f"Pemerintah {kind.lower()}" in (tmp_path / "output" / "mitra" / "index.html").read_text(encoding="utf-8")
    for file in ("barang.json", "situs.webmanifest", "sw.js"):
        assert place.title in (tmp_path / "output" / file).read_text(encoding="utf-8"), file


@pytest.mark.parametrize("name", PLACES)
def test_papers_call_it_so(tmp_path: Path, name: str) -> None:
    """Every text that is set on paper."""
    place = PLACES[name]
    kind, bare = place.title.split(" ", 1)
    papers = index.papers(changed(tmp_path, _changes(place)))
    said = " ".join(repr(paper.data) for paper in papers).replace("\\xa0", " ")
    assert said.count(place.title) > 5
    assert f"{place.district}, {place.regency}" in said
    assert not re.search(rf"\b(?!{kind}\b)(Desa|Kelurahan|Nagari|Gampong|Kalurahan) {re.escape(bare)}", said)
