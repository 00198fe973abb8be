import Flags
import Inventory

extension Versions {
  static let noAlphaFeatures = Rule(
    "versions/no-alpha-features",
    title: "Components turn on no alpha features",
    severity: .medium,
    rationale: """
      An alpha feature may change its data or go between two releases without a way back, and \
      Kubernetes calls it unfit for production. AllAlpha turns on every one of them at once, those \
      of the next release too.
      """,
    remedy: "Remove the gate from --feature-gates, or wait for the release that has it as beta.",
    aliases: ["kubelet_no_unsupported_config_overrides", "no_unsupported_config_overrides"],
    needs: [],
    examples: [
      .passes(apiServer("v1.36.4", flag: gate("MutatingAdmissionPolicy=true"))),
      .passes(apiServer("v1.32.13", flag: gate("MutatingAdmissionPolicy=false"))),
      .passes(apiServer("v1.36.4", flag: gate("AllAlpha=false"))),
      .fails(apiServer("v1.32.13", flag: gate("MutatingAdmissionPolicy=true", mark: "↓"))),
      .fails(apiServer("v1.36.4", flag: gate("AllAlpha=true", mark: "↓"))),
      .notApplicable(apiServer("v1.36.4")),
      .notApplicable(etcd("3.6.14", "--feature-gates=InitialCorruptCheck=true")),
    ],
    judging: \.everyComponent
  ) { component, cluster in
    let settings = component.gateSettings.filter { $0.isOn == true }
    // The alpha gates of etcd are what its --experimental flags were: its own guards against
    // corruption are among them.
    guard component["feature-gates"].isSet, component.program != .etcd else {
      return .notApplicable
    }
    if let all = settings.first(where: { $0.name == "AllAlpha" }) {
      return .fails("turns on every alpha feature with AllAlpha", at: all.location)
    }
    guard let version = component.version ?? cluster.version(ofNode: component) else {
      return .notAssessed(missing: unknownVersion)
    }
    let alpha = settings.filter {
      FeatureGates.gate($0.name, of: component.program)?.stage(in: version)?.kind == .alpha
    }
    guard let first = alpha.first else { return .passes }
    let names = alpha.map(\.name).joined(separator: ", ")
    return .fails("turns on what is alpha in \(version.release): \(names)", at: first.location)
  }

  private static func gate(_ value: String, mark: String = "") -> String {
    "\n        - \(mark)--feature-gates=\(value)"
  }
}
