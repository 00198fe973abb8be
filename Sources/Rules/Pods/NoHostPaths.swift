import Inventory
import Kubernetes
import YAML

extension Pods {
  static let noHostPaths = Rule(
    "pods/no-host-paths",
    title: "Pods do not mount directories of their node",
    severity: .medium,
    rationale: """
      What a pod writes to its node, other pods and root read there, past every level of pod \
      security but the widest. And data in a directory of a node stays behind when the pod moves.
      """,
    remedy: "Use a PersistentVolumeClaim, an emptyDir or a ConfigMap.",
    aliases: [
      "hostPathSet", "C-0048", "KSV-0023", "hostpath-volume", "disallow-host-path", "SEC010",
      "CIS 5.2.11",
    ],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(pod: "volumes: [{name: tmp, emptyDir: {}}]")),
      .fails(Manifest.workload(pod: Manifest.hostPath("↓/srv/data"))),
      // The clock's zone, read only, gives nothing away.
      .passes(Manifest.workload(pod: Manifest.hostPath("/etc/localtime"))),
      // Nor is what the node is made of left to this rule.
      .passes(Manifest.workload(pod: Manifest.hostPath("/etc"))),
      // Sockets have a rule of their own.
      .passes(Manifest.workload(pod: Manifest.hostPath("/var/run/docker.sock"))),
      // It reads the logs of the node.
      .notApplicable(
        Manifest.workload(
          "DaemonSet", "fluent-bit", spec: "minReadySeconds: 5",
          pod: Manifest.hostPath("/var/log"))),
    ],
    judging: \.workloads
  ) { workload, _ in
    let paths = workload.template.volumes.compactMap { $0["hostPath"]["path"] }.filter { node in
      guard let path = node.text else { return false }
      return !harmless.contains(path) && !path.hasSuffix(".sock") && !isSensitive(path)
    }
    guard let first = paths.first else { return .passes }
    if NodeAgent.of(workload) != nil { return .notApplicable }
    let shown = paths.prefix(3).compactMap(\.text).joined(separator: ", ")
    let more = paths.count > 3 ? " and \(paths.count - 3) more" : ""
    return .fails("mounts \(shown)\(more) of its node", at: first.location)
  }

  /// Files that everyone may read.
  private static let harmless: Set<String> = [
    "/etc/localtime", "/etc/timezone", "/usr/share/zoneinfo", "/etc/ssl/certs",
    "/usr/share/ca-certificates", "/etc/ca-certificates", "/lib/modules", "/dev/null",
    "/etc/machine-id",
  ]
}
