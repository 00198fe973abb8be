import Inventory
import Kubernetes

extension Access {
  static let noEndpointWrites = clusterWideGrant(
    "rbac/no-endpoint-writes", of: .endpoints,
    title: "No role redirects the traffic of every Service",
    severity: .low,
    rationale: """
      Who writes Endpoints or EndpointSlices sends the traffic of a Service to any address, of \
      other namespaces or past NetworkPolicies too (CVE-2021-25740).
      """,
    remedy: """
      Remove create, update and patch on endpoints and endpointslices; hold leader elections \
      by Leases.
      """,
    aliases: [
      "KSV-0056", "restrict-edit-for-endpoints",
    ],
    examples: [
      .passes(
        granted(
          """
          - apiGroups: [""]
            resources: [endpoints, services]
            verbs: [get, list, watch]
          """)),
      .passes(
        granted(
          """
          - apiGroups: [""]
            resources: [services, endpoints]
            verbs: [get, update]
          """, by: "RoleBinding")),
      .fails(
        granted(
          """
          - ↓apiGroups: [""]
            resources: [services, endpoints]
            verbs: [get, update]
          """)),
    ]
  )
}
