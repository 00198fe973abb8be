import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension APIServer {
  static let kmsProvider = Rule(
    "apiserver/kms-provider",
    title: "Key management plug-ins are of version 2 and answer soon",
    severity: .high,
    rationale: """
      Version 1 asks the plug-in for every object, is deprecated since 1.28 and off since 1.29: \
      without the gate KMSv1 the API server then does not start. A plug-in with a long timeout \
      holds up every read of a Secret while it is down.
      """,
    remedy: """
      Add the plug-in with apiVersion: v2 as the first provider, rewrite the Secrets, then remove \
      version 1; leave timeout at its 3s.
      """,
    examples: [
      .passes(kms("apiVersion: v2, ")),
      .passes(server("1.27.16") + kms("")),
      .fails(server("1.31.14") + kms("", mark: "↓")),
      .fails(server("1.31.14", "KMSv1=true") + kms("", mark: "↓")),
      .fails(kms("", mark: "↓")),
      .fails(kms("apiVersion: v2, timeout: ↓30s, ")),
      .notApplicable(encryption("secrets", [keyed("secretbox")])),
    ],
    judging: \.encryptionConfigurations
  ) { configuration, cluster in
    let plugins = configuration.encryptionProviders.filter { $0.kind == "kms" }
    if plugins.isEmpty { return .notApplicable }
    let minor = Versions.servedMinor(cluster)
    if let old = plugins.first(where: \.isFirstVersionOfKMS), minor >= 28 {
      let isOn = cluster.apiServers.contains { server in
        server.gateSettings.contains { $0.name == "KMSv1" && $0.isOn == true }
      }
      let reason =
        minor < 29 || isOn
        ? "which is deprecated since 1.28"
        : "which is off since 1.29: the API server does not start"
      return .fails("uses KMS v1, \(reason)", at: old.location)
    }
    for plugin in plugins {
      guard let timeout = plugin.settings["timeout"],
        let seconds = timeout.text.flatMap(GoValue.seconds), seconds > 10
      else { continue }
      return .fails("waits \(timeout.text ?? "") for the plug-in", at: timeout.location)
    }
    return .passes
  }

  private static func kms(_ fields: String, mark: String = "") -> String {
    encryption(
      "secrets",
      ["\(mark)kms: {\(fields)name: vault, endpoint: \"unix:///run/kms.sock\"}", "identity"])
  }

  private static func server(_ version: String, _ gates: String = "KMSv1=false") -> String {
    Versions.apiServer("v" + version, flag: "\n        - --feature-gates=\(gates)")
  }
}
