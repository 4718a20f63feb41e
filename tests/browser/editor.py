"""What the tests of the form share: GitHub's contents API as a folder of files, and a village that what was written is put into."""

import base64
import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from playwright.sync_api import BrowserContext, Page, Route

from storefront.catalog.problems import ContentError, Problem
from storefront.site.read import read
from tests.sites import KATAPANG, TODAY, copied

FORM = "kelola/tulis/"
API = "https://api.github.com/repos/contoh-katapang/katapang/contents/content/"
OPEN = {"Access-Control-Allow-Origin": "*"}


def answering(phone: BrowserContext, answer: Callable[[str], tuple[int, str]]) -> list[str]:
    """GitHub's API answers with what `answer` gives for a path inside content/: a status and a text. Returns what was asked for."""
    asked: list[str] = []

    def fulfil(route: Route) -> None:
        url = urlsplit(route.request.url)
        asked.append(route.request.url)
        assert "authorization" not in route.request.headers
        status, text = answer(unquote(url.path).partition("/contents/content/")[2])
        found = {"type": "file", "sha": "0" * 40, "encoding": "base64", "content": base64.b64encode(text.encode()).decode()}
        route.fulfill(status=status, body=json.dumps(found) if status == 200 else text, headers=OPEN)

    phone.route("https://api.github.com/**", fulfil)
    return asked


def of_files(folder: Path = KATAPANG) -> Callable[[str], tuple[int, str]]:
    """As GitHub answers for the files of a folder."""
    def answer(path: str) -> tuple[int, str]:
        file = folder / path
        return (200, file.read_text(encoding="utf-8")) if file.is_file() else (404, '{"message": "Not Found"}')

    return answer


def filled(page: Page, values: dict[str, str]) -> None:
    """Writes into the form's own fields, or chooses in them; what is folded is opened first."""
    for name, value in values.items():
        field = page.locator(f"[name={name}]").first
        field.evaluate("field => { for (let fold = field.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true; }")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)


def finished(page: Page) -> None:
    page.click(".finish button")
    page.wait_for_selector("#_alat h2:has-text('Yang berubah')")


def written(page: Page) -> str:
    """The text that the form hands to GitHub: in the address of its page for a new file, else by the button that copies it."""
    new = page.locator("a[href*='/new/']")
    if new.count() and "value=" in (new.get_attribute("href") or ""):
        return parse_qs(urlsplit(new.get_attribute("href") or "").query)["value"][0]
    page.click(".ways button")
    page.wait_for_selector("text=Sudah disalin")
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def lines(page: Page) -> list[str]:
    """The lines that go and come, as they are shown last."""
    return page.locator(".lines").last.locator("li").all_inner_texts()


def problems(place: Path, files: dict[str, str]) -> list[Problem]:
    """What `check` says of the sample village with these files in it: errors alone."""
    content = copied(KATAPANG, place)
    for file, text in files.items():
        (content / file).write_text(text, encoding="utf-8")
    try:
        read(content, "content", TODAY)
    except ContentError as error:
        return [problem for problem in error.problems if problem.level == "error"]
    return []
