#!/usr/bin/env python3
"""Make the data files of Sources/Flags/Data from the reference tables.

Usage: .ci/make-options.py [TABLES]        (TABLES is ../shared/tables by default)
"""
import csv
import pathlib
import sys

root = pathlib.Path(__file__).resolve().parent.parent
tables = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else root.parent / "shared" / "tables"
data = root / "Sources" / "Flags" / "Data"

# Defaults that the documentation gives in words.
WORDS = {
    "<None>": "",
    "<none>": "",
    "Format: text + optional": "",
    "zero which logs only the most important messages": "0",
    "zero, which disables buffering": "0",
}

# Defaults that older pages of the reference leave out. The kubelet without a configuration file:
# cmd/kubelet/app/options, applyLegacyDefaults.
DEFAULTS = {("kubelet", "--authorization-mode"): "AlwaysAllow"}

# Kinds of flags that the reference leaves out, or tells by what they are made of.
KINDS = {
    "--allow-privileged": "bool", "--cadvisor-port": "int", "--require-kubeconfig": "bool",
    "--horizontal-pod-autoscaler-use-rest-clients": "bool",
    # klog takes names of severities as well; a Quantity is no number of bytes.
    "--stderrthreshold": "string", "--log-text-info-buffer-size": "string",
}

# Fields that stand for a flag and that the reference has no row for.
ADDED = {"kube-proxy": "field\tclientConnection.kubeconfig\tkubeconfig\tstring\t\t\t\t\t\t"}

# Fields of which the reference does not name the flag.
PAIRS = {
    ("kubelet", "seccompDefault"): "seccomp-default",
    ("kubelet", "--seccomp-default"): "seccompDefault",
}


def rows(name):
    with open(tables / name, newline="", encoding="utf-8") as file:
        yield from csv.DictReader(file)


def write(name, header, lines):
    """A table as the text of a Swift string, which compiles faster than an array of bytes."""
    text = "\n".join([header] + lines)
    assert "\"\"\"" not in text and "\\" not in text, name
    (data / f"{name}.swift").write_text(
        "// Made by .ci/make-options.py from the reference tables; not to be edited by hand.\n"
        "// swift-format-ignore-file\n"
        f"let {name[0].lower() + name[1:]}: StaticString = \"\"\"\n{text}\n\"\"\"\n"
    )


def since(text):
    """A lower bound; what was there in the oldest version read has none."""
    return "" if text.startswith("<=") else text


def options():
    component = ""
    for row in sorted(rows("flags.csv"), key=lambda row: row["component"]):
        if row["component"] != component:
            if component in ADDED:
                yield ADDED[component]
            component = row["component"]
            yield "@" + component
        pair = PAIRS.get((component, row["option"]), row["pair"]).split()
        is_field = row["form"] == "field"
        # The variable of an etcd flag follows from its name.
        pair = "" if component == "etcd" or not pair else pair[0].removeprefix("--")
        cells = [
            "field" if is_field else "flag",
            row["option"].removeprefix("--"),
            pair,
            KINDS.get(row["option"], row["kind"] or "string"),
            DEFAULTS.get((component, row["option"]), WORDS.get(row["default"], row["default"])),
            since(row["default_from"]),
            row["default_until"],
            since(row["introduced"]),
            row["deprecated"].removeprefix("<="),
            row["removed"].removeprefix("<="),
        ]
        assert not any("\t" in cell for cell in cells), cells
        yield "\t".join(cells)


# Faults that the table lacks: etcd's CHANGELOG-3.4.md and CHANGELOG-3.5.md, issue 17780.
LATER_FOUND = [
    "\t".join(["etcd-known-bad", bad, "", "", "", fixed, f"{words} (PR {pull})"])
    for bad, fixed, pull in [("3.4.0-3.4.31", "3.4.32", 17864), ("3.5.0-3.5.13", "3.5.14", 17865)]
    for words in ["revisions that go back after a crash during compaction"]
]


def note_of(row, before):
    """The note of a fault; one that is "the same" as that of the row before, in full."""
    note = row["note"].split(": first fixed release")[0]
    return note.replace("the same", before.split(" (PR ")[0])


def releases():
    wanted = {"kubernetes", "etcd", "etcd-known-bad", "containerd"}
    note = ""
    for row in rows("releases.csv"):
        if row["product"] in wanted:
            cells = ["product", "version", "ga", "maintenance_from", "eol", "newest_or_value"]
            note = note_of(row, note) if row["product"] == "etcd-known-bad" else ""
            if row["newest_or_value"] == "3.4.38":
                yield from LATER_FOUND
            yield "\t".join([row[cell] for cell in cells] + [note])


def plugins():
    for row in rows("admission-plugins.csv"):
        on = row["default_on_from"]
        yield "\t".join([
            row["plugin"], since(row["introduced"]), "always" if on.startswith("<=") else on,
            row["default_on_until"], row["removed"],
        ])


STAGES = {"alpha": "a", "beta": "b", "ga": "g", "deprecated": "d"}


def gates():
    """Each gate once: owner, newest release read, when it went, and its stages in order."""
    known = {}
    for row in rows("feature-gates.csv"):
        etcd = row["component"] == "etcd"
        since_release = row["from"].removeprefix("etcd ")
        stage = STAGES[row["stage"]] + ("+" if row["default"] == "true" else "-")
        stage += ("!" if row["locked"] == "yes" else "") + f"{since_release}:{row['until']}"
        # Kubernetes' own gates were read to 1.36, those of its libraries to 1.37.
        newest = "3.7" if etcd else "1.37" if row["component"] in LIBRARIES else "1.36"
        gate = known.setdefault((etcd, row["gate"]), [newest, "", []])
        gate[1] = row["removed"] or gate[1]
        gate[2].append(stage)
    for (etcd, name), (newest, removed, stages) in sorted(known.items()):
        yield "\t".join(["etcd" if etcd else "kubernetes", name, newest, removed, " ".join(stages)])


LIBRARIES = {
    "apiserver", "apiextensions-apiserver", "client-go", "component-base", "controller-manager",
}

data.mkdir(parents=True, exist_ok=True)
write("FeatureGatesTable", "#owner\tname\tread\tremoved\tstages", list(gates()))
write(
    "OptionsTable",
    "#form\tname\tpair\tkind\tdefault\tfrom\tuntil\tintroduced\tdeprecated\tremoved",
    list(options()),
)
write("ReleasesTable", "#2026-11-20", list(releases()))
write("AdmissionPluginsTable", "#plugin\tintroduced\ton\tuntil\tremoved", list(plugins()))
