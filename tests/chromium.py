"""Chromium without a window: pages as a reader's browser shows them."""

from __future__ import annotations

import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

_USUAL_PLACES = (
    Path("C:/Program Files/Google/Chrome/Application/chrome.exe"),
    Path("C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe"),
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
)
_NAMES = ("chromium", "chromium-browser", "google-chrome", "microsoft-edge")
_SECONDS = 120
_CONSOLE = re.compile(r"CONSOLE.*", re.IGNORECASE)


def chromium() -> str:
    """The program; a test cannot pass without it, so that nobody takes a gap for a success."""
    found = next((place for name in _NAMES if (place := shutil.which(name))), None)
    found = found or next((str(place) for place in _USUAL_PLACES if place.is_file()), None)
    assert found, "Chromium is missing; on Debian or Ubuntu: apt-get install chromium"
    return found


def dom_of(path: Path, fragment: str = "", *, may_complain: bool = False) -> str:
    """The page as HTML once its scripts have run; fails if the console says anything, unless it
    may complain."""
    run = _run(path, fragment, "--dump-dom", "--enable-logging=stderr")
    said = _CONSOLE.findall(run.stderr)
    assert may_complain or not said, said
    return run.stdout


def screenshot(path: Path, target: Path, fragment: str = "", size: str = "1000,1200") -> bytes:
    """The page as PNG at `target`, `size` in pixels."""
    _run(path, fragment, f"--screenshot={target}", f"--window-size={size}")
    return target.read_bytes()


def _run(path: Path, fragment: str, *options: str) -> subprocess.CompletedProcess[str]:
    """Each start has a profile of its own, so that a browser that is open is not in the way."""
    profile = path.parent / "profile"
    run = subprocess.run(
        [
            chromium(),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--virtual-time-budget=2000",
            f"--user-data-dir={profile}",
            *options,
            path.resolve().as_uri() + fragment,
        ],
        check=True,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=_SECONDS,
    )
    shutil.rmtree(profile, ignore_errors=True)
    return run


class Dom(HTMLParser):
    """What a test asks of a page: text by id, rows of a table, attributes by id, counts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.attributes: dict[str, dict[str, str | None]] = {}
        self.texts: dict[str, str] = {}
        self.tables: dict[str, list[list[str]]] = {}
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self._open: list[tuple[str, str | None]] = []
        self._cell: list[str] | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.elements.append((tag, found))
        if found.get("id"):
            self.attributes[str(found["id"])] = found
        if tag not in ("meta", "input", "br", "link"):
            self._open.append((tag, found.get("id")))
        table = self._table()
        if tag == "tr" and table is not None:
            table.append([])
        if tag in ("td", "th"):
            self._cell = []

    def handle_endtag(self, tag: str) -> None:
        table = self._table()
        if tag in ("td", "th") and self._cell is not None and table:
            table[-1].append("".join(self._cell).strip())
            self._cell = None
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(data)
        for _, name in self._open:
            if name:
                self.texts[name] = self.texts.get(name, "") + data

    def _table(self) -> list[list[str]] | None:
        for tag, name in reversed(self._open):
            if tag == "table":
                return self.tables.setdefault(str(name), [])
        return None
