"""The files that `new` makes, and the example files made the same way."""

import re
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from storefront.catalog import frontmatter
from storefront.catalog.fields import Known
from storefront.catalog.load import FOLDERS
from storefront.catalog.schema import FieldIssue
from storefront.commands import CommandError
from storefront.commands.new import new, template

ANYTHING = Known(ZoneInfo("Asia/Jakarta"), dict.fromkeys(FOLDERS), None)


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_example_is_right_as_it_stands(folder: str) -> None:
    """An editor may copy the example, and it is understood."""
    FOLDERS[folder].model_validate(frontmatter.read(template(FOLDERS[folder]).encode()).values, context=ANYTHING)


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_example_value_is_right(folder: str) -> None:
    """With every `#` in front of a field gone, each value is understood; only fields that need each other may still complain."""
    document = frontmatter.read(re.sub(r"^#(?=[a-z]|  )", "", template(FOLDERS[folder]), flags=re.M).encode())
    aliases = {field.alias for field in FOLDERS[folder].model_fields.values() if field.alias and field.alias.isprintable()}
    assert aliases == document.values.keys()
    try:
        FOLDERS[folder].model_validate(document.values, context=ANYTHING)
    except ValidationError as error:
        causes = [detail.get("ctx", {}).get("error") for detail in error.errors()]
        assert all(isinstance(cause, FieldIssue) for cause in causes), error


@given(st.text(min_size=1).filter(lambda text: text.isprintable() and text.strip() == text))
def test_a_new_file_has_its_name(name: str) -> None:
    """Whatever signs the name has, it is read back as it was given."""
    assert name == frontmatter.read(template(FOLDERS["produk"], name).encode()).values["nama"]


def test_an_existing_file_is_never_touched(tmp_path: Path) -> None:
    """The second file of a name is refused."""
    file = new("produk", "Ladu Ketan", str(tmp_path))
    before = file.read_bytes()
    assert tmp_path / "produk" / "ladu-ketan.md" == file
    with pytest.raises(CommandError, match="sudah ada"):
        new("produk", "ladu ketan", str(tmp_path))
    assert before == file.read_bytes()


@pytest.mark.parametrize(("kind", "name", "message"), [
    ("prodk", "Ladu", "Mungkin maksudnya: produk"), ("xyz", "Ladu", "Pilih: produk"), ("produk", "!!!", "tidak bisa menjadi nama berkas"),
])
def test_what_cannot_be_made_is_said(tmp_path: Path, kind: str, name: str, message: str) -> None:
    """An unknown kind and a name without letters make no file."""
    with pytest.raises(CommandError, match=re.escape(message)):
        new(kind, name, str(tmp_path))
    assert not list(tmp_path.iterdir())
