"""A phone as the tests hold it."""

from playwright.sync_api import Page, ViewportSize

PHONE: ViewportSize = {"width": 360, "height": 740}


def watched(page: Page) -> list[str]:
    """What the console says from now on, and what nobody caught: should stay empty."""
    told: list[str] = []
    # The tests that block the worker are told so.
    page.on("console", lambda message: told.append(message.text) if "Service Worker" not in message.text else None)
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("dialog", lambda dialog: told.append(f"dialog {dialog.message}"))
    return told


def until(page: Page, expression: str) -> None:
    """Waits for it from outside: the page's policy forbids the way that `wait_for_function` takes inside where it isn't so at once."""
    for _ in range(600):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(25)
    raise AssertionError(f"never true: {expression}")


def fill_up(page: Page) -> None:
    """Leaves no room in what the browser lets this site keep: not one sign more goes in. `localStorage.penuh` holds the most of it."""
    left = page.evaluate(
        """() => {
            const fits = (text) => { try { localStorage.setItem("penuh", text); return true; } catch { return false; } };
            let [least, most] = [0, 1 << 24];
            while (most - least > 1) {
                const middle = (least + most) >> 1;
                [least, most] = fits("x".repeat(middle)) ? [middle, most] : [least, middle];
            }
            fits("x".repeat(least));
            try { localStorage.setItem("y", ""); return "room for more"; } catch { return ""; }
        }""")
    assert left == ""


GROWTH = """
    // How long so much work takes, and four times as much, in milliseconds: the quickest of three, and of up to twelve where it was too slow, for
    // whoever shares the machine may have had the core meanwhile. What grows with the square stays slow however often it is done.
    const within = (few, many) => many <= 8 * few + 50;
    const growth = (work, seed) => {
        const spent = (size) => {
            const text = seed.repeat(size / seed.length);
            const before = performance.now();
            work(text);
            return performance.now() - before;
        };
        let [few, many] = [25e3, 1e5].map((size) => Math.min(...[1, 2, 3].map(() => spent(size))));
        for (let again = 0; !within(few, many) && again < 9; again += 1) {
            many = Math.min(many, spent(1e5));
        }
        return [few, many];
    };
"""
