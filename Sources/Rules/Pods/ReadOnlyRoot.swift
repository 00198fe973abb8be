import Inventory
import Kubernetes
import YAML

extension Pods {
  static let readOnlyRoot = Rule(
    "pods/read-only-root",
    title: "Containers cannot change their own files",
    severity: .info,
    rationale: """
      Where the root file system is read-only, an intruder cannot replace programs or leave some
      behind, and data that would be lost with the container has to go to a volume.
      """,
    remedy: "Set readOnlyRootFilesystem: true and mount an emptyDir where files must be written.",
    aliases: [
      "container-security-context-readonlyrootfilesystem", "no-read-only-root-fs",
      "notReadOnlyRootFilesystem", "C-0017", "KSV-0014", "CKV_K8S_22", "ReadOnlyRootFilesystem",
      "require-ro-rootfs", "rootfs",
    ],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(container: "securityContext: {readOnlyRootFilesystem: true}")),
      .fails(Manifest.workload("Deployment", "↓web")),
    ],
    judging: \.workloads
  ) { workload, _ in
    let bare = workload.template.running.filter {
      $0.securityContext["readOnlyRootFilesystem"]?.bool != true
    }
    return bare.isEmpty || workload.isForWindows
      ? .passes : .fails("may write to the root file system in \(bare.named)")
  }
}
