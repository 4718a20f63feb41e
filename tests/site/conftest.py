from pathlib import Path

import pytest

from storefront.site import Site
from tests.sites import KATAPANG, SMALL, built, need_katapang


@pytest.fixture(scope="session")
def katapang(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Site]:
    """The sample village, built once for each test process."""
    need_katapang()
    folder = tmp_path_factory.mktemp("katapang") / "situs"
    return folder, built(KATAPANG, folder)


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Site]:
    """The second village, whose address has a path."""
    folder = tmp_path_factory.mktemp("kecil") / "situs"
    return folder, built(SMALL, folder)


@pytest.fixture(params=["katapang", "small"])
def village(request: pytest.FixtureRequest) -> tuple[Path, Site]:
    """Both villages in turn."""
    return request.getfixturevalue(request.param)
