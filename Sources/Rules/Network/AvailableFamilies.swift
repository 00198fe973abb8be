import Inventory
import Kubernetes
import Text
import YAML

extension Network {
  static let availableFamilies = Rule(
    "network/available-families",
    title: "Services ask for address families that the cluster has",
    severity: .high,
    rationale: """
      A Service that requires two families, or one that the API server has no range for, is \
      refused when it is made.
      """,
    remedy: """
      Give the API server a range of each family in --service-cluster-ip-range, or use \
      ipFamilyPolicy: PreferDualStack.
      """,
    examples: [
      .fails(
        server("10.96.0.0/12")
          + service("web", "{ipFamilyPolicy: ↓RequireDualStack, ports: [{port: 80}]}")),
      .fails(server("10.96.0.0/12") + service("web", "{ipFamilies: ↓[IPv6], ports: [{port: 80}]}")),
      .passes(
        server("10.96.0.0/12,fd00::/108")
          + service("web", "{ipFamilyPolicy: RequireDualStack, ports: [{port: 80}]}")),
      .notApplicable(
        server("10.96.0.0/12")
          + service("web", "{ipFamilyPolicy: PreferDualStack, ports: [{port: 80}]}")),
      .notAssessed(service("web", "{ipFamilyPolicy: RequireDualStack, ports: [{port: 80}]}")),
      .notApplicable(server("10.96.0.0/12") + service("web", "{ports: [{port: 80}]}")),
    ],
    judging: \.familiedServices
  ) { familied, _ in
    let spec = familied.service.object.spec
    guard let ranges = familied.ranges else {
      return .notAssessed(missing: "--service-cluster-ip-range of kube-apiserver")
    }
    let hasBoth = ranges.contains { $0.isIPv4 } && ranges.contains { !$0.isIPv4 }
    if let policy = spec["ipFamilyPolicy"], policy.text == "RequireDualStack", !hasBoth {
      return .fails("requires two families, and the cluster has one", at: policy.location)
    }
    let missing = spec["ipFamilies"].items.compactMap(\.text).first { family in
      !ranges.contains { $0.isIPv4 == (family == "IPv4") }
    }
    // With a preference the list is only an order.
    guard let missing, spec["ipFamilyPolicy"]?.text != "PreferDualStack" else { return .passes }
    return .fails(
      "asks for \(missing), of which the cluster has no range", at: spec["ipFamilies"]?.location)
  }

  private static func server(_ range: String) -> String {
    """
    -- hosts/cp-1/kube-apiserver.flags --
    kube-apiserver --service-cluster-ip-range=\(range)
    -- service.yaml --

    """
  }
}

/// A Service that says which address families it wants, and the cluster's ranges.
struct FamiliedService: Subject {
  let service: Service
  let ranges: [CIDR]?

  var title: String { service.title }
  var location: Location { service.location }
  var apiObject: Object? { service.object }
}

extension Cluster {
  fileprivate var familiedServices: [FamiliedService] {
    let networks = addressRanges.filter { $0.role == .services }.map(\.network)
    return services.filter {
      $0.object.spec["ipFamilyPolicy"]?.text == "RequireDualStack"
        || !$0.object.spec["ipFamilies"].items.isEmpty
    }.map { FamiliedService(service: $0, ranges: networks.isEmpty ? nil : networks) }
  }
}
