import Inventory
import Kubernetes
import YAML

extension Pods {
  static let unprivilegedPorts = Rule(
    "pods/unprivileged-ports",
    title: "Containers listen on ports that need no rights",
    severity: .info,
    rationale: """
      For a port below 1024 a program needs root or NET_BIND_SERVICE where the runtime does not \
      open them to all, as containerd does since 2.0. A Service gives clients port 80 in any case.
      """,
    remedy: "Listen on 8080 and let the Service say port: 80, targetPort: 8080.",
    aliases: ["privileged-ports", "KSV-0117"],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(container: "ports: [{containerPort: 8080}]")),
      .fails(Manifest.workload(container: "ports: [{containerPort: ↓80}]")),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.workloads
  ) { workload, _ in
    let ports = workload.template.containers.flatMap(\.ports).compactMap { $0["containerPort"] }
    if ports.isEmpty || NodeAgent.of(workload) != nil { return .notApplicable }
    let low = ports.first { (1..<1024).contains($0.int ?? 0) }
    guard let low else { return .passes }
    return .fails("listens on port \(low.text ?? "")", at: low.location)
  }
}
