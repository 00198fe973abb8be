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
    ],
    judging: \.workloads
  ) { workload, cluster in
    let minor = servedMinor(cluster)
    let template = workload.template
    for entry in template.node["metadata"]["annotations"].entries {
      guard let (end, field) = ended(entry.key), end <= minor, !isReplaced(field, in: template)
      else { continue }
      return .fails(
        "has the annotation \(entry.key), which does nothing since Kubernetes 1.\(end); "
          + "\(field) takes its place",
        at: entry.value.location)
    }
    return .passes
  }

  /// The minor since which the annotation does nothing, and what took its place.
  private static func ended(_ key: String) -> (minor: Int, field: String)? {
    switch key {
    case "seccomp.security.alpha.kubernetes.io/pod": return (27, "seccompProfile")
    case "scheduler.alpha.kubernetes.io/critical-pod": return (16, "priorityClassName")
    case "scheduler.alpha.kubernetes.io/affinity": return (8, "affinity")
    case "scheduler.alpha.kubernetes.io/tolerations": return (8, "tolerations")
    case "pod.beta.kubernetes.io/init-containers": return (8, "initContainers")
    case "pod.beta.kubernetes.io/hostname": return (8, "hostname")
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
