import Inventory
import Kubernetes
import YAML

extension Pods {
  static let noSharedMounts = Rule(
    "pods/no-shared-mounts",
    title: "What containers mount stays in their pod",
    severity: .high,
    rationale: """
      Bidirectional mount propagation carries a container's mounts to the node and to every pod \
      that shares the directory, and leaves them there when the container ends. The API server \
      takes it from privileged containers only.
      """,
    remedy: "Remove mountPropagation, or set HostToContainer where the pod only reads.",
    aliases: ["POD013"],
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.workload(
          container: "volumeMounts: [{name: a, mountPath: /a, mountPropagation: HostToContainer}]")),
      .fails(
        Manifest.workload(
          container: "volumeMounts: [{name: a, mountPath: /a, mountPropagation: ↓Bidirectional}]")),
      .notApplicable(
        Manifest.workload(
          "DaemonSet", "csi", spec: "minReadySeconds: 5",
          containers: """
            - name: registrar
              image: registry.k8s.io/sig-storage/csi-node-driver-registrar:v2.13.0
            - name: driver
              image: registry.example/driver:1.0
              volumeMounts: [{name: a, mountPath: /a, mountPropagation: Bidirectional}]
            """)),
    ],
    judging: \.workloads
  ) { workload, _ in
    for container in workload.template.containers {
      for mount in container.volumeMounts {
        guard let node = mount["mountPropagation"], node.text == "Bidirectional" else { continue }
        if NodeAgent.of(workload) != nil { return .notApplicable }
        return .fails("spreads what \(container.name) mounts to the node", at: node.location)
      }
    }
    return .passes
  }
}
