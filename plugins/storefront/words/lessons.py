"""What is said around a lesson: whom it is for, what it takes, and when its figures were last looked at."""

from datetime import date

from storefront.catalog.schema import Lesson
from storefront.words import formats, sentences


def facts(item: Lesson) -> tuple[tuple[str, str], ...]:
    """("Untuk", "Reseller"), …: those of which something is known."""
    rows = (("Untuk", item.audience), ("Lamanya", item.duration), ("Siapkan", sentences.join(list(item.needs))))
    return tuple((name, text) for name, text in rows if text)


def checked(item: Lesson, today: date) -> str:
    """"Angka dan aturan di sini diperiksa 28 November 2026."; once that is long ago, also what to do; "" where nobody says."""
    if item.checked is None:
        return ""
    old = " Sudah lebih dari setahun: tanyakan dulu yang terbaru." if item.is_stale(today) else ""
    return f"Angka dan aturan di sini diperiksa {formats.plain_date(item.checked)}.{old}"
