"""The platform in memory: for tests, and for trying a pipeline without a sandbox.

    emulator = Emulator({"records": {"charges": 500}})
    request = aepflow.build_request("listFlows", {}, emulator.context())
    flows = aepflow.parse_response("listFlows", emulator.transport(request))

`python -m aepflow emulator` serves the same over HTTP, to this machine alone by default.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from . import _core
from ._values import Request

if TYPE_CHECKING:
    from .emulator_server import Server
    from .types._calls import ResponseMembers
    from .types._inputs import ContextMembers

__all__ = ["Emulator"]


class Emulator:
    """An organization of the platform with its sandboxes, empty at first; its clock goes on with the host's.

    Options, all of them optional: `seed`, `now` (at the start, in Unix seconds; by default the host's, with a manual clock
    the beginning of 2025), `clock` (`host`, which is the default, or `manual`: only `advance` moves it), `orgId`, `apiKey`,
    `clientSecret`, `tenantId`, `sandboxes`, `tokenLifetime`, `sourceToken`, `runDelay`, `runDuration` (seconds), `records` (how many
    there are, or the records themselves), `newRecords`, `failures` (by resource), `evaluate` (runs map the records of the source as
    previews do: rows, counts and failed records are what comes of it), `echoTexts`, `specs` (connection and flow specs to add, as the platform answers
    them: `{"items": [...]}`, or a list of such answers), `initializing` (how long new base connections initialize, in seconds,
    by the name or id of their connection spec). ValueError names one that is unknown.
    """

    def __init__(self, options: Mapping[str, Any] | None = None) -> None:
        given = dict(options or {})
        evaluate = given.pop("evaluate", False)
        if not isinstance(evaluate, bool):
            raise ValueError("`evaluate` must be true or false")
        self._emulator = _core.Emulator(json.dumps(given), _now(), evaluate)

    @classmethod
    def load(cls, saved: Mapping[str, Any], *, evaluate: bool = False) -> Emulator:
        """An emulator in a state that `save` gave, which doesn't say whether it is to `evaluate`."""
        emulator = cls({"evaluate": evaluate})
        emulator._call("load", saved)
        return emulator

    def save(self) -> dict[str, Any]:
        """The whole state, secrets included."""
        result: dict[str, Any] = self._call("save")
        return result

    def credentials(self) -> dict[str, str]:
        """`accessToken`, `apiKey`, `clientSecret`, `orgId`, `sandboxName` and `tenantId` of the organization."""
        result: dict[str, str] = self._call("credentials")
        return result

    def context(self, **more: str) -> ContextMembers:
        """The context of requests to it; `host` and `imsHost` may be given for a server."""
        known = self.credentials()
        context: Any = {name: known[name] for name in ("accessToken", "apiKey", "orgId", "sandboxName")} | more
        result: ContextMembers = context
        return result

    @property
    def now(self) -> int:
        """Its time, in Unix seconds."""
        result: int = self._call("now")
        return result

    def advance(self, seconds: int) -> None:
        """Lets time pass beside that of the host: flows come due, runs begin and end, tokens expire."""
        self._call("advance", seconds)

    def script(self, faults: Sequence[Mapping[str, Any]] | Mapping[str, Any]) -> None:
        """Plans what goes wrong; the plan before is dropped.

        A fault is `{operation, kind, call?, times?, …}`: the `call`-th call of the operation (`*` for any) and the `times - 1`
        after it. Its kinds and their further members:

        - `status`, `rateLimit`, `serverErrorBefore`, `serverErrorAfter`: `status`, `code`, `retryAfter` (seconds),
          `retryDate`, `echo` (repeats authorization and body);
        - `timeoutBefore`, `timeoutAfter`, `slow`: `delayMs`;
        - `lateCommit`, `staleLists`, `staleReads`: `requests` later or ago (2), `seconds` later or ago;
        - `pageBefore`, `pageAfter`: `status` (200), `page`, `contentType`;
        - `initializing`: `seconds` (90); `changedEtag`: `change` (members);
        - `brokenJson`, `duplicate`, `expiredToken`, `shuffledLists`, `upperCaseIds`.

        In place of a list, `{"hostile": seed, "rate": 25, "kinds": [...]}` makes a mixture by chance: of a hundred calls
        `rate` go wrong.
        """
        self._call("script", faults)

    def journal(self) -> list[dict[str, Any]]:
        """Every request so far, without secrets."""
        result: list[dict[str, Any]] = self._call("journal")
        return result

    def clear_journal(self) -> None:
        """Forgets the requests so far."""
        self._call("clearJournal")

    def resources(self) -> dict[str, Any]:
        """What exists, with names in the place of ids: equal for two runs that end alike."""
        result: dict[str, Any] = self._call("resources")
        return result

    def transport(self, request: Request | Mapping[str, Any]) -> ResponseMembers:
        """Answers a request by `{status, headers, body}`, as a transport does; TimeoutError where no answer comes."""
        given = request.to_dict() if isinstance(request, Request) else request
        answer = self.answer({name: given.get(name) for name in ("method", "url", "headers", "body")})
        if answer is None:
            raise TimeoutError("the emulated platform gave no answer")
        return answer

    def answer(self, request: Mapping[str, Any]) -> ResponseMembers | None:
        """The answer to `{method, url, headers, body}` with text or no body, after its delay; None where none comes."""
        return self._waited(self._emulator.handle(json.dumps(request), _now()))

    @staticmethod
    def _waited(text: str) -> ResponseMembers | None:
        answer: Any = json.loads(text)
        time.sleep(answer.pop("delayMs") / 1000)
        result: ResponseMembers | None = None if answer.get("noAnswer") else answer
        return result

    def serve(self, host: str = "127.0.0.1", port: int = 0) -> Server:
        """A server in separate threads, as a context manager; without a port it takes a free one.

        Pages of this machine may use it, and no others.
        """
        from .emulator_server import Server

        serve = self._emulator.serve
        return Server(lambda request, token: self._waited(serve(json.dumps(request), host, token, _now())), host, port)

    def _call(self, name: str, argument: Any = None) -> Any:
        return json.loads(self._emulator.call(name, "" if argument is None else json.dumps(argument), _now()))


def _now() -> int:
    """The host's time, in Unix seconds."""
    return int(time.time())
