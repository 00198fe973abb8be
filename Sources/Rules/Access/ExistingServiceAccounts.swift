import Inventory
import Kubernetes
import Text
import YAML

extension Access {
  static let existingServiceAccounts = Rule(
    "rbac/existing-service-accounts",
    title: "Bindings and workloads name service accounts that exist",
    severity: .medium,
    rationale: """
      Pods of a missing service account are refused, so the next rollout or restart of the \
      workload does not come up; a binding to one gives its rights to whoever makes the account.
      """,
    remedy: "Create the ServiceAccount, or correct the name or namespace of the reference.",
    aliases: [
      "non-existent-service-account", "POP-307", "POP-507", "C-0307", "check-serviceaccount",
    ],
    examples: [
      .passes(accounts("robot"), whole: true),
      .fails(accounts("↓robto"), whole: true),
      .notAssessed(accounts("robto")),
      .notApplicable(bound("view", to: "kind: Group\nname: developers"), whole: true),
      .passes(
        accounts("robot") + "\n---\n"
          + bound("view", to: "kind: ServiceAccount\nname: default\nnamespace: ops"),
        whole: true),
    ],
    judging: \.accountReferences
  ) { reference, cluster in
    // The controller manager makes `default` in every namespace.
    if reference.name == "default" { return .passes }
    if cluster.hasServiceAccount(reference.name, in: reference.namespace) { return .passes }
    guard cluster.isWhole, cluster.showsServiceAccounts else {
      return .notAssessed(missing: "the ServiceAccounts")
    }
    let place = reference.namespace.map { " in namespace \($0)" } ?? ""
    return .fails("names service account \(reference.name), which does not exist\(place)")
  }

  private static func accounts(_ name: String) -> String {
    """
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: robot
      namespace: ops
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: robot
      namespace: ops
    spec:
      selector: {matchLabels: {app: web}}
      template:
        metadata:
          labels: {app: web}
        spec:
          serviceAccountName: \(name)
          containers:
            - name: robot
              image: registry.example/robot:2
    """
  }
}

extension Cluster {
  fileprivate var accountReferences: [AccountReference] {
    ownBindings.flatMap(AccountReference.all(of:))
      + workloads.compactMap(AccountReference.init(workload:))
  }
}

/// A place that names a service account.
private struct AccountReference: Subject {
  let title: String
  let location: Location
  let apiObject: Object?
  let name: String
  let namespace: String?

  init(_ object: Object, name: String, namespace: String?, at location: Location) {
    title = object.title
    apiObject = object
    self.name = name
    self.namespace = namespace
    self.location = location
  }

  init?(workload: Workload) {
    let spec = workload.template.spec
    let node = spec["serviceAccountName"] ?? spec["serviceAccount"]
    guard let node, let name = node.text, !name.isEmpty else { return nil }
    self.init(workload.object, name: name, namespace: workload.namespace, at: node.location)
  }

  static func all(of binding: Binding) -> [AccountReference] {
    binding.subjects.filter { $0.isServiceAccount && !$0.name.isEmpty }.map {
      AccountReference(
        binding.object, name: $0.name, namespace: $0.namespace ?? binding.object.namespace,
        at: $0.location)
    }
  }
}
