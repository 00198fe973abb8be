import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension Versions {
  static let effectiveAnnotations = Rule(
    "versions/effective-annotations",
    title: "No annotation asks for what Kubernetes took out",
    severity: .medium,
    rationale: """
      Annotations of removed features are kept and do nothing: a pod with the old annotation for \
      seccomp runs without a profile, one with that for critical pods is evicted like any other.
      """,
    remedy: "Write the field that took the annotation's place.",
    aliases: ["C-0294"],
    needs: [],
    examples: [
      .passes(Manifest.pod(metadata: "annotations: {example.org/a: b}")),
      .fails(
        Manifest.pod(
          metadata: "annotations: {seccomp.security.alpha.kubernetes.io/pod: ↓runtime/default}")),
      // The field beside it counts.
      .passes(
        Manifest.pod(
          metadata: "annotations: {seccomp.security.alpha.kubernetes.io/pod: runtime/default}",
          pod: "securityContext: {seccompProfile: {type: RuntimeDefault}}")),
      .fails(
        Manifest.pod(metadata: "annotations: {scheduler.alpha.kubernetes.io/critical-pod: ↓\"\"}")),
      .passes(
        Manifest.pod(
          metadata: "annotations: {scheduler.alpha.kubernetes.io/critical-pod: \"\"}",
          pod: "priorityClassName: system-node-critical")),
      .fails(Manifest.pod(metadata: "annotations: {pod.beta.kubernetes.io/subdomain: ↓web}")),
    ],
    judging: \.workloads
  ) { workload, cluster in
    let minor = servedMinor(cluster)
    let template = workload.template
    var found: [(message: String, place: Location)] = []
    for entry in template.node["metadata"]["annotations"].entries {
      guard let (end, field) = ended(entry.key), end <= minor, !isReplaced(field, in: template)
      else { continue }
      let message =
        "has the annotation \(entry.key), which does nothing since Kubernetes 1.\(end); "
        + "\(field) takes its place"
      found.append((message, entry.value.location))
    }
    guard let first = found.first else { return .passes }
    let more = found.count > 1 ? ", and \(found.count - 1) more such" : ""
    return .fails(
      first.message + more, at: first.place,
      related: found.dropFirst().map { Related($0.message, at: $0.place) })
  }

  /// The minor since which the annotation does nothing, and what took its place.
  ///
  /// The changelogs of Kubernetes 1.6 (tolerations, name), 1.8 (affinity, init-containers), 1.16
  /// (critical-pod) and 1.27 (seccomp); kubernetes/kubernetes pull 44137, merged for 1.7 (hostname,
  /// subdomain).
  private static func ended(_ key: String) -> (minor: Int, field: String)? {
    switch key {
    case "seccomp.security.alpha.kubernetes.io/pod": return (27, "seccompProfile")
    case "scheduler.alpha.kubernetes.io/critical-pod": return (16, "priorityClassName")
    case "scheduler.alpha.kubernetes.io/affinity": return (8, "affinity")
    case "scheduler.alpha.kubernetes.io/tolerations": return (6, "tolerations")
    case "scheduler.alpha.kubernetes.io/name": return (6, "schedulerName")
    case "pod.alpha.kubernetes.io/init-containers", "pod.beta.kubernetes.io/init-containers":
      return (8, "initContainers")
    case "pod.beta.kubernetes.io/hostname": return (7, "hostname")
    case "pod.beta.kubernetes.io/subdomain": return (7, "subdomain")
    default:
      let prefix = "container.seccomp.security.alpha.kubernetes.io/"
      return key.hasPrefix(prefix) ? (27, "seccompProfile") : nil
    }
  }

  private static func isReplaced(_ field: String, in template: PodTemplate) -> Bool {
    if field != "seccompProfile" { return template.spec[field] != nil }
    return template.securityContext["seccompProfile"] != nil
      || template.containers.contains { $0.securityContext["seccompProfile"] != nil }
  }
}
