import Flags
import Inventory
import Text
import YAML

extension APIServer {
  static let kmsTimeout = Rule(
    "apiserver/kms-timeout",
    title: "The API server does not wait long for a key management plug-in",
    severity: .low,
    rationale: """
      While the plug-in is down, every read of an encrypted object waits for the whole timeout, and \
      with it all that needs a Secret.
      """,
    remedy: "Leave timeout at its default of 3s.",
    examples: [
      .passes(kms("apiVersion: v2, ")),
      .passes(kms("apiVersion: v2, timeout: 5s, ")),
      .fails(kms("apiVersion: v2, timeout: ↓30s, ")),
      .notApplicable(encryption("secrets", [keyed("secretbox")])),
    ],
    judging: \.encryptionConfigurations
  ) { configuration, _ in
    let plugins = configuration.encryptionProviders.filter { $0.kind == "kms" }
    if plugins.isEmpty { return .notApplicable }
    for plugin in plugins {
      guard let timeout = plugin.settings["timeout"],
        let seconds = timeout.text.flatMap(GoValue.seconds), seconds > 10
      else { continue }
      return .fails("waits \(timeout.text ?? "") for the plug-in", at: timeout.location)
    }
    return .passes
  }
}
