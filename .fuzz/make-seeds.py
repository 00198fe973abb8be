#!/usr/bin/env python3
"""Write files for the fuzzer to begin with: the snippets of kubectl and of the YAML test suite,
and the small ones of the manifests and hostile files.

Usage: .fuzz/make-seeds.py OUTDIR [SHARED]        (SHARED is ../shared by default)
"""
import base64
import hashlib
import json
import pathlib
import sys

root = pathlib.Path(__file__).resolve().parent.parent
out = pathlib.Path(sys.argv[1])
shared = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else root.parent / "shared"
LARGEST = 4096
out.mkdir(parents=True, exist_ok=True)


def texts():
    for path in sorted((shared / "yaml").glob("*.jsonl")):
        for line in path.read_bytes().splitlines():
            case = json.loads(line)
            if "yaml" in case:
                yield case["yaml"].encode()
            else:
                yield base64.b64decode(case["base64"])
    for path in sorted((shared / "hostile").rglob("*.yaml")):
        yield path.read_bytes()
    manifests = sorted((shared / "corpus" / "manifests").rglob("*.y*ml"))
    for path in manifests[::10]:
        yield path.read_bytes()


count = 0
for text in texts():
    if len(text) <= LARGEST:
        (out / hashlib.sha1(text).hexdigest()).write_bytes(text)
        count += 1
print(f"{count} seeds")
