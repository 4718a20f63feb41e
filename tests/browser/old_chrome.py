"""A Chromium of the year 2020, over its own pipe: Playwright drives nothing so old."""

import json
import os
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.browser.phones import PHONE


class OldChrome:
    """One page of it, of a phone's size. `told` is what the console and the page complained of."""

    def __init__(self, path: str, folder: Path) -> None:
        (reads, self._write), (self._read, writes) = os.pipe(), os.pipe()
        # Its end of the pipes are its files 3 and 4.
        self._process = subprocess.Popen(
            ["bash", "-c", f'exec "$@" 3<&{reads} 4>&{writes}', "bash", path, "--headless", "--no-sandbox", "--disable-gpu",
             "--remote-debugging-pipe", f"--user-data-dir={folder}", f"--window-size={PHONE['width']},{PHONE['height']}", "about:blank"],
            pass_fds=(reads, writes), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(reads)
        os.close(writes)
        self.told: list[str] = []
        self._asked = 0
        self._rest = b""
        self._session: dict[str, str] = {}
        self.version = str(self._ask("Browser.getVersion")["product"])
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = {"sessionId": self._ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]}
        for domain in ("Page", "Runtime", "Log"):
            self._ask(f"{domain}.enable")
        self._ask("Emulation.setDeviceMetricsOverride", **PHONE, deviceScaleFactor=1, mobile=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        os.close(self._write)
        os.close(self._read)
        self._process.kill()
        self._process.wait()

    def open(self, address: str) -> None:
        """Until all is loaded."""
        self._ask("Page.navigate", url="about:blank")
        self._ask("Page.navigate", url=address)
        self.wait(f"location.href === {json.dumps(address)} && document.readyState === 'complete'")

    def run(self, script: str) -> Any:
        """What a script comes to; a promise is waited for."""
        answer = self._ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, (script, answer["exceptionDetails"])
        return answer["result"].get("value")

    def wait(self, condition: str) -> None:
        """Until it is true, at most ten seconds."""
        assert self.run(
            f"""new Promise(done => {{
                const ask = (left) => ({condition}) ? done(true) : left ? setTimeout(ask, 50, left - 1) : done(false);
                ask(200);
            }})"""), (condition, self.told)

    def tap(self, words: str) -> None:
        """The button, link or summary that holds these words and can be seen."""
        self.run(f"""(() => {{
            const found = [...document.querySelectorAll("button, a, summary")].find(one => one.textContent.includes({json.dumps(words)}) && one.offsetParent);
            if (!found) throw new Error("nothing to tap");
            found.click();
        }})()""")

    def _ask(self, method: str, **params: Any) -> dict[str, Any]:
        self._asked += 1
        os.write(self._write, json.dumps({"id": self._asked, "method": method, "params": params, **self._session}).encode() + b"\0")
        while True:
            message = self._next()
            if message.get("id") == self._asked:
                assert "error" not in message, (method, message)
                return dict(message["result"])
            if message.get("method") == "Runtime.exceptionThrown":
                self.told.append(str(message["params"]["exceptionDetails"]))
            elif message.get("method") == "Runtime.consoleAPICalled":
                self.told.append(str(message["params"]["args"]))
            elif message.get("method") == "Log.entryAdded":
                self.told.append(str(message["params"]["entry"]["text"]))

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            piece = os.read(self._read, 1 << 16)
            assert piece, "the old browser has gone"
            self._rest += piece
        found, _, self._rest = self._rest.partition(b"\0")
        return dict(json.loads(found))
