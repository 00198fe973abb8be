/// Somebody is told before the users notice.
enum Observability: Area {
  static let id = "observability"
  static let title = "Observability"
  static let rules: [Rule] = [
    metricsServer, metricsCollected, essentialAlerts, alertsDelivered, logsCollected,
    replicatedMonitoring, reachableMetrics, scrapedServices, keptMetrics, deadMansSwitch,
    nodeHealth, logsOfEveryNode, terminationMessages,
  ]
}
