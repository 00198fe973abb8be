import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension Network {
  static let agreeingRanges = Rule(
    "network/agreeing-ranges",
    title: "Every component knows the same ranges for pods and Services",
    severity: .high,
    rationale: """
      The API server gives out Service addresses, the controller manager keeps node ranges clear of \
      them, and kube-proxy tells pods from strangers by the pod range. Where they disagree, \
      addresses are given twice, or traffic is masqueraded that must not be.
      """,
    remedy: """
      Set --service-cluster-ip-range alike on API servers and controller managers, and the pod range \
      alike in --cluster-cidr, kube-proxy's clusterCIDR and kubeadm's podSubnet.
      """,
    needs: [],
    examples: [
      .passes(
        apiServer("--service-cluster-ip-range=10.96.0.0/12")
          + controllers("--cluster-cidr=10.244.0.0/16 --service-cluster-ip-range=10.96.0.0/12")),
      // The order of families is the API server's own.
      .passes(
        apiServer("--service-cluster-ip-range=10.96.0.0/12,fd00::/108")
          + controllers("--service-cluster-ip-range=fd00::/108,10.96.0.0/12")),
      .fails(
        apiServer("--service-cluster-ip-range=10.96.0.0/12")
          + controllers("↓--service-cluster-ip-range=10.97.0.0/16")),
      .fails(
        controllers("--cluster-cidr=10.244.0.0/16 --allocate-node-cidrs=true")
          + """
          -- hosts/cp-1/kubeadm.yaml --
          apiVersion: kubeadm.k8s.io/v1beta4
          kind: ClusterConfiguration
          networking:
            podSubnet: ↓10.245.0.0/16
          """),
      // Without a range of its own the API server takes 10.0.0.0/24.
      .fails(
        "-- hosts/cp-1/kube-apiserver.service --\n[Service]\nExecStart=/usr/bin/kube-apiserver -v=2\n"
          + controllers("↓--service-cluster-ip-range=10.32.0.0/24")),
      .notApplicable(apiServer("--service-cluster-ip-range=10.96.0.0/12")),
    ],
    judging: \.statedRanges
  ) { stated, cluster in
    guard let first = cluster.statedRanges.first(where: { $0.role == stated.role }),
      first.title != stated.title,
      // Instances of one program that differ are findings of ha/agreeing-….
      stated.program == nil || stated.program != first.program
    else { return .notApplicable }
    if first.networks == stated.networks { return .passes }
    return .fails(
      "is \(stated.words), where \(first.title) is \(first.words)",
      related: [Related(first.title, at: first.location)])
  }
}

/// All ranges for pods or for Services that one place gives.
struct StatedRanges: Subject {
  let role: AddressRange.Role
  let title: String
  var networks: Set<CIDR>
  let program: Program?
  let hostName: String?
  let location: Location

  var words: String { networks.map(\.description).sorted().joined(separator: ",") }
}

extension Cluster {
  /// What each component or installer says, once for each; pools may be parts of the whole.
  var statedRanges: [StatedRanges] {
    var order: [StatedRanges] = []
    let preferred = addressRanges.filter { $0.role == .services && $0.isOfAPIServer }
    for range in preferred + addressRanges.filter({ !($0.role == .services && $0.isOfAPIServer) })
    where range.isStated {
      let known = order.firstIndex { each in
        each.title == range.title && each.role == range.role
          && each.location.path == range.location.path
      }
      if let known {
        order[known].networks.insert(range.network)
      } else {
        order.append(
          StatedRanges(
            role: range.role, title: range.title, networks: [range.network],
            program: range.component?.program,
            hostName: range.component?.host, location: range.location))
      }
    }
    return order
  }
}

extension AddressRange {
  fileprivate var isOfAPIServer: Bool { component?.program == .kubeAPIServer }

  /// Whether it is told by a component or an installer, and not by a pool or an added range.
  fileprivate var isStated: Bool {
    component != nil || title.hasSuffix("of kubeadm") || title.hasSuffix("of the kops Cluster")
  }
}
