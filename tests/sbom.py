"""What the program is made of, as CycloneDX 1.6 (ECMA-424): pinned libraries, what is vendored, the actions of the workflows.

`python3 tasks.py sbom` (`python -m tests.sbom FILE`) writes it. The same sources give the same bytes, so it holds neither a moment nor
a number drawn by chance.
"""

import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import License
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from tests.sites import ROOT

_FONTS = ROOT / "plugins" / "storefront" / "media" / "fonts"
_SCRIPTS = ROOT / "theme" / "static" / "js"
# A library's pin: its name, its version, on which systems it is wanted, and the digests of its files.
_PIN = re.compile(r"^([a-z0-9-]+)==(\S+)(?: ; ([^\\\n]+?))? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\\n|\n|\Z))+)", re.M)
_USES = re.compile(r"uses: ([\w.-]+/[\w./-]+)@([0-9a-f]{40}) # v([\w.]+)$", re.M)
_FONT = re.compile(r"^\| `([\w*-]+)\.ttf`[^|]*\| `(@[\w/-]+)` ([\d.]+),[^|]*\| ([\d.]+) \|", re.M)
# The first line of a library's script.
_SCRIPT = re.compile(r"/\*! (\w+) ([\d.]+), .*, (MIT) License")
_LICENSES = LicenseFactory()


def build() -> Bom:
    """The whole list, in the order of names."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    bom = Bom(components=[*_libraries(), *_fonts(), *_scripts(), *_actions()])
    root = Component(
        type=ComponentType.APPLICATION, name=project["name"], version=project["version"], bom_ref=project["name"],
        licenses=[_LICENSES.make_from_string(project["license"])])
    bom.metadata.component = root
    bom.metadata.timestamp = None  # type: ignore[assignment]  # the same sources give the same bytes
    bom.register_dependency(root, list(bom.components))
    bom.serial_number = uuid5(NAMESPACE_URL, "\n".join(f"{part.purl or part.name}@{part.version}" for part in sorted(bom.components)))
    return bom


def text(bom: Bom) -> str:
    return JsonV1Dot6(bom).output_as_string(indent=2) + "\n"


def _libraries() -> Iterator[Component]:
    for name, version, marker, digests in _PIN.findall((ROOT / "requirements.txt").read_text(encoding="utf-8")):
        purl = PackageURL("pypi", None, name, version)
        files = [HashType(alg=HashAlgorithm.SHA_256, content=digest) for digest in re.findall("[0-9a-f]{64}", digests)]
        yield Component(
            type=ComponentType.LIBRARY, name=name, version=version, purl=purl, bom_ref=str(purl), licenses=_licenses(name),
            description=f"only where {marker}" if marker else None,
            external_references=[
                ExternalReference(type=ExternalReferenceType.DISTRIBUTION, url=XsUri(str(purl)), hashes=files)])


def _licenses(name: str) -> list[License]:
    """As the library itself says it; none of one that this system doesn't want."""
    try:
        told: Mapping[str, str] = metadata(name)  # type: ignore[assignment]  # an e-mail's headers
    except PackageNotFoundError:
        return []
    classified = [line.rpartition(" :: ")[2] for line in metadata(name).get_all("Classifier", []) if line.startswith("License :: ")]
    said = told.get("License-Expression") or next(iter(classified), "") or (told.get("License") or "").split("\n")[0]
    return [_LICENSES.make_from_string(said)] if said else []


def _vendored(name: str, version: str, purl: PackageURL, license_: str, files: list[Path]) -> Component:
    """A library that lies in the repository, with each of its files."""
    parts = [
        Component(
            type=ComponentType.FILE, name=file.relative_to(ROOT).as_posix(), bom_ref=file.relative_to(ROOT).as_posix(),
            hashes=[HashType(alg=HashAlgorithm.SHA_256, content=sha256(file.read_bytes()).hexdigest())])
        for file in sorted(files)]
    return Component(
        type=ComponentType.LIBRARY, name=name, version=version, purl=purl, bom_ref=f"vendored/{name}",
        licenses=[_LICENSES.make_from_string(license_)], components=parts)


def _fonts() -> Iterator[Component]:
    for pattern, package, version, _ in _FONT.findall((_FONTS / "README.md").read_text(encoding="utf-8")):
        group, _, name = package.partition("/")
        files = [*_FONTS.glob(f"{pattern}.ttf"), *(ROOT / "theme" / "static" / "fonts").glob(f"{pattern}.woff2")]
        yield _vendored(package, version, PackageURL("npm", group, name, version), "OFL-1.1", files)


def _scripts() -> Iterator[Component]:
    for licence in sorted(_SCRIPTS.glob("LICENSE-*")):
        script = _SCRIPTS / f"{licence.stem.removeprefix('LICENSE-')}.js"
        found = _SCRIPT.match(script.read_text(encoding="utf-8"))
        assert found
        name = found[1].lower()
        yield _vendored(name, found[2], PackageURL("npm", None, name, found[2]), found[3], [script])


def _actions() -> Iterator[Component]:
    workflows = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
    uses = {found for file in workflows for found in _USES.findall(file.read_text(encoding="utf-8"))}
    for name, commit, version in sorted(uses):
        owner, _, action = name.partition("/")
        repository, _, inside = action.partition("/")
        purl = PackageURL("githubactions", owner, repository, commit, None, inside or None)
        yield Component(type=ComponentType.APPLICATION, name=name, version=version, purl=purl, bom_ref=str(purl))


def main() -> None:
    bom, target = build(), Path(sys.argv[1])
    target.write_text(text(bom), encoding="utf-8", newline="\n")
    print(f"Daftar bahan: {target}, {len(bom.components)} bahan (CycloneDX 1.6).")


if __name__ == "__main__":
    main()
