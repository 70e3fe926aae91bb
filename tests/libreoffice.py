"""LibreOffice without a window: a second opinion on files that are meant for Excel."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

_USUAL_PLACES = (
    Path("C:/Program Files/LibreOffice/program/soffice.exe"),
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
)
_SECONDS = 240


def soffice() -> str:
    """The program; a test cannot pass without it, so that nobody takes a gap for a success."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    found = found or next((str(place) for place in _USUAL_PLACES if place.is_file()), None)
    assert found, "LibreOffice is missing; on Debian or Ubuntu: apt-get install libreoffice-calc"
    return found


def convert(path: Path, suffix: str, folder: Path, input_filter: str = "") -> Path:
    """`path` opened, calculated, and saved as `suffix` (xlsx, ods, pdf …) in `folder`.

    `input_filter` is LibreOffice's name for how to read the file, with its options.
    """
    folder.mkdir(parents=True, exist_ok=True)
    profile = folder / "profile"  # of its own, so that an open LibreOffice is not in the way
    subprocess.run(
        [
            soffice(),
            f"-env:UserInstallation={profile.resolve().as_uri()}",
            "--headless",
            *([f"--infilter={input_filter}"] if input_filter else []),
            "--convert-to",
            suffix,
            "--outdir",
            str(folder),
            str(path),
        ],
        check=True,
        capture_output=True,
        timeout=_SECONDS,
    )
    shutil.rmtree(profile, ignore_errors=True)
    made = folder / f"{path.stem}.{suffix}"
    assert made.is_file(), f"LibreOffice could not open {path.name}"
    return made
