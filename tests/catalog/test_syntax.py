"""What is proposed for a line that YAML can't read."""

import pytest

from storefront.catalog import syntax


@pytest.mark.parametrize(
    ("row", "field", "words"),
    [
        ("nama: Opak [enak", "", ': nama: "Opak [enak"'), ("  - nama: Opak", "", ': nama: "Opak"'), ("- Opak", "produk", ': produk: "Opak"'), ("- Opak", "", ': "Opak"'),
        ('nama: Opak "enak"', "", """: nama: 'Opak "enak"'"""), ("nama: C:\\x", "", """: nama: 'C:\\x'"""), ('nama: Opak "dan" kakak\'s', "", """: nama: 'Opak "dan" kakak\'\'s'"""),
        ('nama: "Opak', "", ': nama: "Opak"'), ("nama:", "", ""), ("", "", ""), ("nama: " + "a" * 60, "", ': nama: "' + "a" * 60 + '"'), ("nama: " + "a" * 61, "", ""),
    ],
)
def test_a_value_in_the_right_quotes(row: str, field: str, words: str) -> None:
    """With the field's name where it is known; nothing where it would take more than a line."""
    assert syntax.proposal(row, field) == words


@pytest.mark.parametrize(("row", "name"), [("nama: Opak", "nama"), ("  - nama: Opak", "nama"), ("- Opak", ""), ("siap_dalam:", "siap_dalam"), ("nama:Opak", ""), ("", "")])
def test_the_name_that_a_row_begins_with(row: str, name: str) -> None:
    """Before its colon and a space."""
    assert syntax.name(row) == name
