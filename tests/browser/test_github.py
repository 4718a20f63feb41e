"""A member's change as a commit: once, whole, on top of what others did, and never over it; whatever goes wrong on the way is told and leaves what is published."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.github import MEMBER, READER, REPO, Answer, GitHub, refusal

PRODUCT, PHOTO, OTHER = "content/produk/ladu-ketan.md", "content/foto/ladu ketan é.jpg", "content/produk/opak.md"
OLD, NEW = b"---\nnama: Ladu Ketan\nharga: 15000\n---\n", "---\nnama: Ladu Ketan – é\nharga: 16000\n---\n".encode()
PICTURE = bytes(range(256)) * 80
SEND = """async ([address, target, token, change]) => {
    const {send, opened} = await import(`${address}js/editor-github.js`);
    const was = async (file) => file.was === undefined ? (await opened(target, token, file.path) || {was: null}).was : file.was;
    try {
        const files = [];
        for (const file of change.files) files.push({path: file.path, bytes: file.bytes && Uint8Array.from(file.bytes), was: await was(file)});
        return await send(target, token, {...change, files});
    } catch (error) {
        return {reason: error.reason, path: error.path, until: error.until};
    }
}"""


@pytest.fixture
def github(tmp_path: Path) -> GitHub:
    return GitHub(tmp_path / "git", {PRODUCT: OLD, OTHER: OLD})


@pytest.fixture(scope="module")
def tab(browser: Browser, address: str) -> Iterator[Page]:
    # Only the form's own page may ask GitHub.
    context = browser.new_context(bypass_csp=True, service_workers="block")
    page = context.new_page()
    page.goto(f"{address}404.html")
    yield page
    context.close()


@pytest.fixture
def page(tab: Page, github: GitHub) -> Iterator[Page]:
    github.serve(tab)
    yield tab
    tab.unroute_all()


def _sent(page: Page, address: str, files: dict[str, bytes | None], *, direct: bool = True, token: str = MEMBER, was: str | None = "ask", title: str = "Harga Ladu Ketan") -> Any:
    """`was` "ask": as the form has opened it just now."""
    listed = [{"path": path, "bytes": data and list(data), **({} if was == "ask" else {"was": was})} for path, data in files.items()]
    change = {"files": listed, "title": title, "words": "Rp15.000 → Rp16.000", "mark": "k7x2m9"}
    return page.evaluate(SEND, [address, {"repo": REPO, "branch": "main", "direct": direct}, token, change])


def test_text_and_photo_in_one_commit(page: Page, address: str, github: GitHub) -> None:
    """Straight to the branch; all else stays, and the message says what and how."""
    before = github.sha("main")
    done = _sent(page, address, {PRODUCT: NEW, PHOTO: PICTURE})
    assert github.files() == {PRODUCT: NEW, OTHER: OLD, PHOTO: PICTURE}
    assert done == {"address": f"https://github.com/{REPO}/commit/{github.sha('main')}", "direct": True}
    assert github.sha("main^") == before
    assert github.git("log", "-1", "--format=%B").decode().strip() == "Harga Ladu Ketan\n\nRp15.000 → Rp16.000"
    assert {line.split()[0] for line in github.git("ls-tree", "-r", "main").decode().splitlines()} == {"100644"}


def test_a_file_taken_out(page: Page, address: str, github: GitHub) -> None:
    _sent(page, address, {PRODUCT: None})
    assert github.files() == {OTHER: OLD}


def test_a_request_is_one_however_often_it_is_sent(page: Page, address: str, github: GitHub) -> None:
    """What is published stays; a draft that was altered since is the same request."""
    before = github.sha("main")
    first = _sent(page, address, {PRODUCT: NEW}, direct=False)
    again = _sent(page, address, {PRODUCT: NEW + b"lagi\n"}, direct=False)
    assert first == again == {"address": f"https://github.com/{REPO}/pull/1", "direct": False}
    assert [(pull["title"], pull["head"]["ref"], pull["base"]["ref"]) for pull in github.pulls] == [("Harga Ladu Ketan", "usulan-k7x2m9", "main")]
    assert github.sha("main") == before
    assert github.files("usulan-k7x2m9")[PRODUCT] == NEW + b"lagi\n"
    assert github.log("usulan-k7x2m9") == ["Harga Ladu Ketan", "Awal"]


@pytest.mark.parametrize(("status", "said"), [
    (422, "Repository rule violations found\n\nChanges must be made through a pull request."), (409, "Repository rule violations found"),
    (403, "Protected branch update failed for refs/heads/main."),
])
def test_a_branch_that_lets_nobody_gets_a_request(page: Page, address: str, github: GitHub, status: int, said: str) -> None:
    """However GitHub says that it is protected."""
    github.before = lambda _number, line: refusal(status, said, X_RateLimit_Remaining="4990") if line.startswith("PATCH") else None
    assert _sent(page, address, {PRODUCT: NEW}) == {"address": f"https://github.com/{REPO}/pull/1", "direct": False}
    assert github.files() == {PRODUCT: OLD, OTHER: OLD}


def test_nothing_is_written_over_anothers_change(page: Page, address: str, github: GitHub) -> None:
    """Since the file was opened somebody changed it, or made one of its name, or took it away."""
    opened = github.sha(f"main:{PRODUCT}")
    theirs = github.commit({PRODUCT: b"theirs"}, "Lain")
    assert _sent(page, address, {PRODUCT: NEW}, was=opened) == {"reason": "berubah", "path": PRODUCT, "until": 0}
    assert _sent(page, address, {OTHER: NEW}, was=None) == {"reason": "ada", "path": OTHER, "until": 0}
    github.commit({PRODUCT: None}, "Hapus")
    assert _sent(page, address, {PRODUCT: NEW}, was=opened)["reason"] == "berubah"
    assert github.log() == ["Hapus", "Lain", "Awal"]
    assert github.sha("main^") == theirs


def test_who_comes_between_stays(page: Page, address: str, github: GitHub) -> None:
    """Somebody else's commit to another file falls into ours, twice: ours is put on top of it."""
    falls = iter((b"satu", b"dua"))

    def between(_number: int, line: str) -> Answer | None:
        if line.startswith("PATCH") and (words := next(falls, None)):
            github.commit({OTHER: words}, words.decode())
        return None

    github.before = between
    _sent(page, address, {PRODUCT: NEW})
    assert github.log() == ["Harga Ladu Ketan", "dua", "satu", "Awal"]
    assert github.files() == {PRODUCT: NEW, OTHER: b"dua"}


