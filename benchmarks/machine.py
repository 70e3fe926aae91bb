"""What the figures were measured on: processor, cores, memory, versions; no names of anybody."""

from __future__ import annotations

import ctypes
import os
import platform
from importlib.metadata import version
from pathlib import Path

_PACKAGES = ("ortools", "openpyxl", "pandas")


def describe_machine() -> dict[str, str]:
    """One fact a key, in the order of the table."""
    return {
        "processor": _processor(),
        "cores": str(_cores()),
        "memory": f"{_memory_bytes() / 2**30:.1f} GiB",
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        **{package: version(package) for package in _PACKAGES},
    }


def _cores() -> int:
    """Cores that this process may use, which a container may have less of than the machine."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _processor() -> str:
    listing = Path("/proc/cpuinfo")
    if listing.is_file():
        for line in listing.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _memory_bytes() -> int:
    if hasattr(os, "sysconf"):
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    kilobytes = ctypes.c_ulonglong()
    found = getattr(ctypes, "windll").kernel32.GetPhysicallyInstalledSystemMemory(  # noqa: B009
        ctypes.byref(kilobytes)
    )
    return kilobytes.value * 1024 if found else 0
