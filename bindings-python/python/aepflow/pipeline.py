"""Pipelines: what should exist, planned, applied, resumed, watched and torn down.

    pipeline = Pipeline(spec)
    outcome = run(pipeline, context, secrets={"STRIPE_KEY": key})
    save(outcome.ledger)
    outcome.raise_for_status()

Before anything is made it is looked for, and after an unknown outcome it is looked for again, so that nothing is
made twice within the limits of docs/pipelines.md. Whoever has the ledger goes on, in whatever process.
"""

from __future__ import annotations

import asyncio
import random
import time
from contextlib import contextmanager, nullcontext, suppress
from datetime import datetime
from threading import Lock
from typing import TYPE_CHECKING, Any

from . import _core, _log
from ._sending import awaited, awaited_within, context_with, is_failure, is_timeout, reason, whole, within
from ._values import Context, Diagnostic, Diagnostics, Request, parts
from .client import credentials_of
from .errors import AepflowError, ValidationError
from .outcome import Outcome, Plan, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from .stores import LedgerStore
    from .transport import UrllibTransport
    from .types._pipeline import PipelineGoal
    from .types._shared import JsonText, Object
    from .types._spec import PipelineSpec

__all__ = ["Outcome", "Pipeline", "Plan", "Status", "pipeline_schema", "run", "run_async"]


