import Flags
import Inventory
import Kubernetes

extension Etcd {
  static let knownGoodVersion = Rule(
    "etcd/known-good-version",
    title: "The release of etcd is not known to lose data",
    severity: .high,
    rationale: """
      Some etcd releases lose or corrupt data: members of 3.5.0 to 3.5.2 disagree after a crash, \
      later ones after a defragmentation or an upgrade to 3.6. Nothing shows it until it is too late.
      """,
    remedy: "Upgrade member by member to the newest patch of the same minor release.",
    needs: [.etcd],
    examples: [
      .passes(pod("registry.k8s.io/etcd:3.6.14-0")),
      .fails(pod("registry.k8s.io/etcd:3.5.1-0", mark: "↓")),
      .fails(pod("registry.k8s.io/etcd:3.5.9-0", mark: "↓")),
      .fails(
        """
        -- etcdctl/member-list.txt --
        a1, started, etcd-1, https://10.0.1.11:2380, https://10.0.1.11:2379, false
        -- etcdctl/endpoint-status.txt --
        ↓https://10.0.1.11:2379, a1, 3.5.1, 20 MB, true, false, 4, 900, 900, 
        """),
      .notAssessed(member("--data-dir=/var/lib/etcd")),
    ],
    judging: \.etcdMembers
  ) { member, _ in
    guard let version = member.version else {
      return .notAssessed(missing: "etcd's version (its image, or etcdctl endpoint status)")
    }
    guard let bad = Releases.etcdKnownBad(version) else { return .passes }
    let image = member.component?.pod?.containers.first { $0.image?.baseName == "etcd" }
    return .fails(
      "runs \(version), known for \(bad.reason); use \(bad.fixedIn) or newer",
      at: member.seen?.status?.location ?? image?.imageLocation)
  }

  private static func pod(_ image: String, mark: String = "") -> String {
    """
    -- hosts/cp-1/etc/kubernetes/manifests/etcd.yaml --
    apiVersion: v1
    kind: Pod
    metadata:
      name: etcd
      namespace: kube-system
    spec:
      hostNetwork: true
      containers:
      - name: etcd
        image: \(mark)\(image)
        command:
        - etcd
        - --name=cp-1
        - --initial-cluster=cp-1=https://10.0.1.11:2380
    """
  }
}
