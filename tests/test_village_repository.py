"""A village's own repository, from nothing: made, pushed, filled, published, broken and mended, by the steps of its workflows."""

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from storefront.commands.starter import starter
from tests.player import COMMIT, PROGRAM, REPOSITORY, Played, Player
from tests.sites import ROOT, SMALL, copied

PAGES = "http://desa-sukamaju.github.io/toko"
EDITOR = f"https://github.com/{REPOSITORY}/edit/main/"
FILLED = {"nama": "Sukamaju", "kecamatan": "Ciwidey", "kabupaten": "Bandung", "provinsi": "Jawa Barat", "situs": "https://sukamaju.desa.id/",
          "repo": f"https://github.com/{REPOSITORY}"}
PRODUCT = "---\nnama: Opak Bakar\nkategori: Camilan\npelaku_usaha: bu-tati\nharga: 12000\nhalal: proses\n---\n"
OWNER = "---\nnama: Dapur Bu Tati\n---\n"
SELLER = "---\nnama: Nia\nwhatsapp: 0813-2222-3333\nproduk:\n  - opak-bakar\n---\n"


def _git(village: Path, *words: str) -> None:
    who = ("-c", "user.name=Nia", "-c", "user.email=nia@contoh.id", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *who, "-C", village, *words], check=True, capture_output=True)


