"""Firefox and WebKit, driven by Selenium. What is started for them ends with the tests, however these end."""

import json
import os
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from selenium.webdriver import FirefoxOptions, Remote, WebKitGTKOptions
from selenium.webdriver.common.utils import free_port, is_connectable
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.command import Command
from selenium.webdriver.remote.remote_connection import RemoteConnection

from tests.browser.host import soon
from tests.browser.phones import PHONE

# The pipe on which the shell waits closes even when the tests are killed. Then it asks the program to end, and ends what that has left.
_WITH_US = '"$@" & cat > /dev/null; kill $!; wait; kill -KILL 0'


@contextmanager
def _running(folder: Path, *command: str, display: str = "") -> Iterator[Path]:
    """With a home of its own: nothing of a desktop's session is used, nothing of one's own browser. The file is what it prints."""
    printed = folder / f"{command[0]}.txt"
    home = {"PATH": os.environ["PATH"], "HOME": str(folder), "DISPLAY": display}
    with printed.open("w") as out, printed.with_suffix(".log").open("w") as log:
        process = subprocess.Popen(
            ["sh", "-c", _WITH_US, "sh", *command], env=home, stdin=subprocess.PIPE, stdout=out, stderr=log, start_new_session=True)
    assert process.stdin
    try:
        yield printed
    finally:
        process.stdin.close()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


# What Marionette calls the commands that the tests use.
_MARIONETTE = {
    Command.NEW_SESSION: "NewSession", Command.SET_WINDOW_RECT: "SetWindowRect", Command.GET: "Navigate",
    Command.REFRESH: "Refresh", Command.W3C_EXECUTE_SCRIPT: "ExecuteScript", Command.FIND_ELEMENTS: "FindElements",
    Command.SWITCH_TO_FRAME: "SwitchToFrame", Command.CLICK_ELEMENT: "ElementClick", Command.SEND_KEYS_TO_ELEMENT: "ElementSendKeys", Command.GET_ELEMENT_TEXT: "GetElementText",
}  # fmt: skip


class _Marionette:
    """
    Firefox's own end of WebDriver, to which geckodriver would translate, and Debian has no geckodriver: JSON behind its length
    (https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html).
    """

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._answers = connection.makefile("rb")
        self._next()  # it says who it is

    def execute(self, command: str, params: dict[str, Any]) -> dict[str, Any]:
        asked = json.dumps([0, 1, f"WebDriver:{_MARIONETTE[command]}", params]).encode()
        self._connection.sendall(b"%d:%b" % (len(asked), asked))
        _, _, error, result = self._next()
        if error:
            return {"status": error["error"], "value": error}
        return {"value": result["value"] if isinstance(result, dict) and "value" in result else result}

    def close(self) -> None:
        self._answers.close()

    def _next(self) -> Any:
        length = b""
        while (digit := self._answers.read(1)) != b":":
            assert digit, "Firefox has gone"
            length += digit
        return json.loads(self._answers.read(int(length)))


@contextmanager
def firefox(folder: Path) -> Iterator[Remote]:
    """Debian's, without a window."""
    (folder / "user.js").write_text('user_pref("marionette.port", 0);\n')  # any that is free
    port = folder / "MarionetteActivePort"
    with _running(folder, "firefox-esr", "--marionette", "--headless", "--no-remote", "--profile", str(folder)):
        soon(lambda: port.exists() and port.read_text())
        connection = socket.create_connection(("127.0.0.1", int(port.read_text())), 60)
        with connection, closing(_Marionette(connection)) as marionette:
            yield _held_as_a_phone(Remote(marionette, options=FirefoxOptions()))  # type: ignore[arg-type]


@contextmanager
def webkit(folder: Path) -> Iterator[Remote]:
    """Debian's small browser around WebKitGTK, on a screen that nobody sees."""
    with _running(folder, "Xvfb", "-displayfd", "1", "-nolisten", "tcp") as screen:
        soon(lambda: screen.read_text().endswith("\n"))
        port = free_port()
        with _running(folder, "WebKitWebDriver", "-p", str(port), display=f":{screen.read_text().strip()}"):
            soon(lambda: is_connectable(port))
            with closing(RemoteConnection(client_config=ClientConfig(f"http://127.0.0.1:{port}", timeout=60))) as connection:
                yield _held_as_a_phone(Remote(connection, options=WebKitGTKOptions()))


def _held_as_a_phone(driver: Remote) -> Remote:
    """As narrow as its window gets: neither becomes quite as narrow as a phone."""
    driver.set_window_rect(0, 0, **PHONE)
    return driver
