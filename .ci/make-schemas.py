#!/usr/bin/env python3
"""Make Sources/Kubernetes/Data/FieldsTable.swift: the fields of every kind that Kubernetes serves.

Usage: .ci/make-schemas.py [SCHEMAS]        (SCHEMAS is ../shared/tables/schemas by default)

SCHEMAS holds one JSON file for each minor, the oldest whole, each later one the difference from the
one before. In the table

    =apps/v1 Deployment<TAB>12<TAB>30-         a kind, its type, the minors that serve it
    :apps.v1.Deployment                        type 0, 1, 2 ... in this order
    kind s                                     a field and what it holds
    template* @57 33-                          needed; since 1.33 (older ones are not known)

What fields hold: s text, i int32, l int64, n number, b truth value, q quantity, o int32 or text, a anything,
[T] a list, {T} a map, @N the type N.
"""
import json
import pathlib
import sys

root = pathlib.Path(__file__).resolve().parent.parent
source = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else root.parent / "shared/tables/schemas"
FIRST = 30
# The OpenAPI documents have the widths of integers, the schemas have not. Where one name is of both
# widths the wider one is taken.
LONG = set("""activeDeadlineSeconds capacity count defaultUser deletionGracePeriodSeconds expirationSeconds fsGroup
generation gid gracePeriodSeconds int ints maxItems maxLength maxProperties minItems minLength minProperties
nodeAllocatableUpdatePeriodSeconds observedGeneration remainingItemCount resourceSliceCount revision runAsGroup
runAsUser seconds sizeBytes startingDeadlineSeconds supplementalGroups terminationGracePeriodSeconds
tolerationSeconds uid user""".split())
# What the documents call required and the API server takes for granted.
OPTIONAL = {
    ("rbac.v1.RoleRef", "apiGroup"), ("networking.v1.NetworkPolicySpec", "podSelector"),
    ("scheduling.v1.PriorityClass", "value"), ("apps.v1.ControllerRevision", "revision"),
    ("storage.v1.CSIDriver", "spec"), ("storage.v1.CSINode", "spec"), ("core.v1.LimitRangeSpec", "limits"),
    ("admissionregistration.v1.ServiceReference", "namespace"),
    ("apiextensions.v1.ServiceReference", "namespace"), ("core.v1.TopologySelectorTerm", "values"), ("discovery.v1.EndpointSlice", "endpoints"),
}
WHOLE = {"b"}


def patched(old, change):
    new = {key: value for key, value in old.items() if key not in change.get("-", [])}
    for key, value in change.items():
        if key != "-":
            is_change = isinstance(value, dict) and "~" in value
            new[key] = patched(new.get(key, {}), value["~"]) if is_change else value
    return new


def load():
    types, kinds = {}, {}
    for path in sorted(source.glob("1.*.json"), key=lambda path: int(path.stem[2:])):
        document = json.loads(path.read_text(encoding="utf-8"))
        types, kinds = patched(types, document["types"]), patched(kinds, document["kinds"])
        yield int(path.stem[2:]), types, kinds


def base(code):
    return code.strip("[]{}")


def short(name, code):
    inner = base(code).split("=")[0]
    new = {"any": "a", "ios": "o", "i": "l" if name in LONG else "i"}.get(inner, inner)
    return code.replace(base(code), new)


def span(minors, newest):
    first, last = minors[0], minors[-1]
    assert minors == list(range(first, last + 1)), minors
    begin = "" if first == FIRST else str(first)
    end = "" if last == newest else str(last)
    return f"{begin}-{end}" if begin or end else ""


def main():
    fields, kinds = {}, {}
    for newest, types, served in load():
        for kind, name in served.items():
            kinds.setdefault((kind, name), []).append(newest)
        for name, own in types.items():
            for field, code in own.items():
                plain = field.rstrip("!")
                row = fields.setdefault(name, {}).setdefault((plain, short(plain, code)), [[], True])
                row[0].append(newest)
                row[1] = row[1] and field.endswith("!")
    for kind, name in kinds:
        # The API server takes the status of hardly any object from its author.
        for key in [key for key in fields[name] if key[0] == "status" and key[1].startswith("@")]:
            fields[name][("status", "a")] = fields[name].pop(key)[:1] + [False]
    order, pending = {}, sorted({name for _, name in kinds}, reverse=True)
    while pending:
        name = pending.pop()
        if name not in order:
            order[name] = len(order)
            codes = sorted({code for _, code in fields[name]})
            pending += [base(code)[1:] for code in codes if base(code).startswith("@")]
    lines = []
    for (kind, name), minors in sorted(kinds.items()):
        lines.append(f"={kind}\t{order[name]}\t{span(minors, newest)}".rstrip())
    for name in order:
        lines.append(":" + name)
        for (field, code), (minors, needed) in sorted(fields[name].items()):
            inner = base(code)
            if inner.startswith("@"):
                code = code.replace(inner, f"@{order[inner[1:]]}")
            needed = needed and code not in WHOLE and (name, field) not in OPTIONAL
            lines.append(f"{field}{'*' * needed} {code} {span(minors, newest)}".rstrip())
    text = "\n".join(lines)
    assert '"""' not in text and "\\" not in text
    (root / "Sources/Kubernetes/Data/FieldsTable.swift").write_text(
        "// Made by .ci/make-schemas.py from the reference tables; not to be edited by hand.\n"
        "// swift-format-ignore-file\n"
        f'let fieldsTable: StaticString = """\n{text}\n"""\n', encoding="utf-8")


main()
