import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension APIServer {
  static let kmsProvider = Rule(
    "apiserver/kms-provider",
    title: "Key management plug-ins are of version 2",
    severity: .high,
    rationale: """
      Version 1 asks the plug-in for every object, is deprecated since 1.28 and off since 1.29: \
      without the gate KMSv1 the API server then does not start.
      """,
    remedy: """
      Add the plug-in with apiVersion: v2 as the first provider, rewrite the Secrets, then remove \
      version 1.
      """,
    examples: [
      .passes(kms("apiVersion: v2, ")),
      .passes(server("1.27.16") + kms("")),
      .fails(server("1.31.14") + kms("", mark: "↓")),
      .fails(server("1.31.14", "KMSv1=true") + kms("", mark: "↓")),
      .fails(kms("", mark: "↓")),
      // apiserver/valid-encryption-configuration tells it.
      .passes(kms("apiVersion: v3, ")),
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
        if minor < 29 || isOn {
          "which is deprecated since 1.28"
        } else if cluster.version == nil {
          "with which, from 1.29 on, an API server starts only by the gate KMSv1"
        } else {
          "which is off since 1.29: the API server does not start"
        }
      return .fails("uses KMS v1, \(reason)", at: old.location)
    }
    return .passes
  }

  static func kms(_ fields: String, mark: String = "") -> String {
    encryption(
      "secrets",
      ["\(mark)kms: {\(fields)name: vault, endpoint: \"unix:///run/kms.sock\"}", "identity"])
  }

  private static func server(_ version: String, _ gates: String = "KMSv1=false") -> String {
    Versions.apiServer("v" + version, flag: "\n        - --feature-gates=\(gates)")
  }
}
