"""Pipelines: what should exist, planned, applied, resumed, watched and torn down.

    pipeline = Pipeline(spec)
    outcome = run(pipeline, context, secrets={"STRIPE_KEY": key})
    save(outcome.ledger)

Before anything is made it is looked for, and after an unknown outcome it is looked for again, so that nothing is ever
made twice. Whoever has the ledger goes on, in whatever process.
"""

from __future__ import annotations

import asyncio
import random
import time
from typing import TYPE_CHECKING, Any

from . import _core
from ._sending import awaited, context_with, is_failure, is_timeout
from ._values import Context, Diagnostic, Diagnostics, Request, parts
from .errors import ValidationError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .transport import UrllibTransport

__all__ = ["Outcome", "Pipeline", "Plan", "pipeline_schema", "run", "run_async"]


class Plan(dict[str, Any]):
    """`{goal, changes, steps: [{step, action, name?, id?, changes?, reason?}]}`; a table in notebooks."""

    def _repr_html_(self) -> str:
        from .notebook import plan_table

        return plan_table(self)


class Pipeline:
    """The requests that bring about what a spec says, one after the other; it sends nothing itself.

    `goal` is `apply`, `status`, `watch`, `enable`, `disable`, `run` (with `run`, the parameters), `teardown`, or `adopt`
    (with `flow_id`, and no spec). `preview` reads and writes nothing. Raises ValidationError with every fault at once.
    """

    def __init__(
        self,
        spec: Any = None,
        *,
        ledger: Any = None,
        goal: str = "apply",
        preview: bool = False,
        seed: int | None = None,
        attempts: int | None = None,
        flow_id: str | None = None,
        run: Mapping[str, Any] | None = None,
    ) -> None:
        given = {"seed": random.getrandbits(50) if seed is None else seed, "attempts": attempts, "flowId": flow_id, "run": run}
        options = {name: value for name, value in given.items() if value is not None}
        options |= {"goal": goal, "preview": preview, "now": int(time.time())}
        self._core = _core.Pipeline({} if spec is None else spec, ledger, options)

    @staticmethod
    def check(spec: Any) -> list[Diagnostic]:
        """Everything wrong with a spec; bad input never raises."""
        try:
            return Diagnostics(Diagnostic(**found) for found in _core.Pipeline.check(spec, {"now": int(time.time())}))
        except ValidationError as error:
            return Diagnostics(error.diagnostics)

    def next(self, context: Any, secrets: Mapping[str, str] | None = None, now: int | None = None) -> dict[str, Any]:
        """What to do now: `{kind}` is `send` (with `id` and `request`), `wait` (`seconds`), `done` or `failed`."""
        plain = context.to_dict() if isinstance(context, Context) else context
        step: dict[str, Any] = self._core.next(plain, dict(secrets or {}), int(time.time()) if now is None else now)
        if step["kind"] == "send":
            step["request"] = Request(**step["request"])
        return step

    def receive(self, id: str, response: Any) -> None:
        """Takes the answer to the request of that id: a dict, or the response object of an HTTP client."""
        status, headers, body = parts(response)
        self._core.receive(id, {"status": status, "headers": dict(headers or ())}, b"" if body is None else body)

    def receive_failure(self, id: str, kind: str) -> None:
        """Takes that no answer came: `timeout`, `connection` (both may have taken effect) or `notSent`."""
        self._core.receive_failure(id, kind)

    def secrets(self) -> list[str]:
        """The names of the secrets that the next request needs."""
        names: list[str] = self._core.secrets()
        return names

    def ledger(self) -> dict[str, Any]:
        """What is known to exist; save it before each request, and any process can go on."""
        known: dict[str, Any] = self._core.ledger()
        return known

    def plan(self) -> Plan:
        """What each step does; before a step is reached, what is likely."""
        return Plan(self._core.plan())

    def status(self) -> list[dict[str, Any]]:
        """What the goals `status` and `watch` have read: `[{resource, flow, runs}]`."""
        read: list[dict[str, Any]] = self._core.status()
        return read

    def spec(self) -> dict[str, Any]:
        """The spec; after the goal `adopt` that of what exists."""
        spec: dict[str, Any] = self._core.spec()
        return spec

    def __repr__(self) -> str:
        plan = self.plan()
        return f"Pipeline({plan['goal']}, {plan['changes']} changes in {len(plan['steps'])} steps)"

    def _repr_html_(self) -> str:
        return self.plan()._repr_html_()


class Outcome:
    """How a run ended: `state` is `done`, `failed` (with `step` and `error`) or `paused`, as its time was up."""

    def __init__(self, state: str, pipeline: Pipeline, step: str | None = None, error: dict[str, Any] | None = None) -> None:
        self.state: str = state
        self.ledger: dict[str, Any] = pipeline.ledger()
        self.plan: Plan = pipeline.plan()
        self.status: list[dict[str, Any]] = pipeline.status()
        self.step: str | None = step
        self.error: dict[str, Any] | None = error

    def __repr__(self) -> str:
        told = "" if self.error is None else f", {self.step}: {self.error['message']}"
        return f"Outcome({self.state}{told})"

    def _repr_html_(self) -> str:
        return self.plan._repr_html_()


def pipeline_schema() -> dict[str, Any]:
    """The shape of a spec as a JSON Schema, for editors."""
    schema: dict[str, Any] = _core.pipeline_schema()
    return schema


