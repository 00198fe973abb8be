import Inventory
import Kubernetes
import YAML

extension Pods {
  static let noRuntimeSocket = Rule(
    "pods/no-runtime-socket",
    title: "Pods do not mount the socket of the container runtime",
    severity: .critical,
    rationale: """
      The socket of Docker, containerd or CRI-O starts containers with any rights on the node,
      past every rule of the cluster. It is root on the node by another name.
      """,
    remedy:
      "Build images and list containers without the socket: rootless builders, the API server.",
    aliases: [
      "docker-sock", "C-0074", "KSV-0006", "CKV_K8S_27", "DockerSock", "K8S008",
      "disallow-cri-sock-mount", "disallow_container_socket_mount",
    ],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(pod: Manifest.hostPath("/var/log"))),
      .fails(Manifest.workload(pod: Manifest.hostPath("↓/var/run/docker.sock"))),
      .fails(Manifest.workload(pod: Manifest.hostPath("↓/run/containerd/containerd.sock"))),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.workloads, where: concerns
  ) { workload, _ in
    for volume in workload.template.volumes {
      guard let node = volume["hostPath"]["path"], let path = node.text else { continue }
      let name = path.split(separator: "/").last ?? ""
      let isSocket = [
        "docker.sock", "containerd.sock", "crio.sock", "dockershim.sock", "cri-dockerd.sock",
      ].contains(String(name))
      guard isSocket else { continue }
      if NodeAgent.of(workload)?.mayUseRuntimeSocket == true { return .notApplicable }
      return .fails("mounts \(path)", at: node.location)
    }
    return .passes
  }

  private static func concerns(_ workload: Workload, in _: Cluster) -> Bool {
    workload.template.volumes.contains { $0["hostPath"] != nil }
  }
}
