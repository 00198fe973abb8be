#!/usr/bin/env python3
"""Make Sources/Flags/Data/KopsFieldsTable.swift: which field of a kops Cluster sets which flag.

Usage: .ci/make-kops-fields.py KOPS        (a checkout of github.com/kubernetes/kops)

Reads pkg/apis/kops/v1alpha2/componentconfig.go, whose fields name their flags.
"""
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parent.parent
SPECS = {
    "KubeAPIServerConfig": "kube-apiserver",
    "KubeControllerManagerConfig": "kube-controller-manager",
    "KubeProxyConfig": "kube-proxy",
    "KubeSchedulerConfig": "kube-scheduler",
    "KubeletConfigSpec": "kubelet",
    "CloudControllerManagerConfig": "cloud-controller-manager",
}
TYPE = re.compile(r"^type (\w+) struct")
FIELD = re.compile(r'^\s*\w+ +(\S+) +`json:"([A-Za-z]+)[^"]*"([^`]*)`')
FLAG = re.compile(r' flag:"([^",]+)')


def fields(text):
    """The fields of each type: name in JSON, type and flag."""
    found, current = {}, None
    for line in text.splitlines():
        if match := TYPE.match(line):
            current = found.setdefault(match[1], [])
        elif match := FIELD.match(line):
            flag = FLAG.search(" " + match[3].strip())
            current.append((match[2], match[1].lstrip("*"), flag[1] if flag else None))
    return found


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    source = pathlib.Path(sys.argv[1]) / "pkg/apis/kops/v1alpha2/componentconfig.go"
    types = fields(source.read_text(encoding="utf-8"))
    lines = ["#flag\tfield"]
    for spec, program in sorted(SPECS.items(), key=lambda item: item[1]):
        lines.append("@" + program)
        rows = []
        for name, kind, flag in types[spec]:
            if kind == "LeaderElectionConfiguration":
                rows += [(inner, f"{name}.{field}") for field, _, inner in types[kind] if inner]
            # `-` marks a field that kops itself turns into something else.
            elif flag and flag != "-":
                rows.append((flag, name))
        lines += ["\t".join(row) for row in sorted(set(rows))]
    (root / "Sources/Flags/Data/KopsFieldsTable.swift").write_text(
        "// Made by .ci/make-kops-fields.py from kops' own types; not to be edited by hand.\n"
        "// swift-format-ignore-file\n"
        'let kopsFieldsTable: StaticString = """\n' + "\n".join(lines) + '\n"""\n')


main()
