import Inventory
import Kubernetes
import Text
import YAML

extension Network {
  static let noMetadataAccess = Rule(
    "network/no-metadata-access",
    title: "Policies that open the internet leave out the cloud's metadata service",
    severity: .low,
    rationale: """
      At 169.254.169.254 a cloud tells whoever asks what the node is and often hands out the \
      node's own credentials. An egress rule to 0.0.0.0/0 opens that along with the internet.
      """,
    remedy: "Add except: [169.254.169.254/32] to the ipBlock.",
    aliases: ["C-0052", "NET021", "NET022", "check_access_to_instance_profile"],
    examples: [
      .fails(cloud + out("{cidr: ↓0.0.0.0/0}")),
      .passes(cloud + out("{cidr: 0.0.0.0/0, except: [169.254.0.0/16]}")),
      .passes(cloud + out("{cidr: 10.0.0.0/8}")),
      .notApplicable(out("{cidr: 0.0.0.0/0}")),
    ],
    judging: \.cloudPolicies
  ) { policy, _ in
    guard let metadata = IPAddress("169.254.169.254") else { return .notApplicable }
    for rule in policy.spec["egress"].items {
      let ports = rule["ports"].items
      // The service answers on port 80 only.
      guard ports.isEmpty || ports.contains(where: opensHTTP) else { continue }
      for peer in rule["to"].items {
        let block = peer["ipBlock"]
        guard let range = block["cidr"], CIDR(range.text ?? "")?.contains(metadata) == true else {
          continue
        }
        let isLeftOut = block["except"].items.contains {
          CIDR($0.text ?? "")?.contains(metadata) == true
        }
        if !isLeftOut {
          return .fails("opens the cloud's metadata service too", at: range.location)
        }
      }
    }
    return .passes
  }

  private static func opensHTTP(_ port: Node) -> Bool {
    guard port["protocol"]?.text ?? "TCP" == "TCP" else { return false }
    guard let first = port["port"]?.int else { return port["port"] == nil }
    return (first...max(first, port["endPort"]?.int ?? first)).contains(80)
  }

  private static let cloud = """
    apiVersion: v1
    kind: Node
    metadata: {name: n-1}
    spec: {providerID: "aws:///eu-1a/i-1"}
    ---

    """

  private static func out(_ block: String) -> String {
    policy(
      "out", "{podSelector: {}, policyTypes: [Egress], egress: [{to: [{ipBlock: \(block)}]}]}")
  }
}

extension Cluster {
  /// The policies of a cluster whose nodes are machines of a cloud with a metadata service.
  fileprivate var cloudPolicies: [Object] {
    let clouds = ["aws:", "gce:", "azure:", "openstack:", "oci:", "digitalocean:", "alicloud:"]
    let isInCloud = nodes.contains { node in
      let provider = node.object.spec["providerID"]?.text ?? ""
      return clouds.contains { provider.hasPrefix($0) }
    }
    return isInCloud ? networkPolicies.filter { NetworkReach.limits($0, .egress) } : []
  }
}