class Pipeline:
    """The requests that bring about what a spec says, one after the other; it sends nothing itself.

    `goal` is `apply`, `status`, `watch`, `enable`, `disable`, `run` (with `run`, the parameters), `teardown`, `dedupe`
    (deletes twins), or `adopt` (with `flow_id`, and no spec). `preview` reads and writes nothing. With `prune` an apply deletes what this pipeline made
    for resources that left the spec, which the plan only reports otherwise. Without `tests` those of the mappings are left out. `grace` is how many seconds a create of unknown
    outcome is looked for before it is sent again, 30 by default. `only` has the steps of a plan that may change the platform: where
    another one would, the pipeline ends before it. Raises ValidationError with every fault at once.
    A pickle contains the spec and the ledger, never a secret; what comes out of it goes on from that ledger.
    """

    def __init__(
        self,
        spec: PipelineSpec | JsonText | None = None,
        *,
        ledger: Object | JsonText | None = None,
        goal: PipelineGoal = "apply",
        preview: bool = False,
        prune: bool = False,
        tests: bool = True,
        seed: int | None = None,
        attempts: int | None = None,
        grace: int | None = None,
        longest_pause: int | None = None,
        flow_id: str | None = None,
        run: Mapping[str, Any] | None = None,
        only: list[str] | None = None,
        max_diagnostics: int | None = None,
    ) -> None:
        given: dict[str, Any] = {"seed": random.getrandbits(50) if seed is None else seed, "attempts": attempts, "grace": grace}
        given |= {"longestPause": longest_pause, "flowId": flow_id, "run": run, "only": only, "maxDiagnostics": max_diagnostics}
        options = {name: value for name, value in given.items() if value is not None}
        self._options = options | {"goal": goal, "preview": preview, "prune": prune, "tests": tests}
        self._start(spec, ledger)

    def _start(self, spec: Any, ledger: Any) -> None:
        options = {**self._options, "now": int(time.time())}
        # A text without anything in it was cut off, and the core takes it for no ledger.
        if isinstance(ledger, (str, bytes, bytearray)) and not ledger:
            ledger = " "
        self._core = _core.Pipeline({} if spec is None else spec, ledger, options)
        self._busy = Lock()

    def __getstate__(self) -> dict[str, Any]:
        # How far it is, the ledger says: what was under way is looked for, as by any process that goes on.
        spec = None if self._options["goal"] == "adopt" else self.spec()
        return {"options": self._options, "spec": spec, "ledger": self.ledger()}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self._options = state["options"]
        self._start(state["spec"], state["ledger"])

    @staticmethod
    def check(spec: Any, *, max_diagnostics: int | None = None) -> Diagnostics:
        """Everything wrong with a spec, `max_diagnostics` listed at most, 1,000 by default; bad input never raises."""
        options = {"now": int(time.time())} | ({} if max_diagnostics is None else {"maxDiagnostics": max_diagnostics})
        try:
            return Diagnostics(Diagnostic(**found) for found in _core.Pipeline.check(spec, options))
        except ValidationError as error:
            return Diagnostics(error.diagnostics)

    def next(self, context: Any, secrets: Mapping[str, str] | None = None, now: int | None = None) -> dict[str, Any]:
        """What to do now: `{kind}` is `send` (with `id` and `request`), `test` (with `id`, `mapping` and `tests`), `wait`, `done` or
        `failed`.

        A `wait` has `seconds`, and `until` in milliseconds since 1970.
        """
        plain = context.to_dict() if isinstance(context, Context) else context
        step: dict[str, Any] = self._core.next(plain, dict(secrets or {}), int(time.time()) if now is None else now)
        if step["kind"] == "send":
            step["request"] = Request(**step["request"])
        return step

    def receive(self, id: str, response: Any) -> None:
        """Takes the answer to the request of that id: a dict, or the response object of an HTTP client."""
        status, headers, body = parts(response)
        self._core.receive(id, {"status": status, "headers": dict(headers or ())}, b"" if body is None else body)

    def receive_failure(self, id: str, kind: str, reason: str | None = None) -> None:
        """Takes that no answer came: `timeout`, `connection` (both may have taken effect) or `notSent`.

        `reason` is a few words for people, such as `connection refused`; a failed step's error contains them.
        """
        self._core.receive_failure(id, kind, reason)

    def receive_tests(self, id: str, report: Any) -> None:
        """Takes what came of the tests of that id: what `compile_mapping(mapping).run_tests(tests)` gives."""
        self._core.receive_tests(id, report)

    def conflict(self) -> dict[str, Any]:
        """Ends the pipeline because another run has saved the ledger in the meantime, and gives the step that says so."""
        step: dict[str, Any] = self._core.conflict()
        return step

    def secrets(self) -> list[str]:
        """The names of the secrets that the next request needs, or compares with what a base connection was given."""
        names: list[str] = self._core.secrets()
        return names

    def ledger(self) -> dict[str, Any]:
        """What is known to exist; save it before each request, and any process can go on."""
        known: dict[str, Any] = self._core.ledger()
        return known

    def revision(self) -> int:
        """How often the ledger has changed: whoever saved it with this revision need not save it again."""
        count: int = self._core.revision()
        return count

    def plan(self) -> Plan:
        """What each step does; before a step is reached, what is likely."""
        return Plan(self._core.plan())

    def status(self) -> Status:
        """What the goals `status` and `watch` have read: `[{resource, flow, runs}]`."""
        return Status(self._core.status())

    def spec(self) -> PipelineSpec:
        """The spec; after the goal `adopt` that of what exists."""
        known: Any = self._core.spec()
        spec: PipelineSpec = known
        return spec

    def __repr__(self) -> str:
        plan = self.plan()
        return f"Pipeline({plan['goal']}, {plan['changes']} changes in {len(plan['steps'])} steps)"

    def _repr_html_(self) -> str:
        return self.plan()._repr_html_()


def pipeline_schema() -> dict[str, Any]:
    """The shape of a spec as a JSON Schema, for editors."""
    schema: dict[str, Any] = _core.pipeline_schema()
    return schema


class _Overtaken(Exception):
    """Another run has saved the ledger."""