@pytest.fixture
def village(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """As `starter` and the commands that it tells leave it."""
    place = tmp_path / "desa-sukamaju"
    starter(str(place), PROGRAM)
    commands = re.search(r"git init.*", capsys.readouterr().out)
    assert commands
    assert commands[0] == 'git init -b main && git add -A && git commit -m "Mulai"'
    _git(place, "init", "-b", "main")
    _save(place)
    return place


def _save(village: Path, **files: str) -> None:
    for name, text in files.items():
        (village / "content" / name.replace("__", "/")).write_text(text, encoding="utf-8")
    _git(village, "add", "-A")
    _git(village, "commit", "-q", "-m", "Ubah")


def _fill(village: Path) -> None:
    text = (village / "content" / "desa.yml").read_text(encoding="utf-8")
    for name, value in FILLED.items():
        text, count = re.subn(rf"^{name}: .*$", f"{name}: {value}", text, flags=re.M)
        assert count == 1
    _save(village, **{"desa.yml": text})


def _publish(village: Path, tmp_path: Path, pages: str = PAGES) -> tuple[Player, Played]:
    player = Player(tmp_path, village, pages)
    return player, player.play("village.yml", "site")


@pytest.mark.slow
def test_from_nothing_to_a_mended_mistake(village: Path, tmp_path: Path) -> None:
    """Each push says what to do next, with a tap to the place; what is on the air changes only with a whole new site."""
    # Pushed as it was made, Pages still off: both things to do stand on the page of the run.
    player, played = _publish(village, tmp_path, pages="")
    assert not played.good
    assert not player.air.exists()
    assert "Selamat datang! **Tinggal mengisi 6 baris.**" in played.summary
    told = played.summary.replace("\\", "")
    assert "contoh: situs: https://desa-sukamaju.github.io/toko/" in told
    assert f"contoh: repo: https://github.com/{REPOSITORY}" in told
    assert [line for line in re.findall(r"\]\((\S+)\)", played.summary) if line.startswith(EDITOR)] == [
        f"{EDITOR}content/desa.yml#L{line}" for line in (4, 6, 8, 10, 12, 13)]
    assert f"1. Buka [Settings → Pages](https://github.com/{REPOSITORY}/settings/pages)" in played.summary
    assert "Buat situs" not in played.steps

    # Filled, and Pages on: green, and the site is there under the address that Pages gave it.
    _fill(village)
    player, played = _publish(village, tmp_path)
    assert played.good, played.log
    assert played.steps[-1] == "Terbitkan di Pages"
    assert "Beres: tidak ada kesalahan" in played.summary
    assert "Dibandingkan dengan yang sekarang tampil" in played.summary
    assert "Desa Sukamaju" in (player.air / "index.html").read_text(encoding="utf-8")
    first = (player.air / "katalog.json").read_bytes()
    assert json.loads(first)["desa"]["situs"] == f"https{PAGES[4:]}/"

    # A mistake: red, one line with its place; the site stays.
    (village / "content" / "produk" / "opak-bakar.md").write_text(PRODUCT.replace("12000", "dua belas ribu"), encoding="utf-8")
    _save(village, **{"pelaku-usaha__bu-tati.md": OWNER})
    player, played = _publish(village, tmp_path)
    assert not played.good
    assert f"({EDITOR}content/produk/opak-bakar.md#L5)<br>harga\\: tertulis" in played.summary
    assert "::error file=content/produk/opak-bakar.md,line=5" in played.log
    assert (player.air / "katalog.json").read_bytes() == first
    checked = player.play("village-check.yml", "content")
    assert not checked.good
    assert checked.steps[-1] == "Buat situs"

    # Mended, but Pages takes no new site: that it is nobody's mistake is said, and what helps; the site stays.
    _save(village, **{"produk__opak-bakar.md": PRODUCT})
    player.busy = True
    played = player.play("village.yml", "site")
    assert not played.good
    assert played.steps[-1] == "Jelaskan kalau Pages tidak sempat"
    assert f"[content/desa.yml](https://github.com/{REPOSITORY}/edit/main/content/desa.yml), lalu simpan" in played.summary
    assert "::error::Isinya benar, tetapi GitHub tidak sempat menerbitkannya; situs yang lama tetap tampil." in played.log
    assert (player.air / "katalog.json").read_bytes() == first

    # It does again: green, and the product can be seen.
    player, played = _publish(village, tmp_path)
    assert played.good, played.log
    assert "Jelaskan kalau Pages tidak sempat" not in played.steps
    assert (player.air / "produk" / "opak-bakar" / "index.html").is_file()
    assert player.play("village-check.yml", "content").good

    # Somebody sells it now: whose number gets the orders is said in red on the page of the run, which goes on.
    _save(village, **{"reseller__nia.md": SELLER})
    player, played = _publish(village, tmp_path)
    assert played.good, played.log
    money = played.summary.partition("🔴 Uang dan data")[2].replace("\\", "")
    assert "0813-2222-3333" in money
    assert (player.air / "toko" / "nia" / "opak-bakar" / "index.html").is_file()


@pytest.mark.parametrize(("workflow", "job", "given", "said"), [
    ("village.yml", "site", {"vars_TUAN_RUMAH": "rumah"}, '::error::TUAN_RUMAH: tertulis "rumah". Pilih: pages, cloudflare, netlify, server'),
    ("village.yml", "site", {"job_workflow_repository": ""}, ""),
    ("village-check.yml", "content", {"job_workflow_sha": ""}, ""),
])
def test_what_cannot_be_right_ends_before_anything_is_fetched(
    workflow: str, job: str, given: dict[str, str], said: str, village: Path, tmp_path: Path,
) -> None:
    """A host that nobody serves, and a program that can't be told from the village."""
    played = Player(tmp_path, village, PAGES).play(workflow, job, **given)
    assert not played.good
    assert said in played.log
    assert "Ambil program" not in played.steps


def _called(name: str) -> dict[str, Any]:
    workflow: dict[str, Any] = yaml.safe_load((ROOT / "starter" / ".github" / "workflows" / name).read_text(encoding="utf-8"))
    (job,) = workflow["jobs"].values()
    return {**workflow, "job": job}


@pytest.mark.parametrize(("name", "calls", "starts"), [
    ("terbit.yml", "village.yml", {"push", "workflow_dispatch"}),
    ("malam.yml", "village.yml", {"schedule"}),
    ("periksa.yml", "village-check.yml", {"pull_request"}),
    ("tinjau.yml", "review.yml", {"pull_request"}),
])
def test_what_a_village_calls(name: str, calls: str, starts: set[str]) -> None:
    """Each file gives the rights that the called one asks for, and only the nightly one holds a schedule."""
    called = _called(name)
    assert called[True].keys() == starts
    assert called["permissions"] == {}
    assert called["job"]["uses"] == f"OWNER/REPO/.github/workflows/{calls}@v1"
    asked = yaml.safe_load((ROOT / ".github" / "workflows" / calls).read_text(encoding="utf-8"))
    for job in asked["jobs"].values():
        assert job["permissions"] == called["job"]["permissions"]
    if "pull_request" in asked[True]:
        assert called[True]["pull_request"] == asked[True]["pull_request"]


def test_a_hosts_secrets_reach_the_called_workflow() -> None:
    """Each that it uses is declared there and handed over by both callers, by its own name: else it would be empty there."""
    called = (ROOT / ".github" / "workflows" / "village.yml").read_text(encoding="utf-8")
    used = set(re.findall(r"\$\{\{ secrets\.(\w+) \}\}", called))
    assert used
    assert yaml.safe_load(called)[True]["workflow_call"]["secrets"] == {name: {"required": False} for name in used}
    for name in ("terbit.yml", "malam.yml"):
        assert _called(name)["job"]["secrets"] == {secret: f"${{{{ secrets.{secret} }}}}" for secret in used}


def test_whoever_starts_a_run_may_say_that_less_is_meant() -> None:
    """By the box that `guard` tells to tick; a push and a night never say so."""
    called = _called("terbit.yml")
    (box,) = called[True]["workflow_dispatch"]["inputs"].items()
    assert box == ("boleh-berkurang", {"description": "Boleh berkurang (banyak halaman memang sengaja dihapus)", "type": "boolean", "default": False})
    assert called["job"]["with"] == {"boleh-berkurang": "${{ inputs.boleh-berkurang || false }}"}
    assert "with" not in _called("malam.yml")["job"]


def test_the_program_is_taken_at_the_commit_of_the_workflow() -> None:
    """Both repositories are named, for without a name checkout takes the caller's; no token is left on the machine."""
    for name in ("village.yml", "village-check.yml"):
        (job,) = yaml.safe_load((ROOT / ".github" / "workflows" / name).read_text(encoding="utf-8"))["jobs"].values()
        (program,) = [step["with"] for step in job["steps"] if step.get("with", {}).get("path") == "program" and "ref" in step["with"]]
        assert program == {"repository": "${{ job.workflow_repository }}", "ref": "${{ job.workflow_sha }}", "path": "program", "persist-credentials": False}
    assert len(COMMIT) == 40


MOVING = (ROOT / "docs" / "PINDAH.md").read_text(encoding="utf-8")


def test_what_a_copy_pastes_is_what_starter_writes() -> None:
    """The page for those who move shows the very files."""
    shown = re.findall(r"^```yaml\n(.*?)^```$", MOVING, re.S | re.M)
    assert shown == [(ROOT / "starter" / ".github" / "workflows" / f"{name}.yml").read_text(encoding="utf-8") for name in ("terbit", "periksa", "malam", "tinjau")]


@pytest.mark.slow
def test_a_copy_of_the_program_moves(tmp_path: Path) -> None:
    """By the commands of the page: content and history stay, the program is gone, and the next push publishes the same village."""
    copy = tmp_path / "toko"
    copied(SMALL, copy / "content")
    for name in ("plugins/storefront/__init__.py", "tasks.py", ".github/workflows/publish.yml", ".github/workflows/test.yml"):
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        (copy / name).write_text("lama")
    _git(tmp_path, "init", "-q", "toko")
    _git(copy, "add", "-A")
    _git(copy, "commit", "-q", "-m", "Salinan")
    commands = MOVING.partition("## Dengan komputer")[2].split("```")[1].strip().splitlines()
    assert commands[0] == "git clone https://github.com/OWNER/REPO balarea"
    (tmp_path / "balarea").symlink_to(ROOT)
    script = "\n".join(commands[1:]).replace("starter desa-kita", f"starter desa-kita --program {PROGRAM}").replace(" && git push", "")
    environment = {"PATH": os.environ["PATH"], **{f"GIT_{who}_{what}": "nia@contoh.id" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}}
    subprocess.run(["bash", "-e", "-c", script], cwd=tmp_path, env=environment, check=True, capture_output=True)
    village = tmp_path / "desa-kita"
    assert not (village / "plugins").exists()
    assert not (village / ".github" / "workflows" / "test.yml").exists()
    for file in SMALL.rglob("*.*"):
        assert (village / "content" / file.relative_to(SMALL)).read_bytes() == file.read_bytes()
    log = subprocess.run(["git", "-C", village, "log", "--format=%s"], check=True, capture_output=True, text=True).stdout
    assert log.split("\n")[:2] == ["Pindah: isi desa saja", "Salinan"]
    player, played = _publish(village, tmp_path)
    assert played.good, played.log
    assert (player.air / "produk" / "opak-bakar" / "index.html").is_file()
