import Inventory
import Kubernetes
import YAML

extension Pods {
  static let noHostNamespaces = Rule(
    "pods/no-host-namespaces",
    title: "Pods do not share the network, processes or IPC of their node",
    severity: .high,
    rationale: """
      With hostNetwork a pod reaches what listens on localhost only and no NetworkPolicy holds it;
      with hostPID it sees, and may end or read, every process of the node.
      """,
    remedy: "Remove hostNetwork, hostPID and hostIPC.",
    aliases: [
      "host-network", "host-pid", "host-ipc", "hostNetworkSet", "hostPIDSet", "hostIPCSet",
      "C-0038", "C-0041", "C-0275", "C-0276", "KSV-0008", "KSV-0009", "KSV-0010", "CKV_K8S_17",
      "CKV_K8S_18", "CKV_K8S_19", "HostNetwork", "HostPID", "HostIPC", "NET012",
      "disallow-host-namespaces", "hostNamespaces", "hostns", "CIS 5.2.3", "CIS 5.2.4",
      "CIS 5.2.5",
    ],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(pod: "hostNetwork: false")),
      .fails(Manifest.workload(pod: "hostNetwork: ↓true")),
      .fails(Manifest.workload(pod: "hostPID: ↓true\nhostIPC: true")),
      // It measures the node.
      .notApplicable(
        Manifest.workload(
          "DaemonSet", "node-exporter", spec: "minReadySeconds: 5",
          pod: "hostPID: true\nhostNetwork: true")),
    ],
    judging: \.workloads
  ) { workload, _ in
    let spec = workload.template.spec
    let shared = ["hostPID", "hostIPC", "hostNetwork"].filter { spec[$0]?.bool == true }
    guard let first = shared.first else { return .passes }
    if NodeAgent.of(workload) != nil { return .notApplicable }
    return .fails("sets \(shared.joined(separator: " and "))", at: spec[first]?.location)
  }
}
