#!/usr/bin/env python3
"""Make the table of what the API server puts into RBAC itself from the Go sources of its releases.

Usage: .ci/make-bootstrap-roles.py SOURCES

SOURCES has a folder for each minor release (1.24, 1.25, ...) with policy.go, controller_policy.go
and namespace_policy.go of kubernetes `plugin/pkg/auth/authorizer/rbac/bootstrappolicy`, and its
testdata where it is at hand: from that are the facts that the tests read. Rules behind a feature
gate count as if it was on. Read were 1.20, 1.21 and 1.23 to 1.36 as OpenShift builds them, and
1.29 to 1.32 as KubeEdge does, which leaves them as they are; CARRIED is what OpenShift adds.
"""
import collections
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parent.parent
PLACE = root / "Sources" / "Inventory" / "Data" / "BootstrapRolesTable.swift"
FACTS = root / "fixtures" / "bootstrap-roles"
CONTROLLER = "system:controller:"

# Names of other packages.
SYMBOLS = {
    "user.SystemPrivilegedGroup": "system:masters",
    "user.MonitoringGroup": "system:monitoring",
    "user.AllAuthenticated": "system:authenticated",
    "user.AllUnauthenticated": "system:unauthenticated",
    "user.KubeProxy": "system:kube-proxy",
    "user.KubeControllerManager": "system:kube-controller-manager",
    "user.KubeScheduler": "system:kube-scheduler",
    "serviceaccount.AllServiceAccountsGroup": "system:serviceaccounts",
    "metav1.NamespaceSystem": "kube-system",
    "metav1.NamespacePublic": "kube-public",
    "capi.LegacyUnknownSignerName": "kubernetes.io/legacy-unknown",
    "capi.KubeletServingSignerName": "kubernetes.io/kubelet-serving",
    "capi.KubeAPIServerClientSignerName": "kubernetes.io/kube-apiserver-client",
    "capi.KubeAPIServerClientKubeletSignerName": "kubernetes.io/kube-apiserver-client-kubelet",
    "legacytokentracking.ConfigMapName": "kube-apiserver-legacy-service-account-token-tracking",
}

# (role, resource): what OpenShift adds, of which upstream 1.29 to 1.32 has nothing. Editors could
# write Endpoints upstream as well until 1.22 (CVE-2021-25740).
CARRIED = {
    (CONTROLLER + "endpoint-controller", "endpointslices/restricted"),
    (CONTROLLER + "endpointslice-controller", "endpointslices/restricted"),
    (CONTROLLER + "endpointslicemirroring-controller", "endpointslices/restricted"),
    ("system:aggregate-to-edit", "endpoints"),
}
# What the labels of the roles come to: from which others these are filled.
EDITING = ["system:aggregate-to-edit", "system:aggregate-to-view"]
FILLED = {
    "admin": ["system:aggregate-to-admin"] + EDITING,
    "edit": EDITING,
    "view": ["system:aggregate-to-view"],
}
CARRIED_ROLES = {CONTROLLER + "service-ca-cert-publisher", "system:openshift:public-info-viewer"}

TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|`[^`]*`|[A-Za-z_]\w*(?:\.\w+)*|:=|\.\.\.|\S')


def tokens(text):
    text = re.sub(r'//[^\n"]*(?=\n)|(?<=[,{)]\s)//[^\n]*|^\s*//[^\n]*', "", text, flags=re.M)
    return TOKEN.findall(text)


class Reader:
    """Reads the subset of Go in which the roles are written, from left to right."""

    def __init__(self, folder):
        self.names = dict(SYMBOLS)
        self.lists = collections.defaultdict(list)  # rules and words by variable
        self.roles = []  # [kind, namespace, name, rules, selectors]
        self.bindings = []  # [kind, namespace, name, role kind, role name, subjects]
        for name in ("policy", "controller_policy", "namespace_policy"):
            text = (folder / f"{name}.go").read_text(encoding="utf-8")
            for key, value in re.findall(r'(\w+)\s*=\s*("[^"]*")\n', text):
                self.names[key] = value[1:-1]
        for name in ("policy", "controller_policy", "namespace_policy"):
            text = (folder / f"{name}.go").read_text(encoding="utf-8")
            self.read(tokens(text))

    def closing(self, at):
        depth = 0
        while True:
            depth += {"(": 1, "{": 1, "[": 1, ")": -1, "}": -1, "]": -1}.get(self.all[at], 0)
            if depth == 0:
                return at
            at += 1

    def words(self, at):
        """The strings of an argument list that opens at the index."""
        end = self.closing(at)
        found, joined, index = [], False, at + 1
        while index < end:
            token = self.all[index]
            if token == "+":
                joined = True
            elif token == "...":
                found = found[:-1] + self.lists[self.all[index - 1]]
            elif token != ",":
                word = token[1:-1] if token[0] == '"' else self.names.get(token, token)
                if token[0] != '"' and token not in self.names and token not in self.lists:
                    raise ValueError(f"unknown name {token}")
                found[-1:] = [found[-1] + word] if joined else found[-1:] + [word]
                joined = False
            index += 1
        return found, end

    def calls(self, at):
        """The arguments of a chain `.A(...).B(...)`, by name, and where it ends."""
        found = {}
        while at < len(self.all) and self.all[at].startswith("."):
            name = self.all[at].lstrip(".") or self.all[at + 1]
            at += 1 if len(self.all[at]) > 1 else 2
            found[name], at = self.words(at)
            at += 1
        return found, at

    def read(self, all_tokens):
        self.all = all_tokens
        target, role, scope, at, namespace = None, None, "", 0, ""
        while at < len(self.all):
            token = self.all[at]
            rest = self.all[at:at + 8]
            if token == "func" and rest[2] == "(" and rest[1] != "(":
                scope = rest[1]
            elif rest[1:2] == [":="] and rest[2:4] == ["[", "]"] and "PolicyRule" in rest[4]:
                target = self.lists[scope + "/" + token] = []
            elif rest[1:4] == ["=", "[", "]"] and rest[4:6] == ["string", "{"]:
                self.lists[token], at = self.words(at + 5)
            elif rest[1:6] == [":=", "[", "]", "string", "{"]:
                self.lists[token], at = self.words(at + 5)
            elif rest[1:4] == ["=", "append", "("] and rest[4] == token:
                if token in self.lists:
                    more, at = self.words(at + 3)
                    self.lists[token] += more[1:]
                elif token == "role.Rules":
                    target = role[3]
                elif scope + "/" + token in self.lists:
                    target = self.lists[scope + "/" + token]
            elif token == "addNamespaceRole" and scope != token:
                namespace = self.names[rest[2]]
            elif token == "metav1.ObjectMeta" and rest[1] == "{" and rest[2] == "Name":
                end = at + 4
                name = ""
                while self.all[end] not in (",", "}"):
                    part = self.all[end]
                    if part != "+":
                        name += part[1:-1] if part[0] == '"' else self.names[part]
                    end += 1
                kind = ["Role", namespace] if scope == "init" else ["ClusterRole", ""]
                role = kind + [name, [], []]
                if scope.lower() == "clusterrolebindings":  # the one without subjects
                    self.bindings.append(
                        ["ClusterRoleBinding", "", name, "ClusterRole", name, []])
                else:
                    self.roles.append(role)
                target = role[3]
            elif token == "Rules" and rest[1] == ":" and rest[2] not in ("[", "func"):
                # The variable as it is now; another block may have one of the same name.
                own = self.lists.get(scope + "/" + rest[2])
                role[3].append(("list", rest[2], scope) if own is None else own)
            elif token == "MatchLabels":
                role[4].append(self.all[at + 8][1:-1] + "=" + self.all[at + 10][1:-1])
            elif token == "eventsRule" and rest[1] == "(" and scope != token:
                target.append(("list", "eventsRule", scope))
            elif token.endswith(".NewRule"):
                verbs, end = self.words(at + 1)
                rule, at = self.calls(end + 1)
                rule["Verbs"] = verbs
                where = target
                if scope == "eventsRule":
                    where = self.lists["eventsRule/rules"]
                elif self.all[at - 4:at] and re.fullmatch(r"\w+Rule", self.before(at)):
                    where = self.lists[scope + "/" + self.before(at)]
                where.append(rule)
                continue
            elif token.endswith(".NewClusterBinding") or token.endswith(".NewRoleBinding"):
                self.bind(at, scope)
            elif token == "delegatedAuthBinding.Name":
                self.bindings[-1][2] = rest[2][1:-1]
            elif (scope + "/" + token) in self.lists and rest[1] == ")" and token.endswith("Rule"):
                target += self.lists[scope + "/" + token]
            at += 1

    def before(self, at):
        """The variable to which the statement that ends here assigns, if it does."""
        depth = 0
        for index in range(at - 1, 0, -1):
            depth += {")": 1, "(": -1}.get(self.all[index], 0)
            if depth < 0 or (depth == 0 and self.all[index] in (",", "{", "}")):
                return ""
            if depth == 0 and self.all[index] == ":=":
                return self.all[index - 1]
        return ""

    def bind(self, at, scope):
        is_wide = self.all[at].endswith(".NewClusterBinding")
        if self.all[at + 2] == "role.Name":
            return
        words, end = self.words(at + 1)
        called, _ = self.calls(end + 1)
        subjects = ["User " + name for name in called.get("Users", [])]
        subjects += ["Group " + name for name in called.get("Groups", [])]
        accounts = called.get("SAs", [])
        subjects += [f"ServiceAccount {accounts[0]}/{name}" for name in accounts[1:]]
        place = "" if is_wide else words[1]
        kinds = ("ClusterRoleBinding", "ClusterRole") if is_wide else ("RoleBinding", "Role")
        self.bindings.append([kinds[0], place, words[0], kinds[1], words[0], subjects])

    def rules(self, found):
        for rule in found:
            if isinstance(rule, dict):
                yield rule
                continue
            if isinstance(rule, list):
                yield from self.rules(rule)
                continue
            _, name, scope = rule
            if name == "eventsRule":
                key = "eventsRule/rules"
            else:
                own = [key for key in self.lists if key.startswith(name + "/")]
                key = scope + "/" + name if scope + "/" + name in self.lists else own[0]
            assert self.lists[key], key
            yield from self.rules(self.lists[key])

    def atoms(self):
        """Every single permission: (kind, place, role), verb, group, resource, object name."""
        for kind, place, role, found, _ in self.roles:
            for rule in self.rules(found):
                for verb in rule["Verbs"]:
                    for url in rule.get("URLs", []):
                        yield (kind, place, role), verb, "/", url, ""
                    for group in rule.get("Groups", []):
                        for resource in rule["Resources"]:
                            for name in rule.get("Names", [""]):
                                yield (kind, place, role), verb, group, resource, name


def merged(atoms):
    """Rules with as many verbs, resources and groups in one as say the same."""
    verbs = collections.defaultdict(set)
    for verb, group, resource, name in atoms:
        verbs[group, resource, name].add(verb)
    resources = collections.defaultdict(set)
    for (group, resource, name), own in verbs.items():
        resources[group, name, tuple(sorted(own))].add(resource)
    groups = collections.defaultdict(set)
    for (group, name, own), places in resources.items():
        groups[name, own, tuple(sorted(places)), group == "/"].add(group)
    for (name, own, places, _), all_groups in sorted(
            groups.items(), key=lambda x: (x[0][2], x[0])):
        yield ",".join(own), ",".join(sorted(all_groups)), ",".join(places), name


def bound_lines(bound):
    for (kind, place, name), (role, subjects) in sorted(bound.items()):
        yield "\t".join([f">{kind}", place, name, role] + sorted(subjects))


def from_testdata(folder):
    """The roles and bindings of upstream's own golden files, in the form of a Reader's."""
    import yaml  # only for this

    roles, bindings = [], []
    for path in sorted(folder.glob("*.yaml")):
        for item in yaml.safe_load(path.read_text(encoding="utf-8"))["items"]:
            meta = item["metadata"]
            title = [item["kind"], meta.get("namespace", ""), meta["name"]]
            if "roleRef" in item:
                subjects = [
                    f"{x['kind']} {x['namespace'] + '/' if 'namespace' in x else ''}{x['name']}"
                    for x in item.get("subjects") or []]
                reference = item["roleRef"]
                bindings.append(title + [reference["kind"], reference["name"], subjects])
                continue
            selectors = item.get("aggregationRule", {}).get("clusterRoleSelectors", [])
            pairs = [pair for x in selectors for pair in x["matchLabels"].items()]
            labels = [f"{key}={value}" for key, value in pairs]
            rules = [
                {"Verbs": x["verbs"], "URLs": x.get("nonResourceURLs", []),
                 "Groups": x.get("apiGroups", []), "Resources": x.get("resources", []),
                 "Names": x.get("resourceNames", [""])} for x in item.get("rules") or []]
            roles.append(title + [rules, labels])
    return roles, bindings


def write_facts(folder):
    """One release rule by rule, for the tests; from upstream's testdata where it is at hand."""
    if any((folder / "testdata").glob("*.yaml")):
        roles, bindings = from_testdata(folder / "testdata")
    else:
        reader = Reader(folder)
        roles = [[*role[:3], reader.rules(role[3]), role[4]] for role in reader.roles]
        bindings = reader.bindings
    lines = ["# kubernetes plugin/pkg/auth/authorizer/rbac/bootstrappolicy of " + folder.name]
    for kind, place, name, rules, labels in roles:
        if name in CARRIED_ROLES:
            continue
        lines.append("\t".join([f"={kind}", place, name] + labels))
        for rule in rules:
            resources = [x for x in rule.get("Resources", []) if (name, x) not in CARRIED]
            urls = rule.get("URLs", [])
            if not urls and not resources:
                continue
            lines.append("\t".join([
                ",".join(rule["Verbs"]), "/" if urls else ",".join(rule["Groups"]),
                ",".join(urls or resources), ",".join(rule.get("Names", []))]).rstrip("\t"))
    for kind, place, name, role_kind, role, subjects in bindings:
        if name not in CARRIED_ROLES:
            lines.append("\t".join([f">{kind}", place, name, f"{role_kind} {role}"] + subjects))
    FACTS.mkdir(exist_ok=True)
    (FACTS / f"{folder.name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    folder = pathlib.Path(sys.argv[1])
    for minor in ("1.24", "1.32", "1.36"):
        write_facts(folder / minor)
    readers = {}
    for place in folder.glob("1.*"):
        readers[place.name] = Reader(place)
    minors = sorted({int(re.match(r"1\.(\d+)", name).group(1)) for name in readers})
    seen, selectors, bound = collections.defaultdict(set), {}, {}
    for name, reader in readers.items():
        minor = int(re.match(r"1\.(\d+)", name).group(1))
        for atom in reader.atoms():
            role = atom[0][2]
            is_carried = (role, atom[3]) in CARRIED and not (
                role == "system:aggregate-to-edit" and (minor < 22 or "get" == atom[1]))
            seen[atom].add(0 if is_carried or role in CARRIED_ROLES else minor)
        for kind, place, role, _, labels in reader.roles:
            selectors[kind, place, role] = labels
        for kind, place, binding, role_kind, role, subjects in reader.bindings:
            old = bound.setdefault((kind, place, binding), (f"{role_kind} {role}", set()))
            old[1].update(subjects)
    spans = collections.defaultdict(list)
    for (role, *atom), found in seen.items():
        found = found - {0} if len(found) > 1 else found
        first, last = min(found), max(found)
        span = "openshift" if last == 0 else "-".join([
            str(first) if first > minors[0] else "", str(last) if last < minors[-1] else ""])
        spans[role, "" if span == "-" else span].append(atom)
    lines = []
    for role in sorted(selectors):
        kind, place, name = role
        filled = [",".join(FILLED[name])] if selectors[role] else []
        lines.append("\t".join([f"={kind}", place, name] + selectors[role][:1] + filled))
        for span in sorted(span for own, span in spans if own == role):
            for rule in merged(spans[role, span]):
                lines.append("\t".join(rule + (span,)).rstrip("\t"))
    lines += bound_lines(bound)
    PLACE.parent.mkdir(exist_ok=True)
    PLACE.write_text(
        "// Made by .ci/make-bootstrap-roles.py from kubernetes\n"
        "// plugin/pkg/auth/authorizer/rbac/bootstrappolicy of "
        f"1.{minors[0]} to 1.{minors[-1]}; not to be edited by hand.\n"
        "// swift-format-ignore-file\n"
        "let bootstrapRolesTable: StaticString = \"\"\"\n" + "\n".join(lines) + "\n\"\"\"\n",
        encoding="utf-8")


main()
