"""GitHub as far as the form asks it: a real git repository behind the REST API, each request held against GitHub's own description of it.

`tests/data/github-openapi.json` is cut out of npm @octokit/openapi (MIT): the operations that we use, without their answers.
"""

import base64
import json
import os
import re
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

from openapi_core import OpenAPI
from openapi_core.testing import MockRequest
from playwright.sync_api import BrowserContext, Page, Route

API, REPO = "https://api.github.com", "desa/toko"
MEMBER, READER = "github_pat_anggota", "github_pat_pembaca"
_DESCRIPTION = OpenAPI.from_dict(json.loads((Path(__file__).parents[1] / "data" / "github-openapi.json").read_text(encoding="utf-8")))
_MANY = re.compile(r"^(/repos/[^/]+/[^/]+/(?:contents|git/ref|git/refs)/)(.+)$")
# What GitHub lets a page of another host read (docs.github.com/rest, "Using CORS and JSONP").
_CORS = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "Retry-After, X-RateLimit-Remaining, X-RateLimit-Reset", "Content-Type": "application/json; charset=utf-8"}


@dataclass(frozen=True)
class Answer:
    """None as `status`: the connection breaks."""

    status: int | None
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def told(self) -> dict[str, str]:
        """All headers."""
        return {**_CORS, **self.headers}

    @property
    def bytes(self) -> bytes:
        return self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()


def refusal(status: int, message: str, **headers: str) -> Answer:
    return Answer(status, {"message": message, "documentation_url": "https://docs.github.com/rest", "status": str(status)}, {name.replace("_", "-"): value for name, value in headers.items()})


