import Flags
import Inventory

extension Nodes {
  static let nodeName = Rule(
    "nodes/node-name",
    title: "Nodes are named as their hosts are",
    severity: .info,
    rationale: """
      A name given by --hostname-override is one more thing that must agree with the client \
      certificate (system:node:NAME) and with the machine. Benchmarks ask to leave it out; with \
      a cloud provider and with installers that write it beside the certificate it is right, so \
      look whether one of these set it.
      """,
    remedy: """
      Remove --hostname-override, unless the installer or the cloud provider needs it.
      """,
    aliases: ["CIS 4.2.7", "C-0179", "KCV-0086", "CKV_K8S_146"],
    needs: [.kubelet],
    examples: [
      .notApplicable(command("--kubeconfig=/etc/kubernetes/kubelet.conf")),
      .passes(command("--hostname-override=ip-10-0-0-1 --cloud-provider=external")),
      // The folder of the host is called so too.
      .passes(command("--hostname-override=w-1")),
      .fails(command("↓--hostname-override=worker")),
    ],
    judging: \.kubelets
  ) { kubelet, cluster in
    let option = kubelet["hostname-override"]
    guard option.isSet, let name = option.value, !name.isEmpty else { return .notApplicable }
    if name == kubelet.host { return .passes }
    if kubelet["cloud-provider"].value?.isEmpty == false { return .passes }
    // A variable is filled in where the host is known.
    if name.contains("$") || name.contains("@") { return .passes }
    return .fails("calls its node \(name)", at: option.location)
  }
}
