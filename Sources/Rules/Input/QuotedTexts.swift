import Inventory
import Kubernetes
import Text
import YAML

extension Input {
  static let quotedTexts = Rule(
    "input/quoted-texts",
    title: "Values that must be text are not read as numbers or truth values",
    severity: .high,
    rationale: """
      Without quotes 1.10 is the number 1.1, 010 is 8, and yes, no, on and off are truth values. \
      Where a text is required, as for labels, annotations, variables and the data of a \
      ConfigMap, the API server refuses the whole object.
      """,
    remedy: "Put the value in double quotes.",
    needs: [],
    examples: [
      .passes(Manifest.pod(container: "env: [{name: PORT, value: \"8080\"}]")),
      .passes(Manifest.object("v1", "ConfigMap", "a", "data: {a: 1.2.3, b: 1h, c: \"1\", d:}")),
      .passes(Manifest.pod(container: "ports: [{containerPort: 8080}]\nargs: [--port=8080]")),
      // Whatever its definition says, a custom resource may have numbers there.
      .passes(Manifest.object("example.org/v1", "Thing", "a", "data: {nodeSelector: {a: 1}}")),
      // calicoctl makes texts of them.
      .passes(
        "{apiVersion: projectcalico.org/v3, kind: BGPPeer, metadata: {name: a, labels: {b: yes}}}"),
      .fails(Manifest.pod(container: "env: [{name: PORT, value: ↓8080}]")),
      .fails(Manifest.pod(container: "args: [--port, ↓8080]")),
      .fails(Manifest.pod(pod: "nodeSelector: {example.org/fast: ↓yes}")),
      .fails(Manifest.object("v1", "ConfigMap", "a", "data: {a: ↓on}")),
      .fails(Manifest.object("v1", "Secret", "a", "stringData: {pin: ↓4711}")),
      .fails(
        Manifest.object("v1", "Service", "a", "spec: {ports: [{port: 80}], selector: {app: ↓1}}")),
      .fails("{apiVersion: example.org/v1, kind: Thing, metadata: {labels: {version: ↓1.10}}}"),
    ],
    judging: \.objectFields
  ) { fields, _ in
    // What the kind's definition finds nothing wrong with needs no second look.
    if let problems = fields.problems, TextFields.isBuiltIn(fields.object),
      problems.count < FieldWalk.limit, !problems.contains(where: { $0.kind == .unquoted })
    {
      return .passes
    }
    let values = TextFields.lookAlikes(in: fields.object)
    var places = values.map { (message: $0.message, place: $0.node.location) }
    let known = Set(places.map(\.place.offset))
    for problem in fields.problems ?? [] where problem.kind == .unquoted {
      guard !known.contains(problem.location.offset), fields.object.group != "projectcalico.org"
      else { continue }
      places.append((problem.message, problem.location))
    }
    places.sort { $0.place.offset < $1.place.offset }
    guard let first = places.first else { return .passes }
    return .fails(
      first.message, at: first.place,
      related: places.dropFirst().map { Related("so is this one", at: $0.place) })
  }
}
