"""The steps of the village's workflow that hand its site to a host, with the hosts' own programs replaced by ones that only listen."""

import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.player import Played, Player
from tests.sites import ROOT
from tests.tools import needs

WORKFLOW: dict[str, Any] = yaml.safe_load((ROOT / ".github/workflows/village.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = WORKFLOW["jobs"]["site"]["steps"]
HANDED = [step.get("name") for step in STEPS].index("Jaga jumlah halaman") + 1
LISTENS = '#!/bin/sh\n{ echo npx "$@"; env; } >>"$HOME/heard"\n'
# In the place of SSH: notes with what it was called, then does here what it should do there.
SSH = (
    '#!/bin/sh\nwhile [ "$1" != server ]; do case "$1" in -i) cat "$2" >"$HOME/key"; stat -c %a "$2" >"$HOME/mode" ;; *UserKnownHostsFile=*) cat "${1#*=}" >"$HOME/known" ;; esac; shift; done\n'
    'env | grep -c rahasia >"$HOME/seen"\nshift\nexec sh -c "$*"\n')


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """As the steps before leave it, with our own programs first on the path."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name, text in (("npx", LISTENS), ("ssh", SSH)):
        (programs / name).write_text(text)
        (programs / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}:{os.environ['PATH']}")
    monkeypatch.setenv("HOME", str(tmp_path))
    place = tmp_path / "kerja"
    (place / "desa").mkdir(parents=True)
    (place / "program").symlink_to(ROOT)
    (place / "situs").mkdir()
    (place / "situs" / "katalog.json").write_text("{}")
    return place


def _handed(workspace: Path, host: str, **known: str) -> Played:
    player = Player(workspace.parent, workspace, "")
    player.folder = "desa"
    played = Played(outputs={"inputs.host": host, "github.event_name": "push", **{name.replace("_", ".", 1): value for name, value in known.items()}})
    for step in STEPS[HANDED:]:
        player._step(step, workspace, played)
    return played


NODE = "Siapkan Node"
CLOUDFLARE = {"secrets_CLOUDFLARE_API_TOKEN": "rahasia", "vars_CLOUDFLARE_ACCOUNT_ID": "a1", "vars_CLOUDFLARE_NAMA": "sukamaju"}
NETLIFY = {"secrets_NETLIFY_AUTH_TOKEN": "rahasia", "vars_NETLIFY_SITE_ID": "b2"}
SERVER = {"secrets_SERVER_KUNCI": "-----KUNCI-----\nrahasia", "vars_SERVER_DIKENAL": "server ssh-ed25519 AAAA"}


@pytest.mark.parametrize(("host", "given", "step", "command", "told"), [
    ("cloudflare", CLOUDFLARE, "Terbitkan di Cloudflare", "npx --yes wrangler@4.164.0 deploy --config ../program/hosts/wrangler.jsonc --name sukamaju",
     ("CLOUDFLARE_API_TOKEN=rahasia", "CLOUDFLARE_ACCOUNT_ID=a1")),
    ("netlify", NETLIFY, "Terbitkan di Netlify", "npx --yes netlify-cli@27.10.2 deploy --prod --no-build --dir ../situs", ("NETLIFY_AUTH_TOKEN=rahasia", "NETLIFY_SITE_ID=b2")),
])
def test_a_host_with_a_program_of_its_own(host: str, given: dict[str, str], step: str, command: str, told: tuple[str, ...], workspace: Path) -> None:
    """That program is called once, of one version, with what it must know."""
    played = _handed(workspace, host, **given)
    assert (played.good, played.steps) == (True, [NODE, step])
    heard = (workspace.parent / "heard").read_text().splitlines()
    assert heard[0] == command
    assert [line for line in told if line not in heard] == []
    assert sum("rahasia" in line for line in heard) == 1


@needs("uji penerbitan ke server sendiri", "rsync")
def test_a_server_of_ones_own(workspace: Path) -> None:
    """With the very key and the very server that the village names; nothing secret is left, and no program that is started sees it."""
    place = workspace.parent / "srv"
    played = _handed(workspace, "server", **SERVER, vars_SERVER=f"server:{place}")
    assert (played.good, played.steps) == (True, ["Terbitkan di server sendiri"]), played.log
    assert (place / "tampil" / "katalog.json").read_text() == "{}"
    home = workspace.parent
    assert (home / "key").read_text() == "-----KUNCI-----\nrahasia\n"
    assert ((home / "mode").read_text(), (home / "known").read_text(), (home / "seen").read_text()) == ("600\n", "server ssh-ed25519 AAAA\n", "0\n")


@pytest.mark.parametrize(("host", "given"), [("cloudflare", CLOUDFLARE), ("netlify", NETLIFY), ("server", {**SERVER, "vars_SERVER": "server:/srv/x"})])
def test_what_a_village_forgot_to_fill_in(host: str, given: dict[str, str], workspace: Path) -> None:
    """It is named, with where to read what it is; nothing is sent."""
    for missing in given:
        played = _handed(workspace, host, **{name: value for name, value in given.items() if name != missing})
        assert not played.good
        assert f"{missing.partition('_')[2]}: belum diisi. Lihat panduan lengkap, bagian Tempat menaruh situs" in played.log
    assert not (workspace.parent / "heard").exists()


def test_secrets_stand_in_their_one_step() -> None:
    """No other step, and not the job, is given any; each host is asked for by its own steps alone."""
    with_secrets = {step.get("name", ""): [name for name, value in step.get("env", {}).items() if "secrets." in str(value)] for step in STEPS}
    assert {name: found for name, found in with_secrets.items() if found} == {
        "Terbitkan di Cloudflare": ["CLOUDFLARE_API_TOKEN"], "Terbitkan di Netlify": ["NETLIFY_AUTH_TOKEN"], "Terbitkan di server sendiri": ["SERVER_KUNCI"]}
    text = (ROOT / ".github/workflows/village.yml").read_text(encoding="utf-8")
    assert text.count("secrets.") == 3
    assert all("inputs.host ==" in step["if"] for step in STEPS[HANDED:])


def test_cloudflare_takes_the_folder_that_is_built() -> None:
    """Its settings lie in the program's folder, beside which the site is."""
    text = (ROOT / "hosts" / "wrangler.jsonc").read_text(encoding="utf-8")
    assert '"directory": "../../situs"' in text
    assert '"not_found_handling": "404-page"' in text
    assert "--output ../situs" in next(step["run"] for step in STEPS if step.get("name") == "Buat situs")
