import Inventory
import Kubernetes
import YAML

extension Pods {
  static let noGitRepo = Rule(
    "pods/no-git-repo",
    title: "Pods do not have the kubelet clone repositories",
    severity: .high,
    rationale: """
      For a gitRepo volume the kubelet runs git as root on the node, and hooks of a repository \
      have been run with it (CVE-2024-10220). Since Kubernetes 1.33 the driver is off and the pod \
      does not start.
      """,
    remedy: "Clone in an init container into an emptyDir, or build the files into the image.",
    aliases: ["SEC027"],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(pod: "volumes: [{name: a, emptyDir: {}}]")),
      .fails(
        Manifest.workload(
          pod: "volumes: [{name: a, gitRepo: ↓{repository: 'https://git.example/web.git'}}]")),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.workloads, where: concerns
  ) { workload, _ in
    for volume in workload.template.volumes {
      guard let source = volume["gitRepo"], !source.isNull else { continue }
      return .fails("has the kubelet clone a repository", at: source.location)
    }
    return .passes
  }

  private static func concerns(_ workload: Workload, in _: Cluster) -> Bool {
    !workload.template.volumes.isEmpty
  }
}
