"""Plays a job of a workflow here: its `run:` steps as they stand, its actions by what they do to files.

Of the expressions it knows those that the workflows use; what it doesn't know is an error, so that no step is played on a guess.
"""

import os
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.sites import ROOT

PROGRAM, COMMIT = "akun/balarea", "0123456789abcdef0123456789abcdef01234567"
REPOSITORY = "desa-sukamaju/toko"


@dataclass
class Played:
    """What came of it; `steps` are the names of the steps that ran."""

    good: bool = True
    steps: list[str] = field(default_factory=list)
    summary: str = ""
    log: str = ""
    outputs: dict[str, Any] = field(default_factory=dict)


class Player:
    """One village's repository on GitHub, and the runner for its jobs. `pages` is the site's address, "" where Pages is off.

    `air` is the folder that was published last, `busy` whether Pages has no time to publish another.
    """

    busy = False

    def __init__(self, place: Path, village: Path, pages: str) -> None:
        self.place, self.village, self.pages = place, village, pages
        self.air = place / "air"

    def play(self, workflow: str, job: str, **given: str) -> Played:
        """`given` is what the run knows besides, with `_` for the first dot: inputs and the event (`inputs_host`, `github_event_name`).

        It is the push of a branch's first commits, where nothing else is given.
        """
        definition = yaml.safe_load((ROOT / ".github" / "workflows" / workflow).read_text(encoding="utf-8"))
        on = definition[True]["workflow_call"] or {}  # `on` is yes to YAML 1.1
        given_ = Played(outputs={name.replace("_", ".", 1): value for name, value in given.items()})
        known = {f"inputs.{name}": _default(value["default"], given_) for name, value in on.get("inputs", {}).items()}
        known |= {"job.workflow_repository": PROGRAM, "job.workflow_sha": COMMIT, "github.event_name": "push", "github.event.before": "0" * 40}
        known |= {name.replace("_", ".", 1): value for name, value in given.items()}
        played = Played(outputs=known)
        workspace = self.place / "kerja"
        shutil.rmtree(workspace, ignore_errors=True)
        workspace.mkdir(parents=True)
        self.folder = definition["jobs"][job]["defaults"]["run"]["working-directory"]
        for step in definition["jobs"][job]["steps"]:
            self._step(step, workspace, played)
        return played

    def _step(self, step: dict[str, Any], workspace: Path, played: Played) -> None:
        condition = str(step.get("if", "success()")).removeprefix("${{").removesuffix("}}").strip()
        asks = any(f"{name}()" in condition for name in ("success", "failure", "cancelled", "always"))
        if not _value(condition, played) or not (asks or played.good):
            return
        played.steps.append(step.get("name") or step["uses"].partition("@")[0])
        environment = {name: _filled(str(value), played) for name, value in step.get("env", {}).items()}
        done = self._run(step, workspace, environment, played) if "run" in step else self._use(step, workspace, played)
        if "id" in step:
            played.outputs[f"steps.{step['id']}.outcome"] = "success" if done else "failure"
        played.good = played.good and (done or step.get("continue-on-error") is True)

    def _run(self, step: dict[str, Any], workspace: Path, environment: dict[str, str], played: Played) -> bool:
        assert "${{" not in step["run"], "an expression inside a script would be run as what somebody wrote"
        summary = workspace / "ringkasan.md"
        summary.touch()
        environment |= {
            "PATH": os.environ["PATH"], "HOME": os.environ["HOME"], "GITHUB_STEP_SUMMARY": str(summary), "GITHUB_WORKSPACE": str(workspace),
            # Nothing is fetched: whoever asks for the site on the air is answered by nobody, at once.
            "https_proxy": "http://127.0.0.1:9",
            "GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": REPOSITORY, "GITHUB_REF_NAME": "main", "GITHUB_ACTIONS": "true", "GITHUB_EVENT_NAME": str(played.outputs["github.event_name"]),
        }
        done = subprocess.run(["bash", "-e", "-c", step["run"]], cwd=workspace / self.folder, env=environment, capture_output=True, text=True, check=False)
        played.log += done.stdout + done.stderr
        played.summary = summary.read_text(encoding="utf-8")
        return done.returncode == 0

    def _use(self, step: dict[str, Any], workspace: Path, played: Played) -> bool:
        action = step["uses"].partition("@")[0]
        put = {name: _filled(str(value), played) for name, value in step.get("with", {}).items()}
        match action:
            case "actions/checkout" if "repository" in put:
                assert (put["repository"], put["ref"]) == (PROGRAM, COMMIT)
                (workspace / put["path"]).symlink_to(ROOT)
            case "actions/checkout":
                subprocess.run(["git", "clone", "-q", self.village, workspace / put["path"]], check=True)
            case "actions/setup-python":
                played.outputs[f"steps.{step['id']}.outputs.python-version"] = put["python-version"]
            case "actions/cache" | "actions/setup-node":
                pass
            case "actions/configure-pages":
                played.outputs["steps.pages.outputs.base_url"] = self.pages
                return bool(self.pages)
            case "actions/upload-pages-artifact":
                shutil.copytree(workspace / put["path"], workspace / "kiriman")
            case "actions/deploy-pages" if self.busy:
                return False
            case "actions/deploy-pages":
                shutil.rmtree(self.air, ignore_errors=True)
                (workspace / "kiriman").rename(self.air)
            case _:
                raise AssertionError(action)
        return True


def _default(value: Any, given: Played) -> Any:
    """An input's own value; words may ask for the village's variables."""
    return _filled(value, given) if isinstance(value, str) else value


def _filled(text: str, played: Played) -> str:
    """The text with its expressions worked out."""
    before, mark, rest = text.partition("${{")
    if not mark:
        return text
    expression, _, after = rest.partition("}}")
    return f"{before}{_value(expression.strip(), played)}{_filled(after, played)}"


def _value(expression: str, played: Played) -> Any:
    """GitHub docs, "Evaluate expressions": `||` binds least, then `&&`, then `==`; both give one of their sides."""
    for operator in (" || ", " && "):
        left, found, right = expression.partition(operator)
        if found:
            value = _value(left, played)
            return value if bool(value) == (operator == " || ") else _value(right, played)
    for operator in (" == ", " != "):
        left, found, right = expression.partition(operator)
        if found:
            return (_value(left, played) == _value(right, played)) == (operator == " == ")
    if expression.startswith("!"):
        return not _value(expression[1:], played)
    if expression[0] == expression[-1] == "'":
        return expression[1:-1]
    if expression.startswith("hashFiles("):
        return "0123"
    states = {"success()": played.good, "failure()": not played.good, "cancelled()": False, "always()": True}
    if expression in states:
        return states[expression]
    # What a step that didn't run would have said is empty, and so is what the village hasn't set.
    unset = expression.startswith(("steps.", "vars.", "secrets."))
    return played.outputs.get(expression, "") if unset else played.outputs[expression]
