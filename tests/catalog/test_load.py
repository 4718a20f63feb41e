"""The village's own day."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from storefront.catalog import load as module
from storefront.catalog.load import load
from tests.sites import SMALL


class _Clock(datetime):
    """Half past eleven in the evening in Greenwich; in Java the next day has begun."""

    @classmethod
    def now(cls, tz: ZoneInfo | None = None) -> datetime:  # type: ignore[override]
        return datetime(2026, 11, 24, 23, 30, tzinfo=UTC).astimezone(tz)


def test_today_is_the_villages_own_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server in another zone judges "past" and "coming" by the village's clock, not by its own."""
    monkeypatch.setattr(module, "datetime", _Clock)
    assert load(SMALL, "content").today == date(2026, 11, 25)


def test_a_given_day_is_kept() -> None:
    """Tests and the golden tree name their day."""
    assert load(SMALL, "content", date(2020, 1, 2)).today == date(2020, 1, 2)
