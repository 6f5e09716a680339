"""The two jobs, measured as `rust/src/bin/client/measure.rs` and `node/measure.mjs` do it."""

import json
import platform
import resource
import sys
import time
from importlib.metadata import version

PAGE = 5_000  # students in the page; a warm-up of a load writes as many
WARM_UP = 1.0  # seconds of CPU time that a job is done over and over before it is measured


def usage():
    """User and system time of the process so far, in seconds."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime, used.ru_stime


def elapsed(before):
    return sum(usage()) - sum(before)


def run(library, page, load, values):
    """Does the job that the command line asks for, and prints what it took as a line of JSON.

    `page()` fetches the page of a Query as a list of the library's items, `load(records)` writes
    dictionaries, and `values(item)` gives the first name, the last name and the grades of an item.
    """
    start_up = sum(usage())
    job, records, seconds = sys.argv[1:]
    line = read(page, values, float(seconds)) if job == "read" else write(load, records)
    line["start_up_s"] = start_up
    line["library"] = f"{library} {version(library)}"
    line["sdk"] = f"botocore {version('botocore')}"
    line["runtime"] = f"{platform.python_implementation()} {platform.python_version()}"
    print(json.dumps(line))


def read(page, values, seconds):
    warm, warm_ups = usage(), 0
    while elapsed(warm) < WARM_UP:
        students = page()
        warm_ups += 1
    first = sums(students, values)

    items, before, clock = 0, usage(), time.perf_counter()
    while elapsed(before) < seconds:
        students = page()
        items += len(students)
    line = measured(before, clock, items, warm_ups)
    line["pages"] = [first, sums(students, values)]
    return line


def write(load, path):
    with open(path) as file:
        records = json.load(file)
    warm, warm_ups = usage(), 0
    while elapsed(warm) < WARM_UP:
        load(records[:PAGE])
        warm_ups += 1

    before, clock = usage(), time.perf_counter()
    load(records)
    return measured(before, clock, len(records), warm_ups)


def measured(before, clock, items, warm_ups):
    after, wall = usage(), time.perf_counter() - clock
    user, system = (there - here for here, there in zip(before, after))
    return {"user_s": user, "system_s": system, "wall_s": wall, "items": items, "warm_ups": warm_ups}


def sums(students, values):
    """What tells whether the page before the measurement and the last one in it are right."""
    grades = letters = 0
    for student in students:
        first_name, last_name, given = values(student)
        grades += sum(given)
        letters += len(first_name) + len(last_name)
    return {"items": len(students), "grades": int(grades), "letters": letters}
