"""Answers each case of standard input, a JSON document a line."""

import base64
import importlib
import json
import pickle
import sys


def value(given: object) -> object:
    if isinstance(given, dict) and "$bytes" in given:
        return base64.b64decode(given["$bytes"])
    if isinstance(given, dict) and "$number" in given:
        return float(given["$number"])
    return given


class Broken(dict):
    """What cannot be read to its end, such as a body that is still to come."""

    def __contains__(self, key: object) -> bool:
        raise RuntimeError


for line in sys.stdin:
    case = json.loads(line)
    module = importlib.import_module(case["api"].replace("-", "_"))
    http = case.get("http", {})
    answer = module.decode(value(case["input"]), status=http.get("status", 0), headers=http.get("headers"))
    assert module.decode(Broken()).why == "not_a_reply"
    error = module.ApiError(answer)
    copied = pickle.loads(pickle.dumps(error))
    assert (copied.answer, str(copied)) == (answer, str(error)), f"{error!r} came from a process as {copied!r}"
    wait = answer.retry_after
    found = {
        "outcome": answer.outcome,
        "code": answer.code,
        "why": answer.why,
        "form": None if answer.entry else answer.form,
        "raw": answer.raw,
        "category": answer.category,
        "retry": answer.retry,
        "fix": answer.fix,
        "wait": None if wait is None else round(wait * 1000),
        "detail": answer.detail,
        "extendedError": answer.extended_error,
        "payload": answer.payload if isinstance(answer.payload, str) else None,
        "state": answer.state and answer.state.code,
        "reason": answer.reason and answer.reason.code,
        "emptyResult": answer.empty_result,
        "message": answer.entry and answer.entry.message(case["lng"]),
        "remedy": answer.entry and answer.entry.remedy("en"),
    }
    print(json.dumps({key: said for key, said in found.items() if said is not None and said is not False}))
