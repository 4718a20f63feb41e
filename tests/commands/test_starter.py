"""starter: what a village's repository begins with, and what is refused."""

import re
import shlex
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

import storefront
from storefront.catalog import frontmatter
from storefront.catalog.describe import fields
from storefront.catalog.folder import FOLDERS
from storefront.catalog.load import load
from storefront.catalog.schema import Village
from storefront.commands import CommandError
from storefront.commands import starter as module
from storefront.commands.starter import starter
from tests.sites import KATAPANG, ROOT

BEGUN = ROOT / "starter"


@pytest.fixture
def made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    starter(str(tmp_path / "desa"), "akun/balarea")
    capsys.readouterr()
    return tmp_path / "desa"


def _files(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def test_it_holds_content_and_what_calls_the_program(made: Path) -> None:
    """Every kind with its example, as in the sample village; the program is named in one way, and nothing of it is there."""
    assert _files(made) == _files(BEGUN) | {f"content/{kind}/_contoh.md" for kind in FOLDERS}
    for kind in FOLDERS:
        assert (made / "content" / kind / "_contoh.md").read_bytes() == (KATAPANG / kind / "_contoh.md").read_bytes()
    texts = {name: (made / name).read_text(encoding="utf-8") for name in _files(made)}
    assert not [name for name, text in texts.items() if "OWNER/REPO" in text]
    assert {name for name, text in texts.items() if "akun/balarea" in text} == {
        "README.md", *(f".github/workflows/{name}.yml" for name in ("terbit", "malam", "periksa", "tinjau"))}
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    called = re.findall(r"akun/balarea/\S+@(\S+)|akun/balarea/blob/(\w+)/", "".join(texts.values()))
    assert {tag for pair in called for tag in pair if tag} == {f"v{version.partition('.')[0]}"}


def test_the_village_only_has_to_be_named(made: Path) -> None:
    """`check` asks for these lines and for nothing else; each line that may be used is understood, and an example left in it is found."""
    problems = load(made / "content", "content").problems
    asked = [field.alias for field in fields(Village) if field.is_required()] + ["repo"]
    assert [problem.field for problem in problems] == asked
    assert [problem.message.startswith("belum diisi") for problem in problems] == [True] * 4 + [False] * 2
    text = (made / "content" / "desa.yml").read_text(encoding="utf-8")
    used = re.sub(r"^#(?! \S)", "", text, flags=re.M)
    assert frontmatter.read_yaml(used).values.keys() - asked >= {"jenis", "zona_waktu", "whatsapp", "janji"}
    examples = {"nama": "Sukamaju", "kecamatan": "Sukamaju", "kabupaten": "Bandung", "provinsi": "Jawa Barat", }
    for name, value in examples.items():
        used = used.replace(f"{name}: \n", f"{name}: {value}\n")
    (made / "content" / "desa.yml").write_text(used.replace("NAMA-AKUN", "sukamaju").replace("NAMA-REPO", "toko"), encoding="utf-8")
    left = {problem.field for problem in load(made / "content", "content").problems if "dan itu nilai contoh" in problem.message}
    assert left == {"whatsapp", "surel"} == {problem.field for problem in load(made / "content", "content").problems}


def test_links_of_its_readme_lead_somewhere(made: Path) -> None:
    """In the repository to files, elsewhere to GitHub's own pages of it; as long as the week of the guide at most."""
    readme = (made / "README.md").read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)]+)\)", readme):
        if target.startswith("https://github.com/akun/balarea"):
            continue
        page = re.fullmatch(r"\.\./\.\./(?:settings/pages|actions|issues/new\?template=(\S+)|(?:upload|new)/main/(content/[\w-]+)(?:\?filename=[\w-]+\.md)?)", target)
        assert page or (made / target).exists(), target
        if page and page[1]:
            assert (made / ".github" / "ISSUE_TEMPLATE" / page[1]).is_file()
        if page and page[2]:
            assert (made / page[2]).is_dir()
    assert "![" not in readme
    assert len(re.sub(r"\]\([^)]*\)|[*`|\[#]|-{3,}", "", readme)) <= 1500


