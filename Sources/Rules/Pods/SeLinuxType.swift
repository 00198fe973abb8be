import Inventory
import Kubernetes
import YAML

extension Pods {
  static let seLinuxType = Rule(
    "pods/se-linux-type",
    title: "SELinux types of pods are those of containers",
    severity: .medium,
    rationale: """
      The types of containers keep a process that broke out from the files of the node. With \
      another type, such as spc_t, or a user or role of one's own, nothing does.
      """,
    remedy: "Remove seLinuxOptions.type, user and role; a level may stay.",
    aliases: ["seLinuxOptions", "KSV-0025", "disallow-selinux"],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(pod: "securityContext: {seLinuxOptions: {level: 's0:c1,c2'}}")),
      .passes(
        Manifest.workload(container: "securityContext: {seLinuxOptions: {type: container_t}}")),
      .fails(Manifest.workload(pod: "securityContext: {seLinuxOptions: {type: ↓spc_t}}")),
      .fails(Manifest.workload(container: "securityContext: {seLinuxOptions: {user: ↓root}}")),
      .notApplicable(Manifest.workload()),
      // It is not confined in any case, and another rule says so.
      .notApplicable(
        Manifest.workload(
          container: "securityContext: {privileged: true, seLinuxOptions: {type: spc_t}}")),
    ],
    judging: \.workloads
  ) { workload, cluster in
    let contexts =
      [workload.template.securityContext]
      + workload.template.containers.filter { !$0.isPrivileged }.map(\.securityContext)
    let options = contexts.compactMap { $0["seLinuxOptions"] }
    if options.isEmpty || NodeAgent.of(workload) != nil { return .notApplicable }
    let types = ["", "container_t", "container_init_t", "container_kvm_t", "container_engine_t"]
    for option in options {
      if let type = option["type"], let text = type.text, !types.contains(text) {
        return .fails("has the SELinux type \(text)", at: type.location)
      }
      for key in ["user", "role"] {
        guard let node = option[key], let text = node.text, !text.isEmpty else { continue }
        return .fails("has the SELinux \(key) \(text)", at: node.location)
      }
    }
    return .passes
  }
}
