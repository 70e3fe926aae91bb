"""Independent sub-problems in parallel processes; the results do not depend on how many."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from multiprocessing.pool import AsyncResult, Pool
from types import TracebackType
from typing import Any

from scheduler.instance import Instance
from scheduler.trips.ground import Ground

_POLL_SECONDS = 0.1
_ground: Ground | None = None  # a worker's own, built once from the instance it was started with


class Workers:
    """`jobs` processes that each hold the instance; one is a process too, so that it can be ended.

    With 0 jobs the work is done in this process, where a task that has begun is not ended.
    """

    def __init__(self, instance: Instance, jobs: int) -> None:
        self._instance, self._jobs = instance, jobs
        self._pool: Pool | None = None
        self._own = Ground(instance) if jobs == 0 else None

    def __enter__(self) -> Workers:
        if self._own is not None:
            return self
        context = multiprocessing.get_context("spawn")  # the same on every system
        self._pool = context.Pool(self._jobs, _start, (self._instance,))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._pool is not None:
            self._pool.terminate()
            self._pool.join()

    def start(self, work: Callable[[Ground, Any], Any], task: Any) -> Later:
        """Begins one task; its answer is asked for later."""
        if self._own is not None:
            return Later(partial(work, self._own, task), None)
        return Later(None, self._open().apply_async(_work, (work, task)))

    def answers(
        self,
        work: Callable[[Ground, Any], Any],
        tasks: Sequence[Any],
        is_over: Callable[[], bool],
    ) -> Iterator[tuple[int, Any]]:
        """(task index, work(ground, task)) in the order of the tasks; ends early when `is_over`."""
        if self._own is not None:
            for index, task in enumerate(tasks):
                if is_over():
                    return
                yield index, work(self._own, task)
            return
        pool = self._open()
        waiting = [pool.apply_async(_work, (work, task)) for task in tasks]
        for index, result in enumerate(waiting):
            if not _wait(result, is_over):
                return
            yield index, result.get()

    def _open(self) -> Pool:
        if self._pool is None:
            raise RuntimeError("workers are used outside their context")
        return self._pool


class Later:
    """The answer of a task that a process works on, or that this one will once it is asked for."""

    def __init__(self, own: Callable[[], Any] | None, result: AsyncResult[Any] | None) -> None:
        self._own, self._result = own, result

    def get(self, is_over: Callable[[], bool]) -> Any | None:
        """The answer; None where the search is over before it is there."""
        if self._own is not None:
            return self._own()
        if self._result is None or not _wait(self._result, is_over):
            return None
        return self._result.get()


def _start(instance: Instance) -> None:
    global _ground
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent to answer
    _ground = Ground(instance)


def _work(work: Callable[[Ground, Any], Any], task: Any) -> Any:
    if _ground is None:
        raise RuntimeError("a worker was not started")
    return work(_ground, task)


def _wait(result: AsyncResult[Any], is_over: Callable[[], bool]) -> bool:
    while not result.ready():
        if is_over():
            return False
        result.wait(_POLL_SECONDS)
    return True
