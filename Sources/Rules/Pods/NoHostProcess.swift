import Inventory
import Kubernetes
import YAML

extension Pods {
  static let noHostProcess = Rule(
    "pods/no-host-process",
    title: "Pods for Windows do not run as processes of their node",
    severity: .high,
    rationale: """
      A HostProcess container is no container: it runs on the node itself, with the rights of the \
      user it names, which is most often SYSTEM.
      """,
    remedy: "Remove windowsOptions.hostProcess where the pod does not set up the node.",
    aliases: [
      "windowsHostProcess", "hostProcess", "KSV-0103", "disallow-host-process", "CIS 5.2.10",
    ],
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.workload(pod: "securityContext: {windowsOptions: {hostProcess: false}}")),
      .fails(Manifest.workload(pod: "securityContext: {windowsOptions: {hostProcess: ↓true}}")),
      .fails(
        Manifest.workload(
          container: "securityContext: {windowsOptions: {hostProcess: ↓true}}")),
      .notApplicable(Manifest.workload()),
      .notApplicable(
        Manifest.workload(
          "DaemonSet", "kube-proxy", spec: "minReadySeconds: 5",
          pod: "securityContext: {windowsOptions: {hostProcess: true}}",
          containers: "- {name: p, image: 'sigwindowstools/kube-proxy:v1.35.0'}")),
    ],
    judging: \.workloads, where: concerns
  ) { workload, _ in
    let set = windowsOptions(workload).compactMap { $0["hostProcess"] }.first { $0.bool == true }
    guard let set else { return .passes }
    return NodeAgent.of(workload) != nil
      ? .notApplicable : .fails("runs as a process of its node", at: set.location)
  }

  private static func concerns(_ workload: Workload, in _: Cluster) -> Bool {
    !windowsOptions(workload).isEmpty
  }

  private static func windowsOptions(_ workload: Workload) -> [Node] {
    let contexts =
      [workload.template.securityContext] + workload.template.containers.map(\.securityContext)
    return contexts.compactMap { $0["windowsOptions"] }
  }
}
