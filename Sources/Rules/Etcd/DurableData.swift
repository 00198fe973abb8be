import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension Etcd {
  static let durableData = Rule(
    "etcd/durable-data",
    title: "The data of etcd outlasts a restart",
    severity: .critical,
    rationale: """
      In an emptyDir, in the container's own layer or below /tmp the data is gone when the pod is \
      made anew or the machine restarts. When that happens to more than half of the members, the \
      cluster is gone.
      """,
    remedy:
      "Put --data-dir on a disk of the machine: a hostPath at /var/lib/etcd, or a volume claim.",
    needs: [.etcd],
    examples: [
      .passes(member("--data-dir=/var/lib/etcd")),
      .fails(member("↓--data-dir=/tmp/etcd")),
      .passes(etcdPod(volume: "hostPath: {path: /var/lib/etcd}")),
      .fails(etcdPod(volume: "emptyDir: {}", mark: "↓")),
      .fails(etcdPod(volume: "hostPath: {path: /dev/shm/etcd}", mark: "↓")),
      .fails(etcdPod(volume: "hostPath: {path: /var/lib/etcd}", mount: "/data", mark: "↓")),
      .notApplicable(cluster(of: 3)),
    ],
    judging: \.etcdMembers
  ) { member, _ in
    judge(member) { process in
      if process.isSeed { return .notApplicable }
      let option = process["data-dir"]
      guard option.isSet, let path = option.value, path.hasPrefix("/"), !path.contains("$") else {
        return .notApplicable
      }
      guard let pod = process.pod else { return judge(path, at: option.location) }
      guard let mount = pod.mount(holding: path) else {
        return .fails("keeps its data at \(path), in no volume", at: option.location)
      }
      guard let volume = pod.volumes.first(where: { $0["name"]?.text == mount })
      else { return .passes }
      if volume["emptyDir"] != nil {
        return .fails("keeps its data at \(path), in an emptyDir", at: option.location)
      }
      guard let source = volume["hostPath"]["path"]?.text else { return .passes }
      return judge(source, at: option.location)
    }
  }

  private static func judge(_ path: String, at location: Location) -> Verdict {
    // file-hierarchy(7): what a restart empties.
    let fleeting = ["/tmp/", "/dev/shm/", "/run/", "/var/run/"]
    let isFleeting = fleeting.contains { "\(path)/".hasPrefix($0) }
    return isFleeting
      ? .fails("keeps its data at \(path), which a restart empties", at: location) : .passes
  }

  private static func etcdPod(
    volume: String, mount: String = "/var/lib/etcd", mark: String = ""
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
      - name: etcd
        image: registry.k8s.io/etcd:3.6.14-0
        command:
        - etcd
        - --name=cp-1
        - \(mark)--data-dir=/var/lib/etcd/data
        - --initial-cluster=cp-1=https://10.0.1.11:2380
        volumeMounts:
        - {name: data, mountPath: \(mount)}
      volumes:
      - name: data
        \(volume)
    """
  }
}

extension PodTemplate {
  /// The volume whose mount holds a path, the deepest of them.
  fileprivate func mount(holding path: String) -> String? {
    let mounts = containers.flatMap { $0.node["volumeMounts"].items }
    let holding = mounts.compactMap { mount -> (depth: Int, name: String)? in
      guard let point = mount["mountPath"]?.text, let name = mount["name"]?.text else { return nil }
      let prefix = point.hasSuffix("/") ? point : "\(point)/"
      return "\(path)/".hasPrefix(prefix) ? (prefix.utf8.count, name) : nil
    }
    return holding.max { $0.depth < $1.depth }?.name
  }
}
