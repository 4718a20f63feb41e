"""Whether somebody with the right to do so has approved the very state that a pull request has now.

The label is the approval: it takes triage rights, which the author of a copy hasn't. Commits can't be asked when they were
pushed, for their author writes their dates. What can be trusted is what GitHub itself wrote (FORMATS.md, "Approval by a label"):
the payload of the `labeled` event, which names the head that the request had at that moment; the time of that event in the
request's timeline; and the time at which a run over this head ended, without which nobody can have read what it says.
So only the run that the label itself started approves; any later push starts another, which finds a label of before.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

LABEL = "nomor-disetujui"
_MAY_LABEL = ("triage", "push", "maintain", "admin")
_AGAIN = f"Lepas label {LABEL}, baca yang merah, lalu pasang lagi"


@dataclass(frozen=True, slots=True)
class Answers:
    """What GitHub's API answers (REST API 2022-11-28): `pull` the request, `events` of its issue, `runs` over its head,
    `role` the permission of whoever set the label, None where GitHub doesn't let the run ask."""

    pull: Mapping[str, Any]
    events: Sequence[Mapping[str, Any]]
    runs: Sequence[Mapping[str, Any]]
    role: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """`why` is a sentence for whoever reads the request."""

    approved: bool
    why: str


def verdict(event: Mapping[str, Any], run: int, answers: Answers) -> Verdict:
    """`event` is the payload of the run numbered `run`. What isn't there or isn't understood approves nothing."""
    try:
        refusal = _refusal(event, run, answers)
        return Verdict(not refusal, refusal or f"Disetujui oleh @{event['sender']['login']} untuk keadaan ini.")
    except (KeyError, TypeError, AttributeError, StopIteration, ValueError):
        return Verdict(False, f"Persetujuannya tidak bisa diperiksa. {_AGAIN}.")


def waiting() -> Verdict:
    """For a request that nobody has labelled."""
    return Verdict(False, (
        "Tanyakan dulu ke orangnya sendiri, lewat nomor yang lama. Kalau semua yang merah memang benar, orang yang berhak "
        f"(paling sedikit peran Triage) memasang label {LABEL} pada usulan ini."))


def _refusal(event: Mapping[str, Any], run: int, answers: Answers) -> str:
    """Why it is not approved; "" where it is."""
    request, pull = event["pull_request"], answers.pull
    if pull["number"] != request["number"] or not _has_label(pull["labels"]):
        return waiting().why
    if event["action"] != "labeled" or not _is_it(event["label"]):
        return f"Label {LABEL} dipasang untuk keadaan yang lain, atau sesudahnya ada yang diubah lagi. {_AGAIN}."
    head = request["head"]["sha"]
    if pull["head"]["sha"] != head or pull["base"]["ref"] != request["base"]["ref"]:
        return f"Sesudah label dipasang ada kiriman baru. {_AGAIN}."
    last = _last(answers.events, ("labeled", "unlabeled"))
    who, when = event["sender"], _at(last["created_at"])
    if last["event"] != "labeled" or last["actor"]["login"] != who["login"] or who["type"] != "User":
        return f"Label {LABEL} harus dipasang oleh orang, dan tetap terpasang. {_AGAIN}."
    if any(found["event"] == "head_ref_force_pushed" and _at(found["created_at"]) >= when for found in answers.events):
        return f"Sesudah label dipasang ada kiriman baru. {_AGAIN}."
    copied = (request["head"]["repo"] or {}).get("full_name") != request["base"]["repo"]["full_name"]
    if copied and who["login"] == request["user"]["login"]:
        return "Penulis usulan dari salinan repo tidak bisa menyetujui usulannya sendiri."
    if not _may_label(answers.role, who["login"]):
        return f"@{who['login']} tidak berhak memasang label {LABEL}. Mintalah kepada pengurus repo."
    led = [_at(found["created_at"]) for found in answers.events if found["event"] == "base_ref_changed"]
    if not _was_read(answers.runs, run, request["head"], when, max(led, default=None)):
        return f"Label dipasang sebelum pemeriksaan keadaan ini selesai, jadi belum ada yang bisa dibaca. {_AGAIN}."
    return ""


def _is_it(label: Mapping[str, Any]) -> bool:
    return str(label["name"]).casefold() == LABEL


def _has_label(labels: Iterable[Mapping[str, Any]]) -> bool:
    return any(_is_it(label) for label in labels)


def _last(events: Iterable[Mapping[str, Any]], kinds: Sequence[str]) -> Mapping[str, Any]:
    """GitHub numbers events in their order."""
    found = [event for event in events if event["event"] in kinds and _is_it(event["label"])]
    return max(found, key=lambda event: (event["created_at"], event["id"]))


def _may_label(role: Mapping[str, Any] | None, login: str) -> bool:
    """GitHub lets nobody else set a label; asked once more, for where its rights were read wrongly here, it would show."""
    if role is None:
        return True
    user = role["user"]
    return user["login"] == login and any(user["permissions"].get(right) is True for right in _MAY_LABEL)


def _at(moment: str) -> datetime:
    """"2026-11-28T09:00:00Z"."""
    return datetime.fromisoformat(moment)


def _was_read(
    runs: Sequence[Mapping[str, Any]], run: int, head: Mapping[str, Any], when: datetime, led: datetime | None,
) -> bool:
    """Whether the same workflow had run over this head to its end before the label was set.

    It must have been for this request, as far as a run tells: of the same branch, for another request may be of the same commit,
    and begun after this one was `led` to its base.
    """
    whence = head["sha"], head["ref"], (head["repo"] or {}).get("full_name")
    mine = next(found for found in runs if found["id"] == run)
    return any(
        found["id"] != run and found["workflow_id"] == mine["workflow_id"]
        and (found["head_sha"], found["head_branch"], found["head_repository"]["full_name"]) == whence
        and found["event"] == mine["event"] and found["status"] == "completed"
        and found["conclusion"] in ("failure", "success") and _at(found["updated_at"]) < when
        and (led is None or _at(found["created_at"]) > led)
        for found in runs)
