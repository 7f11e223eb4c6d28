"""A real Chromium, cut off from every network, for tests of the pages as their readers see them."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request, sync_playwright

ARTEFACTS = Path(__file__).parents[1] / "artefacts"
"""Pictures of the pages, to look at; never compared."""

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
UNSEEN = ("WebUIOmniboxPopup", "WebUIOmniboxAimPopup")
"""Two pages that every window loads for its address bar, which takes longer than a map."""

LEFT_OUT = (
    "AimEnabled",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
)
"""What Playwright leaves out of the browser; said again, since the last such list counts."""

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    f"--disable-features={','.join((*UNSEEN, *LEFT_OUT))}",
]


def chromium() -> str | None:
    """Path of the browser: ``COALITION_CHROMIUM``, else the first one that is installed."""
    named = os.environ.get("COALITION_CHROMIUM")
    return named or next((path for name in NAMES if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    if path is None:
        reason = "No Chromium found; install one or name it in COALITION_CHROMIUM."
        if os.environ.get("COALITION_BROWSER") == "required":
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield started
        started.close()


class Opened:
    """A page in the browser, with everything that it asked for and complained about."""

    def __init__(self, page: Page):
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self._heard = {"request": self._asked, "console": self._said, "pageerror": self._failed}
        for event, heard in self._heard.items():
            page.on(event, heard)

    def leave(self) -> None:
        """Leave the page empty, as if nobody had been there."""
        for event, heard in self._heard.items():
            self.page.remove_listener(event, heard)
        self.page.mouse.move(-1, -1)
        self.page.goto("about:blank")

    def _asked(self, request: Request) -> None:
        self.requests.append(request.url)

    def _said(self, message: ConsoleMessage) -> None:
        self.complaints.append(message.text)

    def _failed(self, error: Error) -> None:
        self.complaints.append(str(error))


Open = Callable[..., Opened]


@pytest.fixture(scope="session")
def empty_tabs() -> list[Page]:
    """Those that wait for another page: to open one takes as long as half a map."""
    return []


@pytest.fixture
def open_page(browser: Browser, empty_tabs: list[Page], tmp_path: Path) -> Iterator[Open]:
    """Opens bytes as a file; the size and other settings of the window by keyword."""
    kept: list[Opened] = []
    contexts = []

    def opened(
        content: bytes, *, width: int = 1280, height: int = 720, hash: str = "", **settings: object
    ) -> Opened:
        path = tmp_path / f"page-{len(kept) + len(contexts)}.html"
        path.write_bytes(content)
        size = {"width": width, "height": height}
        motion = settings.pop("reduced_motion", "no-preference")
        if settings or not empty_tabs:
            context = browser.new_context(viewport=size, offline=True, **settings)
            page = context.new_page()
        else:
            page = empty_tabs.pop()
            page.set_viewport_size(size)
        page.emulate_media(media="null", reduced_motion=motion)
        found = Opened(page)
        if settings:
            contexts.append(page.context)
        else:
            kept.append(found)
        page.goto(path.as_uri() + hash)
        return found

    yield opened
    for context in contexts:
        context.close()
    for one in kept:
        one.leave()
        empty_tabs.append(one.page)


@pytest.fixture
def show(open_page: Open) -> Open:
    """Opens a map and waits for its first picture."""

    def shown(content: bytes, **settings: object) -> Opened:
        opened = open_page(content, **settings)
        opened.page.wait_for_function("() => window.__coalition?.ready", timeout=15_000)
        return opened

    return shown


@pytest.fixture
def picture() -> Callable[[Page, str], None]:
    """Saves a screenshot under ``tests/artefacts``."""

    def save(page: Page, name: str, *, full_page: bool = False) -> None:
        ARTEFACTS.mkdir(exist_ok=True)
        page.screenshot(path=ARTEFACTS / f"{name}.png", full_page=full_page)

    return save
