"""One build in this process, its phases timed: `python -m tests.bench.phases CONTENT OUTPUT` prints them as JSON.

Only functions that the phases begin with are wrapped from outside; the program itself knows nothing of it.
"""

import contextlib
import json
import os
import sys
import time
from collections.abc import Callable
from typing import Any
from unittest.mock import patch


def main(content: str, output: str) -> None:
    begun = time.perf_counter()
    from storefront.build import outputs, publish, write
    from storefront.commands import build
    from storefront.site import photos, read

    laps = {"start (imports)": time.perf_counter() - begun}

    def timed(label: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            started = time.perf_counter()
            try:
                return work(*args, **kwargs)
            finally:
                laps[label] = laps.get(label, 0.0) + time.perf_counter() - started

        return call

    watched = (
        (read, "load", "read and check"), (read, "map_guarded", "bodies and photos"),
        (photos, "map_guarded", "bodies and photos"), (write, "run_shared", "pages and files"),
        (outputs, "plan", "list of files"), (publish, "publish", "publish"),
    )
    with contextlib.ExitStack() as stack:
        for module, name, label in watched:
            stack.enter_context(patch.object(module, name, timed(label, getattr(module, name))))
        stack.enter_context(contextlib.redirect_stdout(stack.enter_context(open(os.devnull, "w"))))
        stack.enter_context(contextlib.redirect_stderr(sys.stdout))
        build.build(content, output, cards=False)
    total = time.perf_counter() - begun
    inside = laps.pop("publish") - laps["pages and files"] - laps["list of files"]
    laps["first pages, check, swap"] = inside
    print(json.dumps({**laps, "rest": total - sum(laps.values()), "total": total}))


if __name__ == "__main__":
    main(*sys.argv[1:])
