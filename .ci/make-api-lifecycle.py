#!/usr/bin/env python3
"""Make Sources/Kubernetes/Data/APILifecycleTable.swift from the reference tables.

Usage: .ci/make-api-lifecycle.py [TABLES]        (TABLES is ../shared/tables by default)
"""
import csv
import pathlib
import sys

root = pathlib.Path(__file__).resolve().parent.parent
tables = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else root.parent / "shared" / "tables"


def minor(text):
    """The number after `1.`; what was there in the oldest version read has no lower bound."""
    return "" if not text or text.startswith("<=") else text.removeprefix("1.")


def lines():
    with open(tables / "api-lifecycle.csv", newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if not row["removed"]:
                continue
            version = f"{row['group']}/{row['version']}" if row["group"] else row["version"]
            replacement = row["replacement"].removesuffix("List")
            yield "\t".join(
                [version, row["kind"], minor(row["deprecated"]), minor(row["removed"]), replacement])


target = root / "Sources" / "Kubernetes" / "Data"
target.mkdir(exist_ok=True)
text = "\n".join(sorted(lines()))
assert '"""' not in text and "\\" not in text
(target / "APILifecycleTable.swift").write_text(
    "// Made by .ci/make-api-lifecycle.py from the reference tables; not to be edited by hand.\n"
    "// swift-format-ignore-file\n"
    f'let apiLifecycleTable: StaticString = """\n{text}\n"""\n'
)