class _Run:
    """What sync and async runs share; as a context manager, so that a pipeline is in one run at a time."""

    # Nothing is sent that could not be read any more, in seconds.
    MARGIN = 0.25
    # What is left for saving the ledger once a request is given up.
    LAST = 0.05
    # What a request that changes the platform needs to be answered, in seconds, where its own time is not shorter: what
    # became of one that was given up is unknown, and has to be looked for.
    WRITE = 5.0
    # The pauses in which a process may well end, in seconds: the ledger is saved before.
    LONG = 5.0

    def __init__(self, pipeline: Pipeline, context: Any, transport: Any, access_token: Any, given: dict[str, Any]) -> None:
        if not isinstance(pipeline, Pipeline):
            raise TypeError("`run` takes a pipeline, and not its spec: give `Pipeline(spec)`")
        deadline = _seconds(given["deadline"])
        _check_times(deadline, given["timeout"])
        self.pipeline = pipeline
        self.context = context
        self.timeout = given["timeout"]
        self.own: UrllibTransport | None = None
        if transport is None:
            transport = self.own = _own_transport(self.timeout)
        self.transport = transport
        self.access_token = access_token or credentials_of(context, self.transport)
        self.secrets = given["secrets"] or {}
        self.deadline = deadline
        self.on_step = given["on_step"]
        # The revision that is stored, if one is, and the one that needs no save.
        self.stored: int | None = None
        self.saved = pipeline.revision()
        self.refresh = False
        self.at: str | None = None
        if given["progress"]:
            from .progress import Progress

            self.on_step = Progress(pipeline.plan(), self.on_step)

    def __enter__(self) -> None:
        if not self.pipeline._busy.acquire(blocking=False):
            raise AepflowError("this pipeline is in a run already: make a `Pipeline` for each run")

    def __exit__(self, *_: object) -> None:
        self.pipeline._busy.release()

    def load(self, found: dict[str, Any] | None) -> None:
        """Takes what is stored: it must be what the pipeline goes on from."""
        from .stores._store import revision_of

        self.stored = revision_of(found)
        self.saved = self.stored or 0
        if found is None:
            return
        # Those of the first version have no revision, and a new pipeline has none either.
        is_other = self.stored == 0 and found["steps"].keys() != self.pipeline.ledger()["steps"].keys()
        if is_other or self.stored != self.pipeline.revision():
            raise _Overtaken

    def unsaved(self) -> tuple[dict[str, Any], int] | None:
        """The ledger and its revision where it has to be saved."""
        revision = self.pipeline.revision()
        return None if revision == self.saved else (self.pipeline.ledger(), revision)

    @contextmanager
    def saving(self, revision: int) -> Iterator[None]:
        """Around a save: a lost race ends the run."""
        try:
            yield
        except Exception as error:
            if getattr(error, "kind", None) == "conflict":
                raise _Overtaken from error
            raise
        self.saved = revision

    def is_over(self, seconds: float = 0) -> bool:
        """Whether the time is up before that many seconds have passed."""
        return self.deadline is not None and time.time() + seconds + self.MARGIN > self.deadline

    def is_late(self) -> bool:
        """Whether the deadline is too near for a request that changes the platform."""
        return self.deadline is not None and self.deadline - time.time() < min(self.timeout, self.WRITE)

    def left(self) -> float | None:
        """Seconds that a call may take, so that the run ends at its deadline; the own transport keeps to them itself."""
        left = None if self.deadline is None else max(0.01, self.deadline - self.LAST - time.time())
        if self.own is not None:
            self.own.timeout = self.timeout if left is None else min(self.timeout, left)
        return left

    def next(self, token: str | None, secrets: Mapping[str, str]) -> dict[str, Any]:
        step = self.pipeline.next(context_with(self.context, token), secrets)
        self.refresh = step["kind"] == "wait" and step["reason"] == "unauthorized"
        self.at = step.get("step", self.at)
        return step

    def report(self, step: dict[str, Any], kind: str, **more: Any) -> None:
        if self.on_step is not None:
            operation = {"operation": step["request"].operation} if "request" in step else {}
            self.on_step({"type": kind, "step": step.get("step"), **operation, **more})

    def wait(self, step: dict[str, Any]) -> Outcome | None:
        """Reports a pause, and gives the outcome if it lasts longer than the run."""
        seconds = step["seconds"]
        self.report(step, "wait", seconds=seconds, reason=step["reason"])
        _log.paused(step["step"], seconds, step["reason"])
        if not self.is_over(seconds):
            return None
        why = f"a pause of {seconds:.0f} s ({step['reason']}) lasts longer than the run"
        return self.paused(why, step["until"] / 1000)

    def test(self, step: dict[str, Any]) -> None:
        """Tries the tests of a mapping."""
        from .preview import MappingPlan

        self.report(step, "test")
        self.pipeline.receive_tests(step["id"], MappingPlan(step["mapping"]).run_tests(step["tests"]))

    def receive(self, step: dict[str, Any], sent: _log.Sent, answer: Any) -> None:
        sent.answered(answer)
        self.pipeline.receive(step["id"], answer)
        self.report(step, "answer")

    def fail(self, step: dict[str, Any], sent: _log.Sent, error: BaseException) -> None:
        """Whether a request that has no answer had arrived is unknown, after an interrupt or a cancelled task too.

        What is no failure of a transport is raised again: it is the caller's, or a bug.
        """
        sent.lost(error)
        self.pipeline.receive_failure(step["id"], "timeout" if is_timeout(error) else "connection", reason(error))
        self.report(step, "answer")
        if not is_failure(error):
            raise error

    def ended(self, step: dict[str, Any]) -> Outcome:
        self.report({}, "end", state=step["kind"])
        return Outcome(step["kind"], self.pipeline, step.get("step"), step.get("error"))

    def overtaken(self) -> Outcome:
        """The outcome where another run has saved the ledger."""
        return self.ended(self.pipeline.conflict())

    def paused(self, why: str = "the time was up", resume_at: float | None = None) -> Outcome:
        self.report({}, "end", state="paused")
        return Outcome("paused", self.pipeline, self.at, reason=why, resume_at=resume_at)


