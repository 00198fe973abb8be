#!/usr/bin/env python3
"""What each rule says of a folder of many projects: how many subjects it judged and failed, and some places to read.

    .ci/count-findings.py FOLDER [--rule ID ...] [--area NAME ...] [--places 10] [--seed 1] [--kready PATH] [--read]

Every folder directly below FOLDER is one project and is audited by itself, as its maintainers would do it. The table
is sorted by the number of failed subjects; the places are drawn at random and always the same for one seed. With
`--read`, the lines around each place follow it.
"""

import argparse
import json
import os
import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor


def audit(kready, project):
    run = subprocess.run(
        [kready, "audit", ".", "-o", "json"], cwd=project, capture_output=True, text=True
    )
    if run.returncode not in (0, 1):
        print(f"{project}: exit code {run.returncode}: {run.stderr.strip()}", file=sys.stderr)
        return None
    return json.loads(run.stdout)


def lines_around(project, location, before=2, after=3):
    with open(os.path.join(project, location["file"]), errors="replace") as file:
        lines = file.read().split("\n")
    first = max(0, location["line"] - 1 - before)
    for number in range(first, min(len(lines), location["line"] + after)):
        mark = ">" if number + 1 == location["line"] else " "
        yield f"      {mark} {number + 1:5} {lines[number][:110]}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder")
    parser.add_argument("--rule", action="append", default=[])
    parser.add_argument("--area", action="append", default=[])
    parser.add_argument("--places", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--read", action="store_true")
    parser.add_argument("--kready", default=".build/debug/kready")
    options = parser.parse_args()

    kready = os.path.abspath(options.kready)
    projects = sorted(
        entry.path for entry in os.scandir(options.folder) if entry.is_dir(follow_symlinks=True)
    )
    with ThreadPoolExecutor(2) as pool:
        reports = list(pool.map(lambda project: audit(kready, project), projects))

    rules = {}
    for project, report in zip(projects, reports):
        if report is None:
            continue
        for rule in report["rules"]:
            if options.rule and rule["id"] not in options.rule:
                continue
            if options.area and rule["area"] not in options.area:
                continue
            row = rules.setdefault(
                rule["id"],
                {"severity": rule["severity"], "passed": 0, "failed": 0, "open": 0, "in": 0, "places": []},
            )
            row["passed"] += rule["subjects"]["passed"]
            row["failed"] += rule["subjects"]["failed"]
            row["open"] += rule["subjects"]["notAssessed"]
            row["in"] += 1 if rule["subjects"]["failed"] else 0
        for finding in report["findings"]:
            if finding["rule"] in rules:
                rules[finding["rule"]]["places"].append((project, finding))

    print(f"{'rule':44} {'severity':8} {'judged':>7} {'failed':>7} {'share':>6} {'open':>7} {'projects':>8}")
    loudest = sorted(rules, key=lambda id: (-rules[id]["failed"], id))
    for id in loudest:
        row = rules[id]
        judged = row["passed"] + row["failed"]
        share = f"{100 * row['failed'] / judged:5.1f}%" if judged else "-"
        print(
            f"{id:44} {row['severity']:8} {judged:7} {row['failed']:7} {share:>6} {row['open']:7} {row['in']:8}"
        )
    for id in loudest:
        places = rules[id]["places"]
        if not places or not options.places:
            continue
        print(f"\n{id}")
        draw = random.Random(f"{options.seed} {id}")
        for project, finding in draw.sample(places, min(options.places, len(places))):
            location = finding["location"]
            place = f"{location['file']}:{location['line']}:{location['column']}"
            print(f"  {os.path.basename(project)}/{place}")
            print(f"    {finding['subject']}: {finding['message']}")
            if options.read:
                print("\n".join(lines_around(project, location)))


if __name__ == "__main__":
    main()
