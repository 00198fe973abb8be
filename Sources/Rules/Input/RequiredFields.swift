import Inventory
import Kubernetes

extension Input {
  static let requiredFields = Rule(
    "input/required-fields",
    title: "No object lacks a field that its kind cannot do without",
    severity: .high,
    rationale: """
      The API server refuses an object that lacks a field it needs, and the deployment stops \
      there, often in the middle.
      """,
    remedy: "Add the field.",
    aliases: ["schema-validation", "kubeconform", "kubesec"],
    needs: [],
    examples: [
      .passes(Manifest.workload(container: "env: [{name: A, value: b}]")),
      .fails(Manifest.workload(container: "env: [↓{value: b}]")),
      .fails(Manifest.workload(container: "volumeMounts: [↓{name: data}]")),
      .fails(
        Manifest.object(
          "networking.k8s.io/v1", "Ingress", "a",
          "spec: {rules: [{http: {paths: [↓{path: /, backend: {service: {name: a}}}]}}]}")),
      // What has a default is not needed.
      .passes(
        Manifest.object("networking.k8s.io/v1", "NetworkPolicy", "a", "spec: {ingress: []}")),
      .fails(definition + Manifest.object("example.org/v1", "Thing", "a", "spec: ↓{port: 1}")),
    ],
    judging: \.objectFields
  ) { fields, _ in
    verdict(on: fields) { $0.kind == .missing }
  }
}
