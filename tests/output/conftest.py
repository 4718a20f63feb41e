from pathlib import Path

import pytest

from storefront.site.model import Site

pytest.register_assert_rewrite("tests.output.said_on_pages", "tests.output.said_elsewhere")


@pytest.fixture(params=["katapang", "small"])
def village(request: pytest.FixtureRequest) -> tuple[Path, Site]:
    """Both villages in turn."""
    return request.getfixturevalue(request.param)
