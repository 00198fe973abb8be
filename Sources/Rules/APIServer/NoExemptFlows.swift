import Inventory
import Kubernetes
import Text
import YAML

extension APIServer {
  static let noExemptFlows = Rule(
    "apiserver/no-exempt-flows",
    title: "Only the system itself is exempt from the API server's queues",
    severity: .medium,
    rationale: """
      Requests of an exempt flow are never queued. A single client of such a flow that repeats itself \
      can take the API server from everybody else.
      """,
    remedy:
      "Point the FlowSchema at a PriorityLevelConfiguration with a limit, such as global-default.",
    needs: [],
    examples: [
      .passes(flow("exempt", "{kind: Group, group: {name: \"system:masters\"}}")),
      .passes(flow("workload-low", "{kind: User, user: {name: ci}}")),
      .fails(flow("↓exempt", "{kind: User, user: {name: ci}}")),
    ],
    judging: \.flowSchemas
  ) { flow, _ in
    let level = flow.spec["priorityLevelConfiguration"]["name"]
    guard let level, level.text == "exempt" else { return .passes }
    for rule in flow.spec["rules"].items {
      // Health checks are free for everybody.
      if rule["resourceRules"].items.isEmpty { continue }
      for subject in rule["subjects"].items {
        let name =
          subject["user"]["name"]?.text ?? subject["group"]["name"]?.text
          ?? subject["serviceAccount"]["namespace"]?.text ?? ""
        let isSystem =
          name.hasPrefix("system:") && name != "system:authenticated"
          && name != "system:unauthenticated" && !name.hasPrefix("system:serviceaccounts")
        if isSystem || name == "kube-system" { continue }
        return .fails("exempts \(name) from all queues", at: level.location)
      }
    }
    return .passes
  }

  private static func flow(_ level: String, _ subject: String) -> String {
    """
    apiVersion: flowcontrol.apiserver.k8s.io/v1
    kind: FlowSchema
    metadata: {name: own}
    spec:
      priorityLevelConfiguration: {name: \(level)}
      rules:
      - subjects: [\(subject)]
        resourceRules: [{verbs: ["*"], apiGroups: ["*"], resources: ["*"], namespaces: ["*"]}]
    """
  }
}

extension Cluster {
  fileprivate var flowSchemas: [Object] {
    objects("FlowSchema", group: "flowcontrol.apiserver.k8s.io")
  }
}