LATE = "too little time was left for a request that changes the platform"


def _seconds(deadline: Any) -> Any:
    """A datetime with a zone as Unix seconds; what else there is stays, to be checked."""
    return deadline.timestamp() if isinstance(deadline, datetime) and deadline.utcoffset() is not None else deadline


def _check_times(deadline: Any, timeout: Any) -> None:
    """Raises ValidationError for a duration in the place of a time, or another unit; other options Python itself refuses."""
    times = {"timeout": whole(timeout)} if deadline is None else {"deadline": whole(deadline), "timeout": whole(timeout)}
    _core.check_run_options({"context": "an object", **times}, int(time.time()))


def _own_transport(timeout: float) -> UrllibTransport:
    from .transport import UrllibTransport

    return UrllibTransport(timeout)


def run(
    pipeline: Pipeline,
    context: Any,
    *,
    transport: Callable[..., Any] | None = None,
    access_token: Callable[..., str] | None = None,
    secrets: Mapping[str, str] | Callable[[str], str] | None = None,
    on_step: Callable[[dict[str, Any]], object] | None = None,
    on_ledger: Callable[[dict[str, Any]], object] | None = None,
    store: LedgerStore | None = None,
    deadline: float | datetime | None = None,
    progress: bool = False,
    timeout: float = 30.0,
) -> Outcome:
    """Runs a pipeline to its end, or until `deadline` (Unix seconds, or a datetime with a zone).

    `store` keeps the ledger and lets only one of several runs go on: one that meets what another run has saved ends as
    `failed` with the kind `conflict`. The pipeline is made from what `store.load()` gave. `on_ledger` takes what was saved,
    or saves it. Both are called where the ledger has changed: before a request that changes the platform, after its answer,
    before a pause of five seconds or more, and at the end.

    It raises nothing for what the platform does: see the outcome, and its `raise_for_status`. ValidationError reports a wrong
    context or a missing secret, AepflowError that the pipeline is in a run already; what `store`, `access_token` and `secrets`
    raise goes on to the caller, as does a token that can't be fetched. With a deadline, `transport`, `access_token` and
    `secrets` are called in a separate thread and left behind when the time is up; `store`, `on_ledger` and `on_step` are called
    in this one, and waited for. A request that changes the platform is not sent where less than `timeout`, or less than five
    seconds, is left until the deadline.
    """
    given = {"secrets": secrets, "deadline": deadline, "on_step": on_step, "progress": progress}
    state = _Run(pipeline, context, transport, access_token, {**given, "timeout": timeout})

    def save() -> None:
        if (changed := state.unsaved()) is None:
            return
        ledger, revision = changed
        with state.saving(revision):
            if store is not None:
                store.save(ledger, state.stored)
                state.stored = revision
            if on_ledger is not None:
                on_ledger(ledger)

    def call(function: Callable[..., Any], *given: Any, **named: Any) -> Any:
        left = state.left()
        if left is None or function is state.own:
            return function(*given, **named)
        return within(left, function, *given, **named)

    def next_step() -> dict[str, Any]:
        token = None if state.access_token is None else call(state.access_token, refresh=state.refresh)
        known = state.secrets
        return state.next(token, {name: call(known, name) for name in pipeline.secrets()} if callable(known) else known)

    def steps() -> Outcome:
        if store is not None and not state.is_over():
            state.load(store.load())
        while not state.is_over():
            try:
                step = next_step()
            except TimeoutError:
                if not state.is_over():
                    raise
                break
            if step["kind"] == "wait":
                paused = state.wait(step)
                if paused is not None or step["seconds"] >= state.LONG:
                    save()
                if paused is not None:
                    return paused
                time.sleep(step["seconds"])
                continue
            if step["kind"] == "test":
                state.test(step)
                continue
            if step["kind"] != "send":
                # What failed says more than that the ledger can't be saved either.
                with suppress(_Overtaken) if step["kind"] == "failed" else nullcontext():
                    save()
                return state.ended(step)
            if step["writes"]:
                save()
                if state.is_late():
                    return state.paused(LATE)
            state.report(step, "send")
            sent = _log.Sent(step["request"])
            try:
                answer = call(state.transport, step["request"])
            except BaseException as error:
                state.fail(step, sent, error)
            else:
                state.receive(step, sent, answer)
            if step["writes"]:
                save()
        save()
        return state.paused()

    with state:
        try:
            return steps()
        except _Overtaken:
            return state.overtaken()


