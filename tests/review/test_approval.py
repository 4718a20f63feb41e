"""A label approves the very state that somebody with the right to do so has read, and nothing else."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

from storefront.review.approval import LABEL, Answers, verdict, waiting

HEAD, OTHER = "a" * 40, "b" * 40
Case = dict[str, Any]


def _run(number: int, head: str, updated: str, conclusion: str = "failure", status: str = "completed", workflow: int = 5) -> Case:
    return {"id": number, "head_sha": head, "head_branch": "usul", "head_repository": {"full_name": "siti/toko"}, "event": "pull_request", "status": status, "conclusion": conclusion, "workflow_id": workflow,
            "created_at": "2026-11-28T08:00:00Z", "updated_at": updated}


def _labelled(number: int, at: str, who: str = "pengurus", event: str = "labeled", name: str = LABEL) -> Case:
    return {"id": number, "event": event, "label": {"name": name}, "actor": {"login": who}, "created_at": at}


def _case() -> Case:
    """An officer has read the first run over the head of a stranger's copy, and set the label."""
    request = {
        "number": 7, "labels": [], "user": {"login": "siti"},
        "head": {"sha": HEAD, "ref": "usul", "repo": {"full_name": "siti/toko"}}, "base": {"ref": "main", "repo": {"full_name": "desa/toko"}}}
    return {
        "event": {"action": "labeled", "label": {"name": LABEL}, "sender": {"login": "pengurus", "type": "User"}, "pull_request": request},
        "pull": {**request, "labels": [{"name": LABEL}]},
        "events": [_labelled(30, "2026-11-28T09:00:00Z")],
        "runs": [_run(99, HEAD, "2026-11-28T09:00:20Z", conclusion="", status="in_progress"), _run(98, HEAD, "2026-11-28T08:02:00Z")],
        "role": {"permission": "read", "role_name": "triage",
                 "user": {"login": "pengurus", "permissions": {"pull": True, "triage": True, "push": False, "maintain": False, "admin": False}}},
    }


def _judged(case: Case) -> Any:
    return verdict(case["event"], 99, Answers(case["pull"], case["events"], case["runs"], case["role"]))


def test_what_somebody_has_read_is_approved() -> None:
    """Triage is enough, and whose word it is is said."""
    found = _judged(_case())
    assert (found.approved, found.why) == (True, "Disetujui oleh @pengurus untuk keadaan ini.")


def _put(case: Case, path: str, value: object) -> None:
    *way, last = path.split(".")
    for part in way:
        case = case[int(part) if part.isdecimal() else part]
    case[int(last) if last.isdecimal() else last] = value  # type: ignore[index]


def _set(**values: object) -> Callable[[Case], None]:
    def apply(case: Case) -> None:
        for path, value in values.items():
            _put(case, path.replace("__", "."), value)

    return apply


def _add_event(event: Case) -> Callable[[Case], None]:
    return lambda case: case["events"].append(event)


def _by_the_author(case: Case) -> None:
    _put(case, "event.sender", {"login": "siti", "type": "User"})
    _put(case, "events.0.actor", {"login": "siti"})
    _put(case, "role.user.login", "siti")


