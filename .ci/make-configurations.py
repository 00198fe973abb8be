#!/usr/bin/env python3
"""Make Sources/Kubernetes/Data/ConfigurationsTable.swift: the fields of the configuration files of components.

Usage: .ci/make-configurations.py REPOSITORIES

REPOSITORIES holds git repositories called kubelet, kube-scheduler, kube-proxy, component-base,
apiserver and pod-security-admission (of kubernetes, with the tags v0.24.0 to v0.37.0-beta.0), and
cluster-api (of kubernetes-sigs), which keeps copies of kubeadm's types. Go structs with `json` tags
are what is read. The table has the form of FieldsTable.swift (see make-schemas.py); its oldest minor
is 24. Of kubeadm's versions one state of each is known, whatever the minor.
"""
import pathlib
import re
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parent.parent
source = pathlib.Path(sys.argv[1])
FIRST, LAST = 24, 37

# (apiVersion, repository, file, kinds).
APIS = [
    ("kubelet.config.k8s.io/v1beta1", "kubelet", "config/v1beta1/types.go", "KubeletConfiguration CredentialProviderConfig"),
    ("kubelet.config.k8s.io/v1", "kubelet", "config/v1/types.go", "CredentialProviderConfig"),
    ("kubeproxy.config.k8s.io/v1alpha1", "kube-proxy", "config/v1alpha1/types.go", "KubeProxyConfiguration"),
    ("kubescheduler.config.k8s.io/v1", "kube-scheduler", "config/v1/types.go", "KubeSchedulerConfiguration"),
    ("kubescheduler.config.k8s.io/v1beta3", "kube-scheduler", "config/v1beta3/types.go", "KubeSchedulerConfiguration"),
    ("kubescheduler.config.k8s.io/v1beta2", "kube-scheduler", "config/v1beta2/types.go", "KubeSchedulerConfiguration"),
    ("audit.k8s.io/v1", "apiserver", "pkg/apis/audit/v1/types.go", "Policy"),
    ("kubeadm.k8s.io/v1beta3", "cluster-api", "bootstrap/kubeadm/pkg/types/upstreamv1beta3/types.go",
     "ClusterConfiguration InitConfiguration JoinConfiguration"),
    ("kubeadm.k8s.io/v1beta4", "cluster-api", "bootstrap/kubeadm/pkg/types/upstreamv1beta4/types.go",
     "ClusterConfiguration InitConfiguration JoinConfiguration"),
]
SERVER = "AdmissionConfiguration AuthenticationConfiguration AuthorizationConfiguration EgressSelectorConfiguration " \
    "EncryptionConfiguration TracingConfiguration"
for version in ("v1", "v1beta1", "v1alpha1"):
    APIS.append((f"apiserver.config.k8s.io/{version}", "apiserver", f"pkg/apis/apiserver/{version}/", SERVER))
    APIS.append((f"pod-security.admission.config.k8s.io/{version}", "pod-security-admission",
                 f"admission/api/{version}/types.go", "PodSecurityConfiguration"))
# Where EncryptionConfiguration lay until 1.29.
MOVED = {("apiserver", "pkg/apis/apiserver/v1/", minor): ["pkg/apis/config/v1/types.go"] for minor in range(24, 30)}
SHARED = {
    "componentbaseconfigv1alpha1": ("component-base", "config/v1alpha1/types.go"),
    "logsapi": ("component-base", "logs/api/v1/types.go"),
    "tracingapi": ("component-base", "tracing/api/v1/types.go"),
}
# What is no struct of these files, and what JSON holds for it.
CODES = {
    "string": "s", "bool": "b", "int": "l", "int32": "i", "int64": "l", "uint32": "i", "float32": "n", "float64": "n",
    "metav1.Duration": "s", "metav1.Time": "s", "runtime.RawExtension": "a", "runtime.Unknown": "a",
    "resource.QuantityValue": "q", "resource.Quantity": "q", "TimeOrMetaDuration": "a", "time.Duration": "a", "v1.Taint": "a",
    "corev1.Taint": "a", "corev1.EnvVar": "a", "corev1.PullPolicy": "s", "corev1.HostPathType": "s", "v1.ResourceList": "{q}",
    "BootstrapTokenString": "s", "types.UID": "s",
}
EMBEDDED = re.compile(r"^\t[\w.]+$")
FIELD = re.compile(r"^\t(?:(\w+)\s+)?(\S+)\s+`(?:[^`]*\s)?json:\"([^\"]*)\"[^`]*`")


def read(repository, path, minor):
    tag = f"v0.{minor}.0-beta.0" if minor == LAST else f"v0.{minor}.0"
    if repository == "cluster-api" or (repository == "pod-security-admission" and minor == LAST):
        tag = "HEAD"
    run = subprocess.run(["git", "-C", str(source / repository), "show", f"{tag}:{path}"], capture_output=True, text=True)
    return run.stdout if run.returncode == 0 else ""