class _Run:
    """What sync and async runs share."""

    # Nothing is sent that could not be read any more, in seconds.
    MARGIN = 0.25

    def __init__(self, pipeline: Pipeline, context: Any, given: dict[str, Any]) -> None:
        self.pipeline = pipeline
        self.context = context
        self.secrets = given["secrets"] or {}
        self.deadline = given["deadline"]
        self.on_step = given["on_step"]
        self.on_ledger = given["on_ledger"]
        self.refresh = False
        if given["progress"]:
            from .progress import Progress

            self.on_step = Progress(pipeline, self.on_step)

    def is_over(self, seconds: float = 0) -> bool:
        """Whether the time is up before that many seconds have passed."""
        return self.deadline is not None and time.time() + seconds + self.MARGIN > self.deadline

    def limit(self, timeout: float) -> float:
        """Seconds that a request may take, so that the run ends at its deadline."""
        return timeout if self.deadline is None else max(0.01, min(timeout, self.deadline - time.time()))

    def next(self, token: str | None, secrets: Mapping[str, str]) -> dict[str, Any]:
        step = self.pipeline.next(context_with(self.context, token), secrets)
        self.refresh = step["kind"] == "wait" and step["reason"] == "unauthorized"
        return step

    def tell(self, step: dict[str, Any], kind: str, **more: Any) -> None:
        if self.on_step is not None:
            operation = {"operation": step["request"].operation} if "request" in step else {}
            self.on_step({"type": kind, "step": step.get("step"), **operation, **more})

    def receive(self, step: dict[str, Any], answer: Any) -> None:
        self.pipeline.receive(step["id"], answer)
        self.tell(step, "answer")

    def fail(self, step: dict[str, Any], error: Exception) -> None:
        """Whether a request that has no answer had arrived is unknown; what is no failure of a transport is a bug."""
        self.pipeline.receive_failure(step["id"], "timeout" if is_timeout(error) else "connection")
        self.tell(step, "answer")
        if not is_failure(error):
            raise error

    def ended(self, state: str, step: dict[str, Any] | None = None) -> Outcome:
        self.tell({}, "end", state=state)
        failed = step or {}
        return Outcome(state, self.pipeline, failed.get("step"), failed.get("error"))


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
    deadline: float | None = None,
    progress: bool = False,
    timeout: float = 30.0,
) -> Outcome:
    """Runs a pipeline to its end, or until `deadline` (Unix seconds).

    `on_ledger` saves the ledger: it is called before each request and after each answer. It raises nothing for what the
    platform does: see the outcome. ValidationError tells of a wrong context or a missing secret.
    """
    own: UrllibTransport | None = None
    if transport is None:
        transport = own = _own_transport(timeout)
    given = {"secrets": secrets, "deadline": deadline, "on_step": on_step, "on_ledger": on_ledger, "progress": progress}
    state = _Run(pipeline, context, given)
    save = on_ledger or (lambda _: None)
    while not state.is_over():
        token = None if access_token is None else access_token(refresh=state.refresh)
        source = state.secrets
        step = state.next(token, {n: source(n) for n in pipeline.secrets()} if callable(source) else source)
        if step["kind"] in ("done", "failed"):
            save(pipeline.ledger())
            return state.ended(step["kind"], step)
        if step["kind"] == "wait":
            state.tell(step, "wait", seconds=step["seconds"], reason=step["reason"])
            if state.is_over(step["seconds"]):
                break
            time.sleep(step["seconds"])
            continue
        save(pipeline.ledger())
        state.tell(step, "send")
        if own is not None:
            own.timeout = state.limit(timeout)
        try:
            answer = transport(step["request"])
        except Exception as error:
            state.fail(step, error)
        else:
            state.receive(step, answer)
        save(pipeline.ledger())
    save(pipeline.ledger())
    return state.ended("paused")


async def run_async(
    pipeline: Pipeline,
    context: Any,
    *,
    transport: Callable[..., Any] | None = None,
    access_token: Callable[..., Any] | None = None,
    secrets: Mapping[str, str] | Callable[[str], Any] | None = None,
    on_step: Callable[[dict[str, Any]], object] | None = None,
    on_ledger: Callable[[dict[str, Any]], Any] | None = None,
    deadline: float | None = None,
    progress: bool = False,
    timeout: float = 30.0,
) -> Outcome:
    """As `run`, with coroutines; callables that are not async run in a thread."""
    own: UrllibTransport | None = None
    if transport is None:
        transport = own = _own_transport(timeout)
    given = {"secrets": secrets, "deadline": deadline, "on_step": on_step, "on_ledger": on_ledger, "progress": progress}
    state = _Run(pipeline, context, given)

    async def save() -> None:
        if on_ledger is not None:
            await awaited(on_ledger, pipeline.ledger())

    while not state.is_over():
        token = None if access_token is None else await awaited(access_token, refresh=state.refresh)
        source = state.secrets
        if callable(source):
            source = {name: await awaited(source, name) for name in pipeline.secrets()}
        step = state.next(token, source)
        if step["kind"] in ("done", "failed"):
            await save()
            return state.ended(step["kind"], step)
        if step["kind"] == "wait":
            state.tell(step, "wait", seconds=step["seconds"], reason=step["reason"])
            if state.is_over(step["seconds"]):
                break
            await asyncio.sleep(step["seconds"])
            continue
        await save()
        state.tell(step, "send")
        if own is not None:
            own.timeout = state.limit(timeout)
        try:
            answer = await awaited(transport, step["request"])
        except Exception as error:
            state.fail(step, error)
        else:
            state.receive(step, answer)
        await save()
    await save()
    return state.ended("paused")
