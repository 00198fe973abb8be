import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension Etcd {
  static let supervisedPod = Rule(
    "etcd/supervised-pod",
    title: "The pod of etcd has its share of the machine and a probe",
    severity: .low,
    rationale: """
      etcd starved of CPU misses heartbeats, and each missed one is an election. A limit on CPU \
      throttles it at the worst time, without requests other pods come first, and without a \
      liveness probe a member that hangs stays so.
      """,
    remedy: """
      Give the container requests for CPU and memory, no limit on CPU, and a livenessProbe on \
      /livez (before 3.5.11: /health?exclude=NOSPACE&serializable=true).
      """,
    needs: [.etcd],
    examples: [
      .passes(supervised("requests: {cpu: 100m, memory: 100Mi}")),
      .fails(supervised("requests: {cpu: 100m}", mark: "↓")),
      .fails(supervised("limits: {memory: 2Gi, cpu: ↓\"1\"}")),
      .fails(supervised("requests: {cpu: 100m, memory: 100Mi}", mark: "↓", probe: "")),
      .notApplicable(cluster(of: 3)),
    ],
    judging: \.etcdMembers
  ) { member, _ in
    judge(member) { process in
      if process.isSeed { return .notApplicable }
      guard let container = process.etcdContainer else { return .notApplicable }
      let limits = container.resources["limits"]
      if let cpu = limits["cpu"] {
        return .fails("is throttled above \(cpu.text ?? "a limit") CPU", at: cpu.location)
      }
      let requests = container.resources["requests"]
      for resource in ["cpu", "memory"] where requests[resource] == nil && limits[resource] == nil {
        return .fails("requests no \(resource)", at: container.location)
      }
      if container.node["livenessProbe"] == nil {
        return .fails("has no livenessProbe", at: container.location)
      }
      return .passes
    }
  }

  private static func supervised(
    _ resources: String, mark: String = "",
    probe: String = "livenessProbe: {httpGet: {path: /livez, port: 2381}}"
  ) -> String {
    """
    -- hosts/cp-1/etc/kubernetes/manifests/etcd.yaml --
    apiVersion: v1
    kind: Pod
    metadata:
      name: etcd
      namespace: kube-system
    spec:
      containers:
      - \(mark)name: etcd
        image: registry.k8s.io/etcd:3.6.14-0
        command: [etcd, --name=cp-1, "--initial-cluster=cp-1=https://10.0.1.11:2380"]
        resources:
          \(resources)
        \(probe)
    """
  }
}

extension Component {
  /// The container that runs etcd.
  fileprivate var etcdContainer: Container? {
    guard let pod else { return nil }
    return pod.containers.first { container in
      container.location.file === location.file
        && container.node["command"].items.contains { $0.text?.hasSuffix("etcd") == true }
    } ?? pod.containers.first { $0.image?.baseName == "etcd" }
  }
}
