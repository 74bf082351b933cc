"""Work that takes longer than a request should: each job is run once, one after another."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Literal

import structlog
from pydantic import Field

from app.answers.envelope import Model
from app.problems import Problem, UnknownJob

# Jobs that are done and still told of; the oldest are forgotten.
KEPT = 1000


class Job(Model):
    id: str = Field(examples=["9f86d081884c7d65"])
    status: Literal["waiting", "running", "done", "failed"] = Field(examples=["done"])
    document: str | None = Field(
        default=None, description="The document, once done.", examples=["doc:5f0c3b1d2a4e6f78"]
    )
    failure: str | None = Field(default=None, description="What to mend, once failed.")


@dataclass(slots=True)
class Jobs:
    _jobs: dict[str, Job] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _worker: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "job"))

    def start(self, work: Callable[[], str]) -> Job:
        """Run `work`, which returns the id of a document, when those before it are done."""
        job = Job(id=secrets.token_hex(8), status="waiting")
        self._put(job)
        self._worker.submit(self._run, job, work)
        return job

    def get(self, id: str) -> Job:
        with self._lock:
            found = self._jobs.get(id)
        if found is None:
            raise UnknownJob(id=id)
        return found

    def close(self) -> None:
        """Finish the job that is running; those that wait are given up."""
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _run(self, job: Job, work: Callable[[], str]) -> None:
        self._put(job.model_copy(update={"status": "running"}))
        try:
            done = {"status": "done", "document": work()}
        except Problem as problem:
            done = {"status": "failed", "failure": str(problem)}
        except Exception as error:
            structlog.get_logger().exception("job failed", job=job.id, exc_info=error)
            done = {"status": "failed", "failure": "The service failed; its log says why."}
        self._put(job.model_copy(update=done))

    def _put(self, job: Job) -> None:
        with self._lock:
            self._jobs[job.id] = job
            if len(self._jobs) > KEPT:
                del self._jobs[next(iter(self._jobs))]
