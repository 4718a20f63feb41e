"""`test` hands its options to pytest."""

import pytest

import tasks


def test_quoted_options_stay_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a shell, so that a marker's condition is one word."""
    ran: list[tuple[str, ...]] = []
    monkeypatch.setattr(tasks, "_run", lambda *command: ran.append(command))
    tasks.test.body(None, "-m 'not slow' tests/cards")
    assert ran == [("-m", "pytest", "-m", "not slow", "tests/cards")]
