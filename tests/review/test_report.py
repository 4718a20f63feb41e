"""However much has changed, what is red comes first and fits on the page that GitHub shows."""

from storefront.commands import summary
from storefront.review import report
from storefront.review.changes import Change, in_order


def _change(number: int, weight: str, new: str = "baru", kind: str = "produk", field: str = "nama") -> Change:
    return Change(f"content/produk/b-{number}.md", kind, f"b-{number}", field, "", new, weight)  # type: ignore[arg-type]


def test_too_much_is_counted() -> None:
    """Of what is only seen two hundred lines; of money as much as anybody can read, and then not to be approved at once."""
    found = in_order([*(_change(n, "shown") for n in range(230)), *(_change(n, "money", "x" * 1400) for n in range(900))])
    page = report.as_markdown(found, summary.plain, summary.plain)
    assert page.index("🔴") < page.index("Yang tampil")
    assert len(page.encode()) < 1_000_000
    assert "lagi. Terlalu banyak untuk disetujui sekaligus: minta usulannya dipecah." in page
    assert "- … dan 30 lagi.\n" in page
    assert report.as_text(found).startswith("🔴 Uang dan data: siapa yang menerima (900)\ncontent/produk/b-0.md")


def test_bytes_are_counted_not_signs() -> None:
    """GitHub shows nothing of a page that is too long, so four bytes a sign may not push what is red over the edge."""
    signs = "\U0001f336"
    found = in_order([*(_change(n, weight, signs * 1500) for n in range(300) for weight in ("money", "address", "shown", "text"))])
    page = report.as_markdown(found, summary.plain, summary.plain)
    assert 500_000 < len(page.encode()) < 1_000_000
    assert page.index("minta usulannya dipecah") < page.index("### Alamat")


def test_a_long_value_is_cut_and_says_so() -> None:
    assert report.said(_change(1, "text", "x" * 400)).endswith(f"{'x' * 300} … (masih 100 huruf lagi)")
    assert report.said(_change(1, "money", "x" * 400)).endswith("x" * 400)


def test_pages_that_change_alike_are_one_line() -> None:
    """Others stay by themselves, and programs get each."""
    found = in_order([*(_change(n, "money", "WhatsApp 0812", "alamat", "tujuan") for n in range(5)), _change(9, "money", "WhatsApp 0813", "alamat", "tujuan")])
    assert report.as_text(found).count("\n") == 4
    assert "(juga di 4 halaman lain)" in report.as_text(found)
    assert report.as_json(found).count('"tujuan"') == 6
    assert len(report.as_problems(found, approved=False)) == 2


def test_values_can_not_break_a_line() -> None:
    """Nor turn it around, nor steer the terminal that shows it."""
    found = Change("content/a\n.md", "produk", "a", "nama", "\x1b[31m", "x\u202ey\n::error::z", "money")
    assert report.as_text([found]).count("\n") == 3
    assert not {"\x1b", "\u202e"} & set(report.as_text([found]))


def test_what_is_new_and_what_is_gone() -> None:
    """A thing by its name, a field by what it says."""
    assert report.said(Change("f", "reseller", "aa", "", "", "Aa", "money")) == "reseller aa: baru, Aa"
    assert report.said(Change("f", "reseller", "aa", "", "Aa", "", "money")) == "reseller aa: hilang, Aa"
    assert report.said(Change("f", "desa", "", "surel", "", "a@b.id", "money")) == "desa, surel: baru, a@b.id"
    assert report.said(Change("f", "reseller", "aa", "produk.opak", "", "ada", "money")) == "reseller aa, produk.opak: baru"
    assert report.said(Change("f", "program", "", "berkas", "ada", "", "money")) == "berkas: hilang"
    assert report.said(Change("f", "foto", "a.jpg", "berkas", "14 KB", "14 KB", "shown")) == "foto a.jpg, berkas: berubah, 14 KB"
    assert report.said(Change("f", "isi", "", "keadaan lama", "1 kesalahan", "", "money")) == "keadaan lama: 1 kesalahan"
    assert report.said(Change("f", "alamat", "", "tujuan", "a", "b", "money")) == "halaman depan, tujuan: a → b"
    assert report.said(Change("f", "alamat", "toko/aa/", "", "Aa", "", "address")) == "halaman toko/aa/: hilang, Aa"
