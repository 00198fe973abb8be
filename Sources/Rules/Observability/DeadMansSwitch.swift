import Inventory
import Kubernetes
import YAML

extension Observability {
  static let deadMansSwitch = Rule(
    "observability/dead-mans-switch",
    title: "An alert that always fires shows that alerting works",
    severity: .low,
    rationale: """
      When Prometheus or Alertmanager is down, no alert comes, which looks like a good day. An \
      alert that always fires, and a service outside of the cluster that misses it, tells them \
      apart.
      """,
    remedy: """
      Add the alert Watchdog (expr: vector(1)) and send it to a heartbeat monitor outside of the \
      cluster.
      """,
    needs: [],
    examples: [
      .passes(alerts(["KubeAPIDown", "Watchdog"])),
      .fails(alerts(["KubeAPIDown"], mark: "↓"), whole: true),
      .notAssessed(alerts(["KubeAPIDown"])),
      .notApplicable(web),
    ],
    judging: subjects
  ) { _, cluster in
    let watches = cluster.alertingRules.contains { rule in
      let name = rule["alert"]?.text?.lowercased() ?? ""
      let expression = rule["expr"]?.text?.split { $0.isWhitespace }.joined() ?? ""
      return ["watchdog", "deadman", "heartbeat"].contains { name.contains($0) }
        || ["vector(1)", "1", "1==1"].contains(expression)
    }
    if watches { return .passes }
    return cluster.isWhole
      ? .fails("no alert fires all the time, so that silence means nothing")
      : .notAssessed(missing: Need.wholeCluster.missing)
  }

  private static func subjects(_ cluster: Cluster) -> [WholeCluster] {
    let place = cluster.alertingObjects.first?.location
    return place.map { cluster.asWhole("alerting rules", at: $0) } ?? []
  }
}
