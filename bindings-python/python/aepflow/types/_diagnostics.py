# Made by `cargo xtask faces` from the tables; not to be edited.
"""What is said of a fault: in what the caller gave, or by the platform."""

from __future__ import annotations

from typing import Any, Literal, TypedDict

from ._codes import DiagnosticCode, Severity


class _DiagnosticMembersRequired(TypedDict):
    code: DiagnosticCode
    """Stable for ever: `missing_field`, `wrong_type`, …"""
    severity: Severity
    """An error keeps a request from being built; a warning does not."""
    path: str
    """JSON Pointer into what the caller gave, `""` for the whole."""
    message: str
    """What is wrong, in one sentence."""
    url: str
    """The section of its code in the docs: cause, fix and an example."""


class DiagnosticMembers(_DiagnosticMembersRequired, total=False):
    """One fault, or one thing to know, about what the caller gave."""

    help: str
    """What to do."""
    params: dict[str, Any]
    """The values that the message uses, so that a form can word it anew: lists are lists, and `expected` and
    `found` are kinds such as `string` where they can be. Where a part of an expression is meant, `start` and
    `end` say which; `line` and `column` count from 1, columns in characters.
    """


class _RetryRequired(TypedDict):
    retry: bool
    """Whether the same request may succeed later."""


class Retry(_RetryRequired, total=False):
    """Whether and how to send a refused request again; waiting and sending are the host's."""

    afterSeconds: int
    """How many seconds to wait, where the platform says so."""
    lookFirst: Literal[True]
    """Look for the resource first, as the request may have made it."""


class _ServiceErrorFieldsRequired(TypedDict):
    status: int
    """The HTTP status."""
    retry: Retry
    """Whether and how to send the request again."""
    mayHaveTakenEffect: bool
    """Whether the platform may have done what was asked in spite of the refusal."""
    body: str
    """The answer as received."""


class ServiceErrorFields(_ServiceErrorFieldsRequired, total=False):
    """What is known of a refusal."""

    code: str
    """The platform's own code."""
    detail: str
    """The platform's own words."""
    requestId: str
    """What to quote to the platform's support."""
    meaning: str
    """What the published code means."""
    help: str
    """What to do."""


class HostNames(TypedDict, total=False):
    """Where requests go."""

    host: str
    """Where requests go. Default: `platform.adobe.io`."""
    imsHost: str
    """Where the access token comes from. Default: `ims-na1.adobelogin.com`."""
