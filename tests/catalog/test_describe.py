"""The schema as it is told to people and to programs."""

from storefront.catalog.describe import fields, inner_model, type_of
from storefront.catalog.entry import Photo
from storefront.catalog.product import Product
from storefront.catalog.schema import KINDS, Village


def test_each_field_says_its_type() -> None:
    """Whatever has no type is a part, which has fields itself."""
    for model in (*KINDS, Village):
        for field in fields(model):
            assert type_of(field) or inner_model(field.annotation), (model.__name__, field.alias)
    assert type_of(Product.model_fields["minimum"]) == {"type": "bilangan", "least": 1, "most": 100_000}
    assert type_of(Product.model_fields["owner"]) == {"type": "berkas", "folder": "pelaku-usaha"}
    assert type_of(Product.model_fields["variants"]) == {}


def test_a_parts_fields_keep_their_order() -> None:
    """A photo's file stands before its text; only of whole files what all have comes last."""
    assert [field.alias for field in fields(Photo)] == ["file", "teks"]
    assert [field.alias for field in fields(Product)][-2:] == ["terbit", "lama"]
