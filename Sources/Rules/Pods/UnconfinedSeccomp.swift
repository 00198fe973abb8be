import Inventory
import Kubernetes
import YAML

extension Pods {
  static let unconfinedSeccomp = Rule(
    "pods/unconfined-seccomp",
    title: "Pods do not switch off seccomp or AppArmor",
    severity: .medium,
    rationale: """
      Unconfined takes away the filter that the runtime or the kubelet would have set, and with it
      what stands between a container and most faults of the kernel.
      """,
    remedy: "Use type: RuntimeDefault, or Localhost with a profile of your own.",
    aliases: [
      "KSV-0104", "KSV-0002", "SeccompUnconfined", "ApparmorUnconfined", "SEC016", "SEC019",
      "seccompProfile_baseline", "appArmorProfile", "apparmor", "ApparmorAny",
      "restrict-apparmor-profiles",
    ],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(pod: "securityContext: {seccompProfile: {type: RuntimeDefault}}")),
      .fails(Manifest.workload(pod: "securityContext: {seccompProfile: {type: ↓Unconfined}}")),
      .fails(
        Manifest.workload(container: "securityContext: {appArmorProfile: {type: ↓Unconfined}}")),
      // Before 1.30 the profile was an annotation.
      .fails(
        Manifest.pod(
          metadata: "annotations: {container.apparmor.security.beta.kubernetes.io/web: ↓unconfined}"
        )),
      .notApplicable(Manifest.daemon("cilium", image: "quay.io/cilium/cilium:v1.18.0")),
    ],
    judging: \.workloads
  ) { workload, _ in
    if NodeAgent.of(workload) != nil { return .notApplicable }
    for key in ["seccompProfile", "appArmorProfile"] {
      for (container, node) in effective(key, in: workload) where !container.isPrivileged {
        guard let type = node["type"], type.text == "Unconfined" else { continue }
        return .fails("runs \(container.name) with \(key) Unconfined", at: type.location)
      }
    }
    let prefix = "container.apparmor.security.beta.kubernetes.io/"
    for entry in workload.template.annotations.node.entries
    where entry.key.hasPrefix(prefix) && entry.value.text == "unconfined" {
      let name = entry.key.dropFirst(prefix.count)
      return .fails("runs \(name) with AppArmor unconfined", at: entry.value.location)
    }
    return .passes
  }
}
