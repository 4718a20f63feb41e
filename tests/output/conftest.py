from pathlib import Path

import pytest

from storefront.site.model import Site

pytest.register_assert_rewrite("tests.site.said_on_pages", "tests.site.said_elsewhere")


@pytest.fixture(params=["katapang", "small"])
def village(request: pytest.FixtureRequest) -> tuple[Path, Site]:
    """Both villages in turn."""
    return request.getfixturevalue(request.param)