async def run_async(
    pipeline: Pipeline,
    context: Any,
    *,
    transport: Callable[..., Any] | None = None,
    access_token: Callable[..., Any] | None = None,
    secrets: Mapping[str, str] | Callable[[str], Any] | None = None,
    on_step: Callable[[dict[str, Any]], object] | None = None,
    on_ledger: Callable[[dict[str, Any]], Any] | None = None,
    store: LedgerStore | None = None,
    deadline: float | datetime | None = None,
    progress: bool = False,
    timeout: float = 30.0,
) -> Outcome:
    """As `run`, with coroutines; callables that are not async run in a thread, those of the store too."""
    given = {"secrets": secrets, "deadline": deadline, "on_step": on_step, "progress": progress}
    state = _Run(pipeline, context, transport, access_token, {**given, "timeout": timeout})

    async def save() -> None:
        if (changed := state.unsaved()) is None:
            return
        ledger, revision = changed
        with state.saving(revision):
            if store is not None:
                await awaited(store.save, ledger, state.stored)
                state.stored = revision
            if on_ledger is not None:
                await awaited(on_ledger, ledger)

    async def call(function: Callable[..., Any], *given: Any, **named: Any) -> Any:
        left = state.left()
        return await (awaited(function, *given, **named) if left is None else awaited_within(left, function, *given, **named))

    async def next_step() -> dict[str, Any]:
        token = None if state.access_token is None else await call(state.access_token, refresh=state.refresh)
        known = state.secrets
        return state.next(token, {name: await call(known, name) for name in pipeline.secrets()} if callable(known) else known)

    async def steps() -> Outcome:
        if store is not None and not state.is_over():
            state.load(await awaited(store.load))
        while not state.is_over():
            try:
                step = await next_step()
            except TimeoutError:
                if not state.is_over():
                    raise
                break
            if step["kind"] == "wait":
                paused = state.wait(step)
                if paused is not None or step["seconds"] >= state.LONG:
                    await save()
                if paused is not None:
                    return paused
                await asyncio.sleep(step["seconds"])
                continue
            if step["kind"] == "test":
                state.test(step)
                continue
            if step["kind"] != "send":
                with suppress(_Overtaken) if step["kind"] == "failed" else nullcontext():
                    await save()
                return state.ended(step)
            if step["writes"]:
                await save()
                if state.is_late():
                    return state.paused(LATE)
            state.report(step, "send")
            sent = _log.Sent(step["request"])
            try:
                answer = await call(state.transport, step["request"])
            except BaseException as error:
                state.fail(step, sent, error)
            else:
                state.receive(step, sent, answer)
            if step["writes"]:
                await save()
        await save()
        return state.paused()

    with state:
        try:
            return await steps()
        except _Overtaken:
            return state.overtaken()
