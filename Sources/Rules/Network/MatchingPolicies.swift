import Inventory
import Kubernetes
import YAML

extension Network {
  static let matchingPolicies = Rule(
    "network/matching-policies",
    title: "NetworkPolicies select pods that exist",
    severity: .low,
    rationale: """
      A policy that selects no pod protects nothing. Its author believes that the pods are \
      closed off, and they are as open as before.
      """,
    remedy: "Give podSelector the labels of the pods' template, or remove the policy.",
    aliases: [
      "networkpolicy-targets-pod", "dangling-networkpolicy", "POP-1200", "C-0299", "NET023",
    ],
    needs: [.manifests],
    examples: [
      .passes(web() + policy("web", "{podSelector: {matchLabels: {app: web}}}")),
      .passes(web() + policy("all", "{podSelector: {}}")),
      .fails(web() + policy("web", "{podSelector: ↓{matchLabels: {app: wbe}}}")),
      .notAssessed(
        "-- a/web.yaml --\n" + web() + "-- b/policy.yaml --\n"
          + policy("web", "{podSelector: {matchLabels: {app: wbe}}}")),
    ],
    judging: \.networkPolicies
  ) { policy, cluster in
    guard let selector = LabelSelector(policy.spec["podSelector"]) else { return .notApplicable }
    if !cluster.workloads(selectedBy: selector, of: policy).isEmpty { return .passes }
    if selector.isEmpty { return .notApplicable }
    guard cluster.isClosed(around: policy) else {
      return .notAssessed(missing: Need.wholeCluster.missing)
    }
    return .fails("selects no pod", at: selector.node.location)
  }
}
