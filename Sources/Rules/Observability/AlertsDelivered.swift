import Inventory
import Kubernetes
import Text
import YAML

extension Observability {
  static let alertsDelivered = Rule(
    "observability/alerts-delivered",
    title: "Alerts reach somebody",
    severity: .medium,
    rationale: """
      Alertmanager starts with a receiver that drops everything. Alerts then fire as they \
      should, and nobody hears them.
      """,
    remedy: "Give Alertmanager a receiver of a pager, chat or mail, and route alerts to it.",
    aliases: ["alert_receiver_configured"],
    needs: [],
    examples: [
      .passes(receivers("{name: pager, pagerdutyConfigs: [{}]}")),
      .fails(receivers("{name: ↓nobody}", kind: "AlertmanagerConfig")),
      .passes(
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: alertmanager}
        data:
          alertmanager.yml: |
            receivers: [{name: mail, email_configs: [{to: ops@example.com}]}]
        """),
      .fails(
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: ↓alertmanager}
        data:
          alertmanager.yml: |
            receivers: [{name: "null"}]
        """),
      .notAssessed(
        "{apiVersion: monitoring.coreos.com/v1, kind: Alertmanager, metadata: {name: m}}"),
    ],
    judging: \.alertConfigurations
  ) { configuration, _ in
    guard let receivers = configuration.receivers else {
      return .notAssessed(missing: "Alertmanager's configuration (AlertmanagerConfig or ConfigMap)")
    }
    if receivers.contains(where: delivers) { return .passes }
    let place =
      configuration.isEmbedded
      ? nil
      : receivers.first.map { name in
        name["name"]?.location ?? name.location
      }
    return .fails("has no receiver that passes alerts on", at: place)
  }

  private static func delivers(_ receiver: Node) -> Bool {
    receiver.entries.contains { entry in
      let isChannel = entry.key.hasSuffix("_configs") || entry.key.hasSuffix("Configs")
      return isChannel && !entry.value.items.isEmpty
    }
  }

  private static func receivers(_ receiver: String, kind: String = "AlertmanagerConfig") -> String {
    """
    apiVersion: monitoring.coreos.com/v1alpha1
    kind: \(kind)
    metadata: {name: all}
    spec: {receivers: [\(receiver)]}
    """
  }
}

/// A configuration of Alertmanager, or an Alertmanager without one that can be read.
struct AlertConfiguration: ObjectSubject {
  let object: Object
  let receivers: [Node]?
  let isEmbedded: Bool
}

extension Cluster {
  /// What is readable of Alertmanager's configuration; Secrets are not, so they stay unknown.
  fileprivate var alertConfigurations: [AlertConfiguration] {
    var found = (objects("AlertmanagerConfig") + objects("VMAlertmanagerConfig")).map {
      AlertConfiguration(object: $0, receivers: $0.spec["receivers"].items, isEmbedded: false)
    }
    for map in objects("ConfigMap", group: "") {
      for entry in map.node["data"].entries
      where entry.key.hasPrefix("alertmanager") || entry.key == "config.yml" {
        guard let text = entry.value.text, text.contains("receivers:") else { continue }
        let file = SourceFile(path: map.file.path, text: text)
        guard let document = Stream(reading: file).documents.first else { continue }
        found.append(
          AlertConfiguration(
            object: map, receivers: document["receivers"].items, isEmbedded: true))
      }
    }
    if found.isEmpty, let manager = objects("Alertmanager").first {
      found.append(AlertConfiguration(object: manager, receivers: nil, isEmbedded: false))
    }
    return found
  }
}
