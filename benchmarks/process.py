"""Runs a whole process and measures it from outside: wall seconds and memory."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_PERIOD = 0.5  # seconds between two looks at the memory of all processes


@dataclass(frozen=True, slots=True)
class Measured:
    """One process that has ended.

    `largest_mb` is the most memory that any single one of its processes held (resident; on Windows
    that of the first process alone); `together_mb` the most that all of them held at once, shared
    pages counted by shares, seen twice a second (Linux only, else None). None where unknown.
    """

    exit_code: int
    seconds: float
    largest_mb: float | None
    together_mb: float | None
    output: str


def run_measured(command: Sequence[str], timeout: float | None = None) -> Measured:
    """Run `command` to its end; a process that outlives `timeout` seconds is killed."""
    start = time.monotonic()
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
    )
    watcher = _Watcher(process.pid)
    watcher.start()
    timer = threading.Timer(timeout, process.kill) if timeout else None
    if timer:
        timer.start()
    output = ""
    if process.stdout:
        with process.stdout as said:
            output = said.read()
    exit_code, largest = _wait(process)
    seconds = time.monotonic() - start
    if timer:
        timer.cancel()
    return Measured(exit_code, seconds, largest, watcher.finish(), output)


def _wait(process: subprocess.Popen[str]) -> tuple[int, float | None]:
    """Exit code and largest process; the system adds up the children that it has waited for."""
    if sys.platform == "win32":
        code = process.wait()
        return code, _windows_peak_mb(int(process._handle))
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    unit = 2**20 if sys.platform == "darwin" else 2**10  # macOS counts bytes, Linux kilobytes
    return process.returncode, usage.ru_maxrss / unit


def _windows_peak_mb(handle: int) -> float | None:
    """PeakWorkingSetSize of PROCESS_MEMORY_COUNTERS."""
    counters = (ctypes.c_size_t * 10)()
    counters[0] = ctypes.sizeof(counters)
    psapi = getattr(ctypes, "windll").psapi  # noqa: B009
    done = psapi.GetProcessMemoryInfo(handle, ctypes.byref(counters), ctypes.sizeof(counters))
    return counters[1] / 2**20 if done else None


class _Watcher(threading.Thread):
    """Looks at the memory of a process and its descendants until told to stop."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid, self._over, self._most_kb = pid, threading.Event(), 0

    def run(self) -> None:
        while Path("/proc/self/smaps_rollup").exists() and not self._over.wait(_PERIOD):
            self._most_kb = max(self._most_kb, sum(map(_pss_kb, _family(self._pid))))

    def finish(self) -> float | None:
        self._over.set()
        self.join()
        return self._most_kb / 2**10 if self._most_kb else None


def _family(pid: int) -> list[int]:
    """The process and all its descendants."""
    family = [pid]
    for parent in family:
        try:
            children = Path(f"/proc/{parent}/task/{parent}/children").read_text()
        except OSError:
            continue
        family += map(int, children.split())
    return family


def _pss_kb(pid: int) -> int:
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    except OSError:
        pass  # it has just ended
    return 0
