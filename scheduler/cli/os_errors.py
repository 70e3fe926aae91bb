"""What the operating system refuses, in one sentence."""

from __future__ import annotations

import errno

from scheduler.cli.messages import MESSAGES
from scheduler.language import Language

_KEYS = {
    errno.ENOENT: "file_missing",
    errno.EISDIR: "file_folder",
    errno.ENOTDIR: "not_folder",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EROFS: "read_only",
    errno.ENAMETOOLONG: "name_too_long",
    errno.ENOSPC: "disk_full",
    getattr(errno, "EDQUOT", errno.ENOSPC): "disk_full",
}


def is_explainable(error: OSError) -> bool:
    """Whether the user can do something about it; a full disk names no file."""
    return error.filename is not None or _KEYS.get(error.errno or 0) == "disk_full"


def explain(error: OSError, language: Language) -> str:
    """What happened and what to do about it."""
    key = _KEYS.get(error.errno or 0, "file_error")
    return MESSAGES.say(key, language, path=error.filename, detail=error.strerror or error)