def texts(repository, path, minor):
    if not path.endswith("/"):
        return read(repository, path, minor)
    files = [path + "types.go", path + "types_encryption.go"] + MOVED.get((repository, path, minor), [])
    return "".join(read(repository, file, minor) for file in files)


def structs(text):
    """The structs of Go text, and what other types stand for."""
    found, others = {}, {}
    for match in re.finditer(r"^type (\w+) struct \{\n(.*?)^\}", text, re.S | re.M):
        rows = []
        for line in match.group(2).split("\n"):
            field = FIELD.match(line)
            if field:
                name = field.group(3).split(",")[0]
                rows.append((name, field.group(2), not name and not field.group(1)))
            elif EMBEDDED.match(line):
                rows.append(("", line.strip(), True))
        found[match.group(1)] = rows
    for match in re.finditer(r"^type (\w+) struct ?\{ *\}$", text, re.M):
        found[match.group(1)] = []
    for match in re.finditer(r"^type (\w+) ([^\s{]+)$", text, re.M):
        others[match.group(1)] = match.group(2)
    return found, others


class Types:
    """The types that one kind reaches in one minor."""

    def __init__(self, minor):
        self.minor, self.files, self.rows = minor, {}, {}

    def file(self, repository, path):
        key = (repository, path)
        if key not in self.files:
            self.files[key] = structs(texts(repository, path, self.minor))
        return self.files[key]

    def code(self, place, go):
        go = go.lstrip("*")
        if go == "[]byte":
            return "s"
        if go.startswith("[]"):
            return f"[{self.code(place, go[2:])}]"
        if go.startswith("map["):
            return "{" + self.code(place, go[go.index("]") + 1:]) + "}"
        if go in CODES:
            return CODES[go]
        if "." in go:
            package, go = go.split(".")
            place = SHARED[package]
        found, others = self.file(*place)
        if go in CODES:
            return CODES[go]
        if go in others:
            return self.code(place, others[go])
        name = f"{'.'.join(place)}.{go}"
        if name not in self.rows:
            self.rows[name] = {}
            self.rows[name] = dict(self.fields(place, go))
        return "@" + name

    def fields(self, place, go):
        found, _ = self.file(*place)
        for name, kind, isInline in found[go]:
            if kind == "metav1.TypeMeta":
                yield from (("apiVersion", "s"), ("kind", "s"))
            elif kind == "metav1.ObjectMeta":
                yield "metadata", "a"
            elif isInline:
                package, _, own = kind.rpartition(".")
                if kind in CODES:
                    yield from {"name": "s", "value": "s", "valueFrom": "a"}.items()
                else:
                    yield from self.fields(SHARED.get(package, place), own)
            elif name and name != "-":
                yield name, self.code(place, kind)


def span(minors):
    first, last = min(minors), max(minors)
    assert sorted(minors) == list(range(first, last + 1)), minors
    begin = "" if first == FIRST else str(first)
    end = "" if last == LAST else str(last)
    return f"{begin}-{end}" if begin or end else ""


def main():
    kinds, fields = {}, {}
    for minor in range(FIRST, LAST + 1):
        for version, repository, path, names in APIS:
            types = Types(minor)
            for name in names.split():
                if name not in types.file(repository, path)[0]:
                    continue
                code = types.code((repository, path), name)
                kinds.setdefault((f"{version} {name}", code[1:]), []).append(minor)
            for name, rows in types.rows.items():
                own = fields.setdefault(name, {})
                for field, code in rows.items():
                    own.setdefault((field, code), set()).add(minor)
    for own in fields.values():
        for field in {field for field, _ in own}:
            # A type that moved is told by its newest place.
            newest = max((max(minors), code) for (name, code), minors in own.items() if name == field)[1]
            minors = set().union(*(own.pop(key) for key in list(own) if key[0] == field))
            own[field, newest] = minors
    order, pending = {}, sorted({name for _, name in kinds}, reverse=True)
    while pending:
        name = pending.pop()
        if name not in order:
            order[name] = len(order)
            pending += [code.strip("[]{}@") for _, code in sorted(fields[name]) if "@" in code]
    lines = [f"={kind}\t{order[name]}\t{span(minors)}".rstrip() for (kind, name), minors in sorted(kinds.items())]
    for name in order:
        lines.append(":" + name.rsplit(".", 1)[1])
        for (field, code), minors in sorted(fields[name].items()):
            inner = code.strip("[]{}")
            if inner.startswith("@"):
                code = code.replace(inner, f"@{order[inner[1:]]}")
            lines.append(f"{field} {code} {span(minors)}".rstrip())
    text = "\n".join(lines)
    assert '"""' not in text and "\\" not in text
    (root / "Sources/Kubernetes/Data/ConfigurationsTable.swift").write_text(
        "// Made by .ci/make-configurations.py from the Go sources of the components; not to be edited by hand.\n"
        "// swift-format-ignore-file\n"
        f'let configurationsTable: StaticString = """\n{text}\n"""\n', encoding="utf-8")


main()
