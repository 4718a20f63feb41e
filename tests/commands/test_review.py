"""review: the same changes in each form, and in a pull request no money without somebody's word."""

import io
import json
from email.message import Message
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request

import pytest
from markdown import markdown

from storefront.commands import CommandError, github
from storefront.commands.review import review
from tests.review.history import Swap, change, git, origin, repository
from tests.review.test_approval import _case

__all__ = ["origin", "repository"]

NIA = "content/reseller/nia.md"
CHANGED = {NIA: Swap("0812-0000-0062", "0813-9999-0000"), "content/produk/opak-bakar.md": Swap("harga: 12000", "harga: 14000")}


@pytest.fixture
def changed(repository: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A village of which a number and a price have changed, and nothing of GitHub around it."""
    change(repository, CHANGED)
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_EVENT_NAME", "GITHUB_EVENT_PATH", "GITHUB_TOKEN", "GITHUB_HEAD_REF", "GITHUB_SERVER_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(repository)
    return repository


def test_people_read_lines(changed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is red first; pages that lead elsewhere are one line."""
    review("content", "HEAD", "text")
    assert capsys.readouterr().out == """🔴 Uang dan data: siapa yang menerima (9)
content/reseller/nia.md  reseller nia, whatsapp: 0812-0000-0062 → 0813-9999-0000
content/acara/pasar-tani.md  halaman acara/pasar-tani/, tujuan: WhatsApp 0812-0000-0062 → WhatsApp 0813-9999-0000 (juga di 7 halaman lain)

Yang tampil (1)
content/produk/opak-bakar.md  produk opak-bakar, harga: Rp12.000 → Rp14.000

9 menyangkut uang dan data, 0 alamat, 1 yang tampil, 0 kata-kata.
"""


def test_programs_read_a_list(changed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    review("content", "HEAD", "json")
    found = json.loads(capsys.readouterr().out)
    assert found[0] == {
        "file": "content/reseller/nia.md", "kind": "reseller", "slug": "nia", "field": "whatsapp", "old": "0812-0000-0062",
        "new": "0813-9999-0000", "weight": "money"}
    assert len(found) == 10


def test_a_page_leads_to_the_files(changed: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """On GitHub into its editor; what is gone has none."""
    (changed / "content" / "kabar" / "situs-dibuka.md").unlink()
    for name, value in (("GITHUB_SERVER_URL", "https://github.com"), ("GITHUB_REPOSITORY", "desa/toko"), ("GITHUB_REF_NAME", "main")):
        monkeypatch.setenv(name, value)
    review("content", "HEAD", "markdown")
    page = capsys.readouterr().out
    assert page.startswith("## Yang berubah\n\n**9 menyangkut uang dan data")
    assert r"- [content\/reseller\/nia\.md](https://github.com/desa/toko/edit/main/content/reseller/nia.md)<br>reseller nia\, whatsapp\: 0812" in page
    assert "- content\\/kabar\\/situs\\-dibuka\\.md<br>" in page


def test_words_of_the_content_stay_words(changed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No tag, link or heading of the editor's own comes out of a page, and no command out of a log."""
    evil = "<img src=x> [x](https://jahat.example) `a` **b** | # d ::error::x"
    change(changed, {"content/produk/opak-bakar.md": Swap("dibakar pagi hari.", f"{evil}\n::error::y")})
    review("content", "HEAD", "markdown")
    html = markdown(capsys.readouterr().out)
    assert not any(f"<{tag}" in html for tag in ("img", "a", "code"))
    with pytest.raises(CommandError):
        review("content", "HEAD", "github")
    *annotations, count = capsys.readouterr().out.splitlines()
    assert all(line.startswith("::error file=content") for line in annotations)
    assert "menyangkut uang dan data" in count


def test_nothing_has_changed(repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """To people a sentence, to programs an empty list, and no error."""
    monkeypatch.chdir(repository)
    review("content", "HEAD", "text")
    review("content", "HEAD", "json")
    monkeypatch.setenv("GITHUB_EVENT_NAME", "pull_request")
    review("content", "HEAD", "github")
    assert capsys.readouterr().out == (
        "Tidak ada yang berubah di situs.\n[]\n0 menyangkut uang dan data, 0 alamat, 0 yang tampil, 0 kata-kata.\n")


@pytest.mark.parametrize(("arguments", "message"), [
    (("content", "HEAD", "xml"), '--format: tertulis "xml". Pilih: text, github, json, markdown.'),
    (("content", "", "text"), "--base belum ditulis. Tulis keadaan yang dibandingkan, contoh: --base main"),
    (("content", "tidak-ada", "text"), '--base: tidak ada keadaan "tidak-ada" di repo ini. Tulis nama cabang atau nomor simpanan, contoh: main'),
    (("content", "--output=x", "text"), '--base: tidak ada keadaan "--output=x" di repo ini. Tulis nama cabang atau nomor simpanan, contoh: main'),
    (("content", "0" * 40, "text"), f'--base: tidak ada keadaan "{"0" * 40}" di repo ini. Tulis nama cabang atau nomor simpanan, contoh: main'),
])
def test_what_can_not_be_compared(changed: Path, arguments: tuple[str, str, str], message: str) -> None:
    with pytest.raises(CommandError) as refused:
        review(*arguments)
    assert refused.value.message == message


def test_outside_of_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(CommandError, match="Git tidak bisa membaca repo ini"):
        review(str(tmp_path), "HEAD", "text")


def _in_request(place: Path, monkeypatch: pytest.MonkeyPatch, case: dict[str, Any]) -> Path:
    """A run of a pull request for which GitHub's API answers as `case` has it."""
    event, page = place / "event.json", place / "summary.md"
    event.write_text(json.dumps(case["event"]))
    settings = {
        "GITHUB_EVENT_NAME": "pull_request", "GITHUB_EVENT_PATH": str(event), "GITHUB_STEP_SUMMARY": str(page), "GITHUB_RUN_ID": "99",
        "GITHUB_API_URL": "https://api.github.example", "GITHUB_REPOSITORY": "desa/toko", "GITHUB_TOKEN": "baca-saja"}
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    head = case["event"]["pull_request"]["head"]["sha"]
    answers = {
        "pulls/7?per_page=100": case["pull"], "issues/7/events?per_page=100": case["events"][:1],
        "issues/7/events?page=2": case["events"][1:],
        f"actions/runs?event=pull_request&head_sha={head}&per_page=100": {"workflow_runs": case["runs"]},
        "collaborators/pengurus/permission?per_page=100": case["role"]}

    def answer(request: Request, timeout: float) -> Any:
        assert request.get_method() == "GET"
        assert request.get_header("Authorization") == "Bearer baca-saja"
        path = request.full_url.removeprefix("https://api.github.example/repos/desa/toko/")
        if isinstance(answers[path], int):
            raise HTTPError(request.full_url, answers[path], "", case.get("headers", Message()), io.BytesIO(case.get("said", b"{}")))
        found = io.BytesIO(json.dumps(answers[path]).encode())
        found.headers = Message()  # type: ignore[attr-defined]
        if path.startswith("issues/7/events?per_page"):
            found.headers["Link"] = '<https://api.github.example/repos/desa/toko/issues/7/events?page=2>; rel="next"'  # type: ignore[attr-defined]
        return found

    monkeypatch.setattr(github, "urlopen", answer)
    return page


def test_a_request_waits_for_a_word(changed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Money is an error at its file and on the run's page, with what to do; the run fails."""
    case = _case()
    case["event"]["action"] = "opened"
    page = _in_request(tmp_path, monkeypatch, case)
    with pytest.raises(CommandError, match="nomor-disetujui"):
        review("content", "HEAD", "github")
    assert capsys.readouterr().out.startswith("::error file=content/reseller/nia.md,line=1,title=whatsapp::whatsapp: reseller nia")
    assert "### 🔴 Uang dan data" in page.read_text()
    assert r"nomor\-disetujui" in page.read_text()


def test_a_request_goes_with_a_word(changed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """What is red stays red on the page, and who has approved it stands below."""
    page = _in_request(tmp_path, monkeypatch, _case())
    review("content", "HEAD", "github")
    assert capsys.readouterr().out.startswith("::warning file=content/reseller/nia.md")
    assert r"Disetujui oleh \@pengurus untuk keadaan ini\." in page.read_text()


def test_the_second_page_of_answers_counts(changed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A label that was taken away again stands there."""
    case = _case()
    case["events"].append({**case["events"][0], "id": 31, "event": "unlabeled"})
    _in_request(tmp_path, monkeypatch, case)
    with pytest.raises(CommandError, match="tetap terpasang"):
        review("content", "HEAD", "github")


def test_who_may_set_a_label_github_knows_best(changed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a run may not ask, the label itself stands for the right; where there is no such person, nothing does."""
    _in_request(tmp_path, monkeypatch, {**_case(), "role": 403})
    review("content", "HEAD", "github")
    _in_request(tmp_path, monkeypatch, {**_case(), "role": 404})
    with pytest.raises(CommandError, match="tidak bisa diperiksa"):
        review("content", "HEAD", "github")


@pytest.mark.parametrize(("header", "said"), [("x-ratelimit-remaining: 0", b"{}"), ("Retry-After: 60", b"{}"), ("x: y", b"You have exceeded a secondary rate limit.")])
def test_who_asks_too_often_has_no_answer(changed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, header: str, said: bytes) -> None:
    """GitHub says that by the same number by which it doesn't let a run ask."""
    headers = Message()
    headers[header.partition(": ")[0]] = header.partition(": ")[2]
    _in_request(tmp_path, monkeypatch, {**_case(), "role": 403, "headers": headers, "said": said})
    with pytest.raises(CommandError, match="tidak bisa diperiksa"):
        review("content", "HEAD", "github")


@pytest.mark.parametrize("name", ["GITHUB_TOKEN", "GITHUB_EVENT_PATH", "GITHUB_RUN_ID", "GITHUB_API_URL", "GITHUB_EVENT_NAME"])
def test_what_is_not_told_approves_nothing(changed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """A run that doesn't know what it is about, or can't ask."""
    case = _case()
    if name == "GITHUB_EVENT_NAME":
        case["event"] = {"action": "checks_requested"} | {"pull_request": {"head": {"sha": "x"}}}
    _in_request(tmp_path, monkeypatch, case)
    monkeypatch.delenv(name)
    with pytest.raises(CommandError, match="tidak bisa diperiksa"):
        review("content", "HEAD", "github")


def test_what_is_on_its_way_to_the_site_is_told(changed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A push to the village's own branch is done: it is said, and doesn't fail."""
    page = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_EVENT_NAME", "push")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    git(changed, "commit", "--quiet", "--all", "--message", "nomor")
    review("content", "HEAD^", "github")
    assert "::warning file=content/reseller/nia.md" in capsys.readouterr().out
    assert "### 🔴 Uang dan data" in page.read_text()
