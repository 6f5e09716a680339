"""Runs every client in turns against one server, checks what it did, and reports the medians.

Called by `run`, which installs and builds what is named here.
"""

import argparse
import json
import os
import subprocess
import sys
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import report

HERE = Path(__file__).resolve().parent
JOBS = ("read", "load")


def contenders(rust):
    """The command of each client, by the name that the tables give it."""
    client, python, node = str(rust / "client"), [sys.executable, "-B"], ["node"]
    return {
        "dynamo-orm": [client, "dynamo-orm"],
        "Rust SDK by hand": [client, "sdk"],
        "Rust SDK + serde_dynamo": [client, "serde_dynamo"],
        "boto3": [*python, str(HERE / "python/with_boto3.py")],
        "PynamoDB": [*python, str(HERE / "python/with_pynamodb.py")],
        "JS SDK DocumentClient": [*node, str(HERE / "node/with-document-client.mjs")],
        "ElectroDB": [*node, str(HERE / "node/with-electrodb.mjs")],
        "DynamoDB-Toolbox": [*node, str(HERE / "node/with-toolbox.mjs")],
    }


def environment(port):
    """Where clients find the server; nothing of the user's own set-up is to be reached."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("AWS_", "PYNAMODB_", "PYTHON", "NODE_")) and not name.lower().endswith("_proxy")
    }
    return kept | {
        "AWS_ENDPOINT_URL_DYNAMODB": f"http://127.0.0.1:{port}",
        "AWS_REGION": "us-east-1",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ACCESS_KEY_ID": "bench",
        "AWS_SECRET_ACCESS_KEY": "bench",
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        "AWS_EC2_METADATA_DISABLED": "true",
        # Else the SDK says at each start which versions of Node.js it will want next year.
        "AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED": "true",
    }


@contextmanager
def server(rust, records):
    """The server's first line, while it runs. It ends with its input, so also when we are killed."""
    command = [rust / "server", records]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        yield json.loads(process.stdout.readline())
        process.stdin.close()


def written(port):
    """What was written since the last question."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(f"http://127.0.0.1:{port}/written") as answer:
        return json.load(answer)


def measure(name, command, job, hello, options):
    """One run of one client, whose work is checked before its times count."""
    written(hello["port"])
    arguments = [*command, job, str(options.work / "records.json"), str(options.seconds)]
    done = subprocess.run(arguments, env=environment(hello["port"]), stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit(f"other: {name} failed at the {job}")
    line = json.loads(done.stdout)
    if job == "read":
        is_right = line["pages"] == [hello["page"]] * 2
    else:
        expected = {sum_: hello["load"][sum_] + line["warm_ups"] * hello["page"][sum_] for sum_ in hello["load"]}
        is_right = written(hello["port"]) == expected
    if not is_right:
        sys.exit(f"other: {name} did the {job} wrongly: {line}")
    return line


def main():
    parser = argparse.ArgumentParser(prog="benches/other/run")
    parser.add_argument("--work", type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--rust", type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--rounds", type=int, default=5, help="runs of each client and job")
    parser.add_argument("--seconds", type=float, default=2.5, help="CPU time that a run reads pages for")
    parser.add_argument("--only", type=lambda names: names.split(","), help="names as in the tables, with commas between")
    options = parser.parse_args()

    clients = contenders(options.rust)
    if options.only:
        unknown = set(options.only) - set(clients)
        if unknown:
            parser.error(f"no client {', '.join(sorted(unknown))}; there are {', '.join(clients)}")
        clients = {name: clients[name] for name in options.only}
    runs = {job: {name: [] for name in clients} for job in JOBS}
    load_before = os.getloadavg()[0]
    with server(options.rust, options.work / "records.json") as hello:
        for round_ in range(options.rounds):
            # Each round begins with another client, so that none always follows the same one.
            names = list(clients)
            names = names[round_ % len(names) :] + names[: round_ % len(names)]
            for job in JOBS:
                for name in names:
                    print(f"round {round_ + 1} of {options.rounds}: {job}, {name}", file=sys.stderr)
                    runs[job][name].append(measure(name, clients[name], job, hello, options))

    results = report.results(runs, hello, load_before)
    (options.work / "results.json").write_text(json.dumps(results, indent=2) + "\n")
    print(report.markdown(results))


main()