@pytest.mark.parametrize("done", [False, True], ids=["before it came", "before the answer came"])
@pytest.mark.parametrize("direct", [True, False], ids=["straight", "request"])
def test_a_signal_lost_at_any_moment(page: Page, address: str, tmp_path: Path, direct: bool, done: bool) -> None:
    """Told, and sent again it is there once: one commit, one request."""
    steps = 12
    for step in range(steps):
        github = GitHub(tmp_path / f"{step}", {PRODUCT: OLD})
        opened = github.sha(f"main:{PRODUCT}")

        def lost(number: int, _line: str, step: int = step) -> Answer | None:
            return Answer(None) if number == step else None

        github.before, github.after = ((lambda *_: None), lost) if done else (lost, (lambda *_: None))
        page.unroute_all()
        github.serve(page)
        first = _sent(page, address, {PRODUCT: NEW}, direct=direct, was=opened)
        if len(github.asked) <= step:
            assert step > 5
            break
        assert first == {"reason": "sinyal", "path": "", "until": 0}, github.asked
        again = _sent(page, address, {PRODUCT: NEW}, direct=direct, was=opened)
        assert again["direct"] == direct, github.asked
        branch = "main" if direct else "usulan-k7x2m9"
        assert github.log(branch) == ["Harga Ladu Ketan", "Awal"], github.asked
        assert github.files(branch) == {PRODUCT: NEW}
        assert len(github.pulls) == (0 if direct else 1)
    else:
        raise AssertionError(f"there are more than {steps} requests")


@pytest.mark.parametrize(("answer", "told"), [
    (refusal(401, "Bad credentials"), {"reason": "token", "until": 0}),
    (refusal(403, "Resource not accessible by personal access token", X_RateLimit_Remaining="4999", X_RateLimit_Reset="1800000000"), {"reason": "izin", "until": 1800000000}),
    (refusal(403, "API rate limit exceeded", X_RateLimit_Remaining="0", X_RateLimit_Reset="1800000000"), {"reason": "kuota", "until": 1800000000}),
    (refusal(403, "You have exceeded a secondary rate limit. Please wait a few minutes.", X_RateLimit_Remaining="4990"), {"reason": "kuota", "until": 0}),
    (refusal(403, "You have triggered an abuse detection mechanism.", Retry_After="60", X_RateLimit_Remaining="4990"), {"reason": "kuota"}),
    (refusal(429, "Too many", X_RateLimit_Remaining="0", X_RateLimit_Reset="1800000000"), {"reason": "kuota", "until": 1800000000}),
    (refusal(404, "Not Found"), {"reason": "izin", "until": 0}),
    (refusal(409, "Git Repository is empty."), {"reason": "tolak", "until": 0}),
    (refusal(422, "Validation Failed"), {"reason": "tolak", "until": 0}),
    (refusal(502, "Server Error"), {"reason": "github", "until": 0}),
    (Answer(200, None), {"reason": "github", "until": 0}),
], ids=["expired", "may not", "no requests left", "too many a minute", "to wait a while", "too fast", "unseen", "empty", "not valid", "down", "no JSON"])
def test_what_github_refuses(page: Page, address: str, github: GitHub, answer: Answer, told: dict[str, Any]) -> None:
    """By its reason, and nothing was changed."""
    github.before = lambda _number, line: answer if line.startswith("POST") else None
    found = _sent(page, address, {PRODUCT: NEW})
    assert found == {**found, **told, "path": ""}
    assert github.log() == ["Awal"]


def test_who_may_write(page: Page, address: str) -> None:
    """A member may, a reader may not, and a token that nobody knows is none."""
    ask = "async ([address, target, token]) => { const {mayWrite} = await import(`${address}js/editor-github.js`); return mayWrite(target, token).catch((error) => error.reason); }"
    assert [page.evaluate(ask, [address, {"repo": REPO}, token]) for token in (MEMBER, READER, "github_pat_lama")] == [True, False, "token"]


def test_a_file_as_it_is(page: Page, address: str, github: GitHub) -> None:
    """To the letter, without a token too, ends of lines and the mark that some programs put in front with it; null where there is none."""
    ask = "async ([address, target, path]) => { const {opened} = await import(`${address}js/editor-github.js`); const found = await opened(target, '', path); return found && [found.text, found.was]; }"
    text = "\ufeff---\r\nnama: Opak – é\r\n---"
    github.commit({OTHER: text.encode()}, "Lain")
    target = {"repo": REPO, "branch": "main"}
    assert page.evaluate(ask, [address, target, OTHER]) == [text, github.sha(f"main:{OTHER}")]
    assert page.evaluate(ask, [address, target, "content/produk/tidak-ada.md"]) is None
