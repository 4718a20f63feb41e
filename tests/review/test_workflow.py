"""The workflow that reviews a request: read rights alone, never the request's own program, and red where money is turned aside."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.review.history import Swap, change, commit, git, origin, repository
from tests.sites import ROOT

__all__ = ["origin", "repository"]

WORKFLOW: dict[Any, Any] = yaml.safe_load((ROOT / ".github" / "workflows" / "review.yml").read_text(encoding="utf-8"))
JOB = WORKFLOW["jobs"]["review"]
STEPS = JOB["steps"]


def test_what_starts_it() -> None:
    """Every event that changes what would be merged, or whether it was approved; a village's own repository calls it."""
    on = WORKFLOW[True]  # `on` is yes to YAML 1.1
    assert set(on) == {"pull_request", "workflow_call"}
    assert on["pull_request"]["types"] == ["opened", "synchronize", "reopened", "edited", "labeled", "unlabeled"]


def test_it_may_only_read_and_is_never_skipped() -> None:
    """A job or a step that is skipped counts as passed."""
    assert WORKFLOW["permissions"] == {}
    assert JOB["permissions"] == {"contents": "read", "pull-requests": "read", "actions": "read"}
    assert not any({"if", "continue-on-error"} & set(part) for part in (JOB, *STEPS))
    assert not any("secrets." in str(step) for step in STEPS)
    assert [step["name"] for step in STEPS if "GITHUB_TOKEN" in step.get("env", {})] == ["Tinjau"]


def test_nobody_s_words_become_a_script() -> None:
    """No expression stands within a script: titles and branches are a stranger's."""
    assert not any("${{" in step.get("run", "") for step in STEPS)


def test_the_program_is_not_the_request_s() -> None:
    """Called, it is that of the called file; in a copy of the program that of the branch which the request is for."""
    program = next(step["with"] for step in STEPS if step.get("with", {}).get("path") == "program")
    assert program == {
        "repository": "${{ job.workflow_repository }}", "path": "program", "persist-credentials": False,
        "ref": "${{ job.workflow_repository == github.repository && github.event.pull_request.base.sha || job.workflow_sha }}"}
    assert STEPS.index(next(step for step in STEPS if "test -n" in step.get("run", ""))) < STEPS.index(
        next(step for step in STEPS if step.get("with") == program))


@pytest.mark.parametrize(("old", "new", "status"), [("0812-0000-0062", "0813-9999-0000", 1), ("harga: 13000", "harga: 13500", 0)])
def test_its_last_step(repository: Path, tmp_path: Path, old: str, new: str, status: int) -> None:
    """As it stands there, over what GitHub has merged to try it; what others have changed meanwhile is no part of it."""
    (tmp_path / "program").symlink_to(ROOT)
    git(repository, "checkout", "--quiet", "-b", "usulan")
    change(repository, {"content/reseller/nia.md": Swap(old, new)})
    commit(repository)
    git(repository, "checkout", "--quiet", "main")
    change(repository, {"content/halaman/lain.md": "---\njudul: Lain\n---\nHalo.\n"})
    commit(repository)
    git(repository, "merge", "--quiet", "--no-ff", "--message", "coba", "usulan")
    event, page = tmp_path / "event.json", tmp_path / "ringkasan.md"
    event.write_text(json.dumps({"action": "opened", "pull_request": {"number": 7, "labels": []}}))
    settings = {
        "GITHUB_EVENT_NAME": "pull_request", "GITHUB_EVENT_PATH": str(event), "GITHUB_RUN_ID": "99", "GITHUB_STEP_SUMMARY": str(page),
        "GITHUB_TOKEN": "baca-saja"}
    done = subprocess.run(
        ["bash", "-e", "-c", STEPS[-1]["run"]], cwd=tmp_path / JOB["defaults"]["run"]["working-directory"], capture_output=True, text=True,
        env={**os.environ, **settings}, check=False)
    assert done.returncode == status, done.stderr
    said = page.read_text(encoding="utf-8")
    assert ("### 🔴 Uang dan data" in said) == bool(status)
    assert ("nomor-disetujui" in done.stderr) == bool(status)
    assert "lain" not in said.partition("### ")[2].replace("halaman lain", "")
