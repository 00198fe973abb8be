import Inventory
import Kubernetes
import Text
import YAML

extension Pods {
  static let noCredentialsInConfigMaps = Rule(
    "pods/no-credentials-in-config-maps",
    title: "ConfigMaps hold no private keys",
    severity: .high,
    rationale: """
      ConfigMaps are readable by most roles, are not encrypted at rest and end up in dumps and \
      repositories. A private key in one belongs to everybody who may look.
      """,
    remedy: "Move the value into a Secret, mount that instead, and replace the key.",
    aliases: ["sensitiveConfigmapContent", "KSV-0109", "KSV-01010", "SEC033"],
    examples: [
      .passes(configMap("ca.crt: |\n    -----BEGIN CERTIFICATE-----\n    MIIB\n")),
      .fails(
        configMap(
          "tls.key: ↓|\n    -----BEGIN EC PRIVATE KEY-----\n    KRAP\n    -----END EC PRIVATE KEY-----\n"
        )),
      .passes(configMap("README: put your PRIVATE KEY into a Secret")),
    ],
    judging: \.configMaps
  ) { map, _ in
    for entry in map.node["data"].entries {
      guard let text = entry.value.text, holdsKey(text) else { continue }
      return .fails("holds a private key under \(entry.key)", at: entry.value.location)
    }
    return .passes
  }

  private static func holdsKey(_ text: String) -> Bool {
    text.holds("-----BEGIN ") && text.holds("PRIVATE KEY-----")
      && text.holds("-----END ")
  }

  private static func configMap(_ data: String) -> String {
    "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata:\n  " + data
  }
}

extension Cluster {
  fileprivate var configMaps: [Object] {
    objects("ConfigMap", group: "")
  }
}
