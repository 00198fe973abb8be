import Inventory
import Kubernetes
import YAML

extension Pods {
  static let noPrivileged = Rule(
    "pods/no-privileged",
    title: "Containers are not privileged",
    severity: .high,
    rationale: """
      A privileged container has all rights on its node: whoever takes it over has the node, its
      pods and their secrets.
      """,
    remedy: "Remove privileged: true and add the one capability or device that is needed.",
    aliases: [
      "CKV_K8S_16", "container-security-context-privileged", "privileged-container",
      "runAsPrivileged", "C-0057", "KSV-0017", "Privileged", "privileged-containers",
      "disallow-privileged-containers", "SEC004", "CIS 5.2.2",
    ],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(container: "securityContext: {privileged: false}")),
      .fails(Manifest.workload(container: "securityContext: {privileged: ↓true}")),
      .fails(
        Manifest.workload(
          pod: """
            initContainers:
            - name: setup
              image: registry.example/setup:1.0
              securityContext: {privileged: ↓true}
            """)),
      // A CNI plugin sets up the network of the node.
      .notApplicable(
        Manifest.daemon("cilium", image: "quay.io/cilium/cilium:v1.18.0")),
      .fails(
        Manifest.daemon("logs", image: "fluent/fluentd:v1.18", marked: true)),
    ],
    judging: \.workloads
  ) { workload, _ in
    let privileged = workload.template.containers.filter(\.isPrivileged)
    if NodeAgent.of(workload)?.mayBePrivileged == true { return .notApplicable }
    guard let first = privileged.first else { return .passes }
    return .fails(
      "runs \(privileged.named) privileged", at: first.securityContext["privileged"]?.location)
  }
}
