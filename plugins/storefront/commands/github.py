"""What GitHub tells a run of a workflow: the event that started it, and what its API answers with read rights alone."""

import json
import re
from collections.abc import Mapping
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

from storefront.review.approval import Answers, Verdict, verdict, waiting

_SECONDS = 20
_MOST_PAGES = 20
_NEXT = re.compile(r'<([^>]+)>; rel="next"')
_UNREACHED = "Persetujuannya tidak bisa diperiksa: GitHub tidak menjawab. Ulangi pemeriksaan ini (Re-run jobs)."


def approval(environment: Mapping[str, str]) -> Verdict | None:
    """Whether the pull request of this run has been approved as it is; None for a run that is about no request.

    `environment` is that of a step (GitHub docs, "Variables reference"), with `GITHUB_TOKEN` handed in.
    """
    if environment.get("GITHUB_EVENT_NAME") in ("push", "schedule", "workflow_dispatch"):
        return None
    try:
        event = json.loads(Path(environment["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
        request, run = event["pull_request"], int(environment["GITHUB_RUN_ID"])
        if event["action"] != "labeled" and not request["labels"]:
            return waiting()
        return verdict(event, run, _answers(event, environment))
    except (KeyError, OSError, ValueError, TypeError, URLError):
        return Verdict(False, _UNREACHED)


def _answers(event: Mapping[str, Any], environment: Mapping[str, str]) -> Answers:
    repository = f"repos/{environment['GITHUB_REPOSITORY']}"
    request = event["pull_request"]
    number, head, who = int(request["number"]), request["head"]["sha"], event["sender"]["login"]
    runs = f"{repository}/actions/runs?event=pull_request&head_sha={quote(head, safe='')}"
    return Answers(
        pull=_get(f"{repository}/pulls/{number}", environment),
        events=_all(f"{repository}/issues/{number}/events", environment),
        runs=[run for page in _pages(runs, environment) for run in page["workflow_runs"]],
        role=_role(f"{repository}/collaborators/{quote(who, safe='')}/permission", environment))


def _role(path: str, environment: Mapping[str, str]) -> Any:
    """None where this run may not ask: of the rights that it takes is told in two ways (FORMATS.md, "Approval by a label")."""
    try:
        return _get(path, environment)
    except HTTPError as refused:
        if refused.code != HTTPStatus.FORBIDDEN or _is_too_often(refused):
            raise
        return None


def _is_too_often(refused: HTTPError) -> bool:
    """Whether GitHub doesn't answer only because it was asked too often (REST API, "Rate limit errors")."""
    headers = refused.headers
    return headers.get("x-ratelimit-remaining") == "0" or "retry-after" in headers or b"rate limit" in refused.read().lower()


def _get(path: str, environment: Mapping[str, str]) -> Any:
    return next(iter(_pages(path, environment)))


def _all(path: str, environment: Mapping[str, str]) -> list[Any]:
    return [item for page in _pages(path, environment) for item in page]


def _pages(path: str, environment: Mapping[str, str]) -> list[Any]:
    """Every page of an answer (REST API, "Using pagination in the REST API": the `Link` header names the next)."""
    url: str | None = f"{environment['GITHUB_API_URL']}/{path}{'&' if '?' in path else '?'}per_page=100"
    found: list[Any] = []
    while url and len(found) < _MOST_PAGES:
        request = Request(url, headers={  # noqa: S310  (GitHub's own address, of the runner's settings)
            "Accept": "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28",
            "Authorization": f"Bearer {environment['GITHUB_TOKEN']}"})
        with urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310  (as above)
            found.append(json.load(answer))
            following = _NEXT.search(answer.headers.get("Link") or "")
        url = following[1] if following else None
    if url:
        raise ValueError("more pages than are ever read")
    return found
