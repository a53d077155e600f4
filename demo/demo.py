"""Runs the Stripe charges sequence on answers of the published shapes; writes the requests to the file named."""

import json
import sys
from pathlib import Path

import aepflow

demo = json.loads(Path(__file__).with_name("stripe-charges.json").read_text(encoding="utf-8"))
requests = []
for index, step in enumerate(demo["steps"], 1):
    operation, answer = step["operation"], step["answer"]
    request = aepflow.build_request(operation, step["input"], demo["context"], {"now": demo["now"]})
    result = aepflow.parse_response(operation, {**answer, "body": json.dumps(answer["body"])})
    shown = {**result, "accessToken": "[redacted]"} if operation == "createAccessToken" else result
    print(f"\n{index}. {operation}\n{aepflow.to_curl(request)}\n=> {json.dumps(shown)}")
    headers = [text for pair in request.headers.items() for text in pair]
    requests.append("\n".join([operation, request.method, request.url, *headers, request.body or ""]))
Path(sys.argv[1]).write_text("\n\n".join(requests), encoding="utf-8")
