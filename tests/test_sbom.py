"""The list of what the program is made of is whole, says each licence, and is the same each time."""

import json
import re
from typing import Any

import pytest

from tests.sites import ROOT
from tests.tools import needs_library

pytestmark = needs_library("daftar bahan program", "cyclonedx")


@pytest.fixture(scope="module")
def components() -> dict[str, dict[str, Any]]:
    from tests import sbom

    written = sbom.text(sbom.build())
    assert written == sbom.text(sbom.build())
    document = json.loads(written)
    assert (document["bomFormat"], document["specVersion"], document["metadata"]["component"]["name"]) == ("CycloneDX", "1.6", "balarea")
    return {component["name"]: component for component in document["components"]}


def test_every_pinned_library_is_there_with_its_digests(components: dict[str, dict[str, Any]]) -> None:
    """As many digests as its pin names files, and the licence that it tells of itself."""
    for entry in re.split(r"(?<!\\)\n", (ROOT / "requirements.txt").read_text(encoding="utf-8").strip()):
        name, version = re.match(r"([a-z0-9-]+)==(\S+)", entry).groups()  # type: ignore[union-attr]
        found = components[name]
        assert found["version"] == version
        assert found["purl"] == f"pkg:pypi/{name}@{version}"
        assert {part["content"] for part in found["externalReferences"][0]["hashes"]} == set(re.findall("[0-9a-f]{64}", entry))
        assert found.get("licenses"), name


def test_everything_that_lies_in_the_repository_is_there(components: dict[str, dict[str, Any]]) -> None:
    """Each font and each script with a licence of its own, file by file."""
    files = {part["name"] for component in components.values() for part in component.get("components", ())}
    fonts = {path for kind in ("ttf", "woff2") for path in ROOT.glob(f"[pt]*/**/*.{kind}")}
    licensed = {ROOT / "theme/static/js" / f"{path.stem.removeprefix('LICENSE-')}.js" for path in (ROOT / "theme").rglob("LICENSE-*")}
    assert files == {path.relative_to(ROOT).as_posix() for path in fonts | licensed}
    assert all(component["licenses"] for component in components.values() if "components" in component)


def test_every_action_of_the_workflows_is_there(components: dict[str, dict[str, Any]]) -> None:
    """By its commit, as it is pinned."""
    used = {found for file in (ROOT / ".github/workflows").glob("*.yml") for found in re.findall(r"uses: (\S+)@([0-9a-f]{40})", file.read_text(encoding="utf-8"))}
    assert {name for name, _ in used} == {name for name, component in components.items() if component["purl"].startswith("pkg:githubactions/")}
    assert all(commit in components[name]["purl"] for name, commit in used)