REFUSED: dict[str, tuple[Callable[[Case], None], str]] = {
    "a push with the label of before": (_set(event__action="synchronize"), "untuk keadaan yang lain"),
    "opened again": (_set(event__action="reopened"), "untuk keadaan yang lain"),
    "led to another branch": (_set(event__action="edited"), "untuk keadaan yang lain"),
    "another label": (_set(event__label={"name": "dokumentasi"}), "untuk keadaan yang lain"),
    "the label of another name": (_set(event__label={"name": f"{LABEL}-nanti"}), "untuk keadaan yang lain"),
    "a push since": (_set(pull__head={"sha": OTHER}), "ada kiriman baru"),
    "another base since": (_set(pull__base={"ref": "lain"}), "ada kiriman baru"),
    "a forced push and back": (
        _add_event({"id": 31, "event": "head_ref_force_pushed", "actor": {"login": "siti"}, "created_at": "2026-11-28T09:00:05Z"}),
        "ada kiriman baru"),
    "led to another branch since somebody read": (
        _add_event({"id": 29, "event": "base_ref_changed", "actor": {"login": "siti"}, "created_at": "2026-11-28T08:30:00Z"}), "sebelum pemeriksaan"),
    "in the second in which the run ended": (_set(runs__1=_run(98, HEAD, "2026-11-28T09:00:00Z")), "sebelum pemeriksaan"),
    "taken away": (_set(pull__labels=[]), "Tanyakan dulu ke orangnya"),
    "taken away, says the timeline": (_add_event(_labelled(31, "2026-11-28T09:00:00Z", event="unlabeled")), "tetap terpasang"),
    "set again by another": (_add_event(_labelled(31, "2026-11-28T09:05:00Z", who="siti")), "tetap terpasang"),
    "set by a machine": (_set(event__sender={"login": "pengurus", "type": "Bot"}), "harus dipasang oleh orang"),
    "set in another's name": (_set(event__sender={"login": "siti", "type": "User"}), "tetap terpasang"),
    "set by the author of the copy": (_by_the_author, "tidak bisa menyetujui usulannya sendiri"),
    "set by the author of a copy that is gone": (
        lambda case: _by_the_author(case) or _put(case, "event.pull_request.head.repo", None), "tidak bisa menyetujui usulannya sendiri"),
    "without the right": (
        _set(role__user={"login": "pengurus", "permissions": {"pull": True, "triage": False, "push": False}}), "tidak berhak"),
    "the right of another": (_set(role__user={"login": "siti", "permissions": {"admin": True}}), "tidak berhak"),
    "before anybody could read": (_set(runs__1=_run(98, HEAD, "2026-11-28T09:00:01Z")), "sebelum pemeriksaan keadaan ini selesai"),
    "nothing to read but another state's": (_set(runs__1=_run(98, OTHER, "2026-11-28T08:02:00Z")), "sebelum pemeriksaan keadaan ini selesai"),
    "nothing to read but another workflow's": (
        _set(runs__1=_run(98, HEAD, "2026-11-28T08:02:00Z", workflow=6)), "sebelum pemeriksaan keadaan ini selesai"),
    "nothing to read but another request's of the same commit": (_set(runs__1__head_branch="lain"), "sebelum pemeriksaan keadaan ini selesai"),
    "nothing to read but another copy's": (_set(runs__1__head_repository={"full_name": "budi/toko"}), "sebelum pemeriksaan keadaan ini selesai"),
    "a run that was broken off": (
        _set(runs__1=_run(98, HEAD, "2026-11-28T08:02:00Z", conclusion="cancelled")), "sebelum pemeriksaan keadaan ini selesai"),
    "a run that nobody has let begin": (
        _set(runs__1=_run(98, HEAD, "2026-11-28T08:02:00Z", conclusion="action_required")), "sebelum pemeriksaan keadaan ini selesai"),
    "a run that isn't there": (_set(runs=[]), "tidak bisa diperiksa"),
    "no timeline": (_set(events=[]), "tidak bisa diperiksa"),
    "another request": (_set(pull__number=8), "Tanyakan dulu ke orangnya"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused(name: str) -> None:
    """Each says why, and what to do."""
    spoil, why = REFUSED[name]
    case = copy.deepcopy(_case())
    spoil(case)
    found = _judged(case)
    assert not found.approved
    assert why in found.why


@pytest.mark.parametrize("path", [
    "event.action", "event.label", "event.sender", "event.pull_request", "event.pull_request.head", "event.pull_request.base",
    "event.pull_request.user", "pull.labels", "pull.head", "pull.base", "events.0.created_at", "events.0.actor", "runs.0.id",
    "runs.1.updated_at", "runs.1.head_sha", "role.user"])
@pytest.mark.parametrize("value", [None, 0, "", [], {}])
def test_what_is_not_understood_approves_nothing(path: str, value: object) -> None:
    """An answer of another shape, or none."""
    case = copy.deepcopy(_case())
    _put(case, path, value)
    assert not _judged(case).approved


def test_a_branch_that_it_was_led_to_before_is_read(name: str = "base_ref_changed") -> None:
    """The run that was read began after that."""
    case = _case()
    case["events"].append({"id": 28, "event": name, "actor": {"login": "siti"}, "created_at": "2026-11-28T07:59:00Z"})
    assert _judged(case).approved


def test_the_author_of_a_branch_may_set_it() -> None:
    """Whoever may write to the repository itself answers for it: a village may have one editor alone."""
    case = _case()
    _put(case, "event.pull_request.head.repo.full_name", "desa/toko")
    _put(case, "runs.1.head_repository.full_name", "desa/toko")
    _put(case, "event.pull_request.user.login", "pengurus")
    assert _judged(case).approved


def test_whoever_waits_is_told_what_to_do() -> None:
    assert LABEL in waiting().why
    assert "nomor yang lama" in waiting().why
