import Inventory
import Kubernetes
import YAML

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
      // A kustomization puts the namespace in.
      .passes(
        Manifest.object(
          "admissionregistration.k8s.io/v1", "ValidatingWebhookConfiguration", "a", namespace: nil,
          "webhooks: [{name: a.b.c, admissionReviewVersions: [v1], sideEffects: None, "
            + "clientConfig: {service: {name: a}}}]")),
      .notApplicable(
        Manifest.object(
          "apiextensions.k8s.io/v1", "CustomResourceDefinition", "things.example.org",
          namespace: nil, "spec: {conversion: {strategy: Webhook}}")),
      // What has a default is not needed.
      .passes(
        Manifest.object("networking.k8s.io/v1", "NetworkPolicy", "a", "spec: {ingress: []}")),
      .fails(definition + Manifest.object("example.org/v1", "Thing", "a", "spec: ↓{port: 1}")),
    ],
    judging: \.objectFields
  ) { fields, _ in
    // What patches a definition, as kubebuilder lays it ready.
    let isDefinition = fields.object.kind == "CustomResourceDefinition"
    if isDefinition, fields.object.spec["group"] == nil { return .notApplicable }
    return verdict(on: fields) { $0.kind == .missing }
  }
}