class GitHub:
    """`before(number, line)` and `after` may answer in its place, the request not done or done, and change the repository meanwhile."""

    def __init__(self, place: Path, files: dict[str, bytes], repo: str = REPO) -> None:
        self.place, self.repo = place, repo
        self.asked: list[str] = []
        self.pulls: list[dict[str, Any]] = []
        self.before: Callable[[int, str], Answer | None] = lambda _number, _line: None
        self.after: Callable[[int, str], Answer | None] = lambda _number, _line: None
        self.git("init", "-q", "--bare", "-b", "main", str(place))
        self.commit(files, "Awal")

    def git(self, *words: str, data: bytes | None = None, index: str = "") -> bytes:
        who = {f"GIT_{role}_{what}": value for role in ("AUTHOR", "COMMITTER") for what, value in (("NAME", "Uji"), ("EMAIL", "uji@contoh.id"))}
        environment = {**os.environ, **who, "GIT_DIR": str(self.place), **({"GIT_INDEX_FILE": index} if index else {})}
        return subprocess.run(["git", *words], input=data, env=environment, check=True, capture_output=True).stdout

    def commit(self, files: dict[str, bytes | None], message: str, branch: str = "main") -> str:
        """As somebody else does it, beside the form."""
        head = self.sha(f"refs/heads/{branch}")
        tree = self._tree(f"{head}^{{tree}}" if head else "", [(path, self._blob(data) if data is not None else None) for path, data in files.items()])
        sha = self.git("commit-tree", tree, *(["-p", head] if head else []), "-m", message).decode().strip()
        self.git("update-ref", f"refs/heads/{branch}", sha)
        return sha

    def sha(self, name: str) -> str:
        """Of a revision; "" where there is none."""
        try:
            return self.git("rev-parse", "-q", "--verify", name).decode().strip()
        except subprocess.CalledProcessError:
            return ""

    def files(self, revision: str = "main") -> dict[str, bytes]:
        names = self.git("ls-tree", "-r", "-z", "--name-only", revision).decode().split("\0")[:-1]
        return {name: self.git("cat-file", "blob", f"{revision}:{name}") for name in names}

    def log(self, revision: str = "main") -> list[str]:
        return self.git("log", "--format=%s", revision).decode().splitlines()

    def _blob(self, data: bytes) -> str:
        return self.git("hash-object", "-w", "--stdin", data=data).decode().strip()

    def _tree(self, base: str, entries: list[tuple[str, str | None]]) -> str:
        with tempfile.TemporaryDirectory() as folder:
            index = f"{folder}/index"
            if base:
                self.git("read-tree", base, index=index)
            lines = "".join(f"{'100644' if sha else '0'} {sha or '0' * 40}\t{path}\0" for path, sha in entries)
            self.git("update-index", "-z", "--index-info", data=lines.encode(), index=index)
            return self.git("write-tree", index=index).decode().strip()

    def serve(self, to: Page | BrowserContext) -> None:
        to.route(f"{API}/**", self._route)

    def _route(self, route: Route) -> None:
        request = route.request
        try:
            answer = self.answered(request.method, request.url, request.headers, request.post_data_buffer)
        except BaseException:
            route.abort()  # or the page would wait for ever, and the test with it
            raise
        if answer.status is None:
            route.abort("connectionfailed")
        else:
            route.fulfill(status=answer.status, headers=answer.told, body=answer.bytes)

    def answered(self, method: str, url: str, headers: Mapping[str, str], data: bytes | None) -> Answer:
        """What GitHub says to a request; the names of its headers are in small letters."""
        line = f"{method} {url.removeprefix(API)}"
        self.asked.append(line)
        number = len(self.asked) - 1
        answer = self.before(number, line)
        if answer is None:
            self._validate(method, url, data)
            answer = self._answer(method, urlsplit(url), headers, json.loads(data or b"{}"))
            answer = self.after(number, line) or answer
        return answer

    def _validate(self, method: str, url: str, body: bytes | None) -> None:
        parts = urlsplit(url)
        path = _MANY.sub(lambda found: found[1] + quote(unquote(found[2]), safe=""), parts.path)  # its path finder knows no part with slashes
        _DESCRIPTION.validate_request(MockRequest(
            API, method.lower(), path, args={name: values[0] for name, values in parse_qs(parts.query).items()}, data=body, content_type="application/json"))

    def _answer(self, method: str, url: Any, headers: Mapping[str, str], body: dict[str, Any]) -> Answer:
        token = headers.get("authorization", "").removeprefix("Bearer ")
        if token and token not in (MEMBER, READER):
            return refusal(401, "Bad credentials")
        if method != "GET" and token != MEMBER:
            return refusal(403 if token else 401, "Resource not accessible by personal access token" if token else "Requires authentication")
        if not url.path.startswith(f"/repos/{self.repo}"):
            return refusal(404, "Not Found")
        rest, query = unquote(url.path.removeprefix(f"/repos/{self.repo}")), {name: values[0] for name, values in parse_qs(url.query).items()}
        if method == "GET":
            return self._get(rest, query, token, raw=".raw" in headers.get("accept", ""))
        return self._write(method, rest, body)

    def _get(self, rest: str, query: dict[str, str], token: str, raw: bool) -> Answer:
        if rest == "":
            return Answer(200, {"full_name": self.repo, **({"permissions": {"pull": True, "push": token == MEMBER}} if token else {})})
        if rest.startswith("/git/ref/"):
            sha = self.sha(f"refs/{rest.removeprefix('/git/ref/')}")
            return Answer(200, {"ref": rest, "object": {"type": "commit", "sha": sha}}) if sha else refusal(404, "Not Found")
        if rest.startswith("/git/commits/"):
            sha = rest.removeprefix("/git/commits/")
            return Answer(200, {"sha": sha, "tree": {"sha": self.sha(f"{sha}^{{tree}}")}})
        if rest.startswith("/contents/"):
            sha = self.sha(f"{query['ref']}:{rest.removeprefix('/contents/')}")
            if not sha:
                return refusal(404, "Not Found")
            data = self.git("cat-file", "blob", sha)
            return Answer(200, data) if raw else Answer(200, {"type": "file", "sha": sha, "size": len(data), "encoding": "base64", "content": base64.encodebytes(data).decode()})
        branch = query["head"].partition(":")[2]
        return Answer(200, [pull for pull in self.pulls if pull["head"]["ref"] == branch])

    def _write(self, method: str, rest: str, body: dict[str, Any]) -> Answer:
        if rest == "/git/blobs":
            return Answer(201, {"sha": self._blob(base64.b64decode(body["content"], validate=True))})
        if rest == "/git/trees":
            return Answer(201, {"sha": self._tree(body["base_tree"], [(entry["path"], entry["sha"]) for entry in body["tree"]])})
        if rest == "/git/commits":
            return Answer(201, {"sha": self.git("commit-tree", body["tree"], "-p", body["parents"][0], "-m", body["message"]).decode().strip()})
        if rest == "/git/refs":
            if self.sha(body["ref"]):
                return refusal(422, "Reference already exists")
            self.git("update-ref", body["ref"], body["sha"])
            return Answer(201, {"ref": body["ref"]})
        if rest.startswith("/git/refs/") and method == "PATCH":
            return self._moved(f"refs/{rest.removeprefix('/git/refs/')}", body)
        return self._pulled(body)

    def _moved(self, ref: str, body: dict[str, Any]) -> Answer:
        if not body["force"] and self.git("merge-base", self.sha(ref), body["sha"]).decode().strip() != self.sha(ref):
            return refusal(422, "Update is not a fast forward")
        self.git("update-ref", ref, body["sha"])
        return Answer(200, {"ref": ref, "object": {"sha": body["sha"]}})

    def _pulled(self, body: dict[str, Any]) -> Answer:
        if any(pull["head"]["ref"] == body["head"] for pull in self.pulls):
            return refusal(422, f"A pull request already exists for {self.repo.partition('/')[0]}:{body['head']}.")
        self.pulls.append({"number": len(self.pulls) + 1, "html_url": f"https://github.com/{self.repo}/pull/{len(self.pulls) + 1}", "title": body["title"], "body": body["body"],
                           "head": {"ref": body["head"]}, "base": {"ref": body["base"]}})
        return Answer(201, self.pulls[-1])