def test_the_call_for_help_is_a_form(made: Path) -> None:
    """GitHub docs, "Syntax for issue forms": name, description and a body with an input."""
    form = yaml.safe_load((made / ".github" / "ISSUE_TEMPLATE" / "silang-merah.yml").read_text(encoding="utf-8"))
    assert form["name"] == "Tolong, silang merah"
    assert form["description"]
    kinds = [part["type"] for part in form["body"]]
    assert set(kinds) <= {"markdown", "input", "textarea"}
    assert kinds.count("input") >= 1
    assert all(part["attributes"].get("label") and part.get("id") for part in form["body"] if part["type"] != "markdown")


def test_a_folder_that_only_git_has_begun_is_empty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A repository that was cloned empty, and a folder that is there already."""
    (tmp_path / ".git").mkdir()
    starter(str(tmp_path), "akun/balarea")
    assert (tmp_path / "content" / "desa.yml").is_file()
    assert f"python3 tasks.py check --content {tmp_path}/content" in capsys.readouterr().out


def test_what_it_tells_to_type_can_be_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Also where the folder's name is of several words, or holds signs that a shell reads."""
    monkeypatch.chdir(tmp_path)
    starter("Desa Ma'rang $1", "akun/balarea")
    (told,) = re.findall(r"check --content (.+)", capsys.readouterr().out)
    assert shlex.split(told) == ["Desa Ma'rang $1/content"]


@pytest.mark.parametrize(("folder", "program", "said"), [
    ("penuh", "akun/balarea", "Map penuh sudah berisi, dan tidak diubah. Pilih map kosong atau nama yang baru."),
    ("berkas", "akun/balarea", "berkas bukan map. Pilih nama lain."),
    ("berkas/desa", "akun/balarea", "Map berkas/desa tidak bisa dibuat atau diisi. Pilih tempat lain."),
    ("baru", "https://github.com/akun/balarea", '--program: tertulis "https://github.com/akun/balarea". Tulis repositori program di GitHub, '
     "seperti pada alamatnya: --program NAMA-AKUN/NAMA-REPO"),
    ("baru", "balarea", '--program: tertulis "balarea". Tulis repositori program di GitHub, seperti pada alamatnya: --program NAMA-AKUN/NAMA-REPO'),
    ("baru", "akun/bal area\n", '--program: tertulis "akun/bal area\n". Tulis repositori program di GitHub, '
     "seperti pada alamatnya: --program NAMA-AKUN/NAMA-REPO"),
    *(("baru", name, f'--program: tertulis "{name}". Tulis repositori program di GitHub, seperti pada alamatnya: --program NAMA-AKUN/NAMA-REPO')
      for name in ("akun/..", "akun/balarea.git", "-akun/balarea")),
    ("baru", "", "--program: belum ditulis. Tulis repositori program di GitHub, seperti pada alamatnya: --program NAMA-AKUN/NAMA-REPO"),
])
def test_what_is_refused(folder: str, program: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line that says what to write; nothing is made and nothing is touched."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(module, "HOME", tmp_path)
    (tmp_path / "penuh").mkdir()
    (tmp_path / "penuh" / "surat.txt").write_text("x")
    (tmp_path / "berkas").write_text("x")
    with pytest.raises(CommandError) as caught:
        starter(folder, program)
    assert str(caught.value) == said
    assert _files(tmp_path) == {"penuh/surat.txt", "berkas"}


@pytest.mark.parametrize("remote", [
    "https://github.com/akun/balarea.git", "https://github.com/akun/balarea", "https://github.com/akun/balarea/", "git@github.com:akun/balarea.git",
])
def test_whoever_has_cloned_the_program_need_not_name_it(
    remote: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:
    """The village calls the repository that this program came from."""
    home = tmp_path / "program"
    shutil.copytree(storefront.HOME / "starter", home / "starter")
    subprocess.run(["git", "init", "-q", home], check=True)
    subprocess.run(["git", "-C", home, "remote", "add", "origin", remote], check=True)
    monkeypatch.setattr(module, "HOME", home)
    starter(str(tmp_path / "desa"), "")
    assert capsys.readouterr().out.startswith(f"Repositori desa siap di {tmp_path / 'desa'}; programnya diambil dari github.com/akun/balarea. Berikutnya:\n")
    assert "uses: akun/balarea/.github/" in (tmp_path / "desa" / ".github" / "workflows" / "terbit.yml").read_text(encoding="utf-8")
