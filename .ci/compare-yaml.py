#!/usr/bin/env python3
"""Compare the speed of YAML parsers on the same files, in one interleaved run.

Usage: .ci/compare-yaml.py [--rounds N] [--libyaml PROGRAM] FILE...

Each measurement is a process of its own, which holds the file in memory before the clock starts
and prints the processor seconds of one parse. Every round goes once through all parsers, so that
what else the machine does falls on all of them; the table has the medians, and the most memory
of the process.

kready cold, warm       the tree; warm with the memory of a parse before
rapidyaml cold, warm    its tree, in place, on a fresh copy of the text; warm with a cleared tree
libyaml                 its events

Needs: swift build -c release --product kready-dev; pip install rapidyaml. For libyaml, a program
that calls `yaml_parser_parse` on the FILE it is given until the end of the stream and prints the
processor seconds; without one, the package PyYAML stands in, much slowed by its Python objects.
The files: .ci/make-yaml-inputs.py --accepted-by-peers.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

root = pathlib.Path(__file__).resolve().parent.parent


def rapidyaml(path, is_warm):
    import ryml
    text = bytearray(path.read_bytes())
    tree = ryml.Tree()
    if is_warm:
        ryml.parse_in_place(bytearray(text), tree=tree)
        tree.clear()
        tree.clear_arena()
    start = time.process_time()
    ryml.parse_in_place(text, tree=tree)
    return time.process_time() - start


def pyyaml(path):
    import yaml
    text = path.read_bytes()
    start = time.process_time()
    for _ in yaml.parse(text, yaml.CLoader):
        pass
    return time.process_time() - start


MEASURES = {
    "rapidyaml-cold": lambda path: rapidyaml(path, False),
    "rapidyaml-warm": lambda path: rapidyaml(path, True),
    "pyyaml": pyyaml,
}


def candidates(libyaml):
    """Each parser's name with the command that measures it."""
    kready = root / ".build" / "release" / "kready-dev"
    for mode in ["cold", "warm"]:
        yield f"kready {mode}", [kready, "bench", "yaml", "--runs", "1", "--mode", mode]
    if has("ryml"):
        for mode in ["cold", "warm"]:
            yield f"rapidyaml {mode}", [sys.executable, __file__, "--measure", f"rapidyaml-{mode}"]
    else:
        print("rapidyaml is left out: pip install rapidyaml")
    if libyaml:
        yield "libyaml", [libyaml]
    elif has("yaml._yaml"):
        yield "PyYAML", [sys.executable, __file__, "--measure", "pyyaml"]
    else:
        print("libyaml is left out: neither --libyaml PROGRAM nor PyYAML with it is there")


def has(module):
    return subprocess.run([sys.executable, "-c", f"import {module}"],
                          stderr=subprocess.DEVNULL, check=False).returncode == 0


def measured(command, path):
    """Processor seconds of the parse, and the peak memory of the process in bytes."""
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen([*command, path], stdout=out)
        _, status, usage = os.wait4(process.pid, 0)
        out.seek(0)
        words = out.read().split()
    if status or not words:
        return None
    return float(words[-1]), usage.ru_maxrss * 1024


def table(path, rounds, libyaml):
    names = dict(candidates(libyaml))
    found = {name: [] for name in names}
    for _ in range(rounds):
        for name, command in names.items():
            found[name].append(measured(command, path))
    size = path.stat().st_size
    print(f"{path.name}: {size / 1e6:.1f} MB, medians of {rounds}")
    speeds = {}
    for name, answers in found.items():
        if None in answers:
            print(f"  {name:15} cannot read it")
            continue
        times = [seconds for seconds, _ in answers]
        speeds[name] = size / 1e6 / statistics.median(times)
        best = size / 1e6 / min(times)
        peak = statistics.median(memory for _, memory in answers)
        print(f"  {name:15} {speeds[name]:6.0f} MB/s  best {best:6.0f}"
              f"  peak {peak / 1e6:6.0f} MB  {peak / size:5.2f} x input")
    for mode in ["cold", "warm"]:
        ours, theirs = speeds.get(f"kready {mode}"), speeds.get(f"rapidyaml {mode}")
        if ours and theirs:
            print(f"  kready / rapidyaml, {mode}: {ours / theirs:.2f}")


def main():
    if "-h" in sys.argv or "--help" in sys.argv:
        sys.exit(__doc__)
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--libyaml")
    parser.add_argument("--measure", choices=MEASURES)
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    given = parser.parse_args()
    for path in given.files:
        if given.measure:
            print(MEASURES[given.measure](path))
        else:
            table(path, given.rounds, given.libyaml)


main()
