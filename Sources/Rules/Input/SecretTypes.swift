import Inventory
import Kubernetes
import Text
import YAML

extension Input {
  static let secretTypes = Rule(
    "input/secret-types",
    title: "Secrets have the keys that their type demands",
    severity: .medium,
    rationale: """
      The API server refuses a Secret whose type demands keys that it does not have. The \
      deployment stops there, often at the first step of a restore.
      """,
    remedy: "Add the key, or correct the type; it cannot be changed once the Secret exists.",
    examples: [
      .passes(secret("kubernetes.io/tls", "{tls.crt: QQ==, tls.key: QQ==}")),
      .notApplicable(secret("Opaque", "{}")),
      .passes(secret("kubernetes.io/tls", "{tls.crt: QQ==}")),
      .fails(secret("kubernetes.io/tls", "{ca.crt: QQ==}", mark: "↓")),
      .fails(secret("kubernetes.io/dockerconfigjson", "{config.json: e30=}", mark: "↓")),
      .fails(secret("kubernetes.io/basic-auth", "{}", mark: "↓")),
    ],
    judging: \.typedSecrets
  ) { secret, _ in
    let type = secret.node["type"]
    let keys = ["data", "stringData"].flatMap { secret.node[$0].entries }.map(\.key)
    // What an operator fills in later has neither.
    if keys.isEmpty, type?.text != "kubernetes.io/basic-auth" { return .notApplicable }
    guard let demanded = required[type?.text ?? ""] else { return .passes }
    let missing = demanded.filter { choice in !choice.contains(where: keys.contains) }
    guard let first = missing.first else { return .passes }
    return .fails(
      "has no \(first.joined(separator: " or ")), which \(type?.text ?? "") demands",
      at: type?.location)
  }

  /// apis/core/validation, ValidateSecret: of each list one key at least.
  fileprivate static let required: [String: [[String]]] = [
    // Copies for an audit leave tls.key out.
    "kubernetes.io/tls": [["tls.crt"]],
    "kubernetes.io/dockerconfigjson": [[".dockerconfigjson"]],
    "kubernetes.io/dockercfg": [[".dockercfg"]],
    "kubernetes.io/ssh-auth": [["ssh-privatekey"]],
    "kubernetes.io/basic-auth": [["username", "password"]],
  ]

  private static func secret(_ type: String, _ data: String, mark: String = "") -> String {
    """
    apiVersion: v1
    kind: Secret
    metadata:
      name: web
    type: \(mark)\(type)
    data: \(data)
    """
  }
}

extension Cluster {
  fileprivate var typedSecrets: [Object] {
    objects("Secret", group: "").filter { Input.required[$0.node["type"]?.text ?? ""] != nil }
  }
}
