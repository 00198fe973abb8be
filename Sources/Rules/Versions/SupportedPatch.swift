import Flags
import Inventory
import Kubernetes
import Text

extension Versions {
  static let supportedPatch = Rule(
    "versions/supported-patch",
    title: "Components run a recent patch of their minor version",
    severity: .low,
    rationale: """
      Patches come about once a month and bring fixes only. A component several patches behind \
      carries holes and faults that are public.
      """,
    remedy: "Upgrade to the newest patch of the minor version.",
    aliases: [],
    needs: [],
    examples: [
      .passes(apiServer("v1.36.4")),
      .passes(apiServer("v1.36.2")),
      .fails(apiServer("v1.35.1", mark: "↓")),
      .notApplicable(apiServer("v1.29.1")),
    ],
    judging: \.versionedParts
  ) { part, cluster in
    guard let patch = part.version.patch,
      let release = Releases.kubernetes.release(of: part.version),
      let newest = release.newestPatch, let newestPatch = newest.patch
    else { return .notApplicable }
    // Past its end, the minor version itself is the finding.
    if let end = release.endOfLife, cluster.now > end { return .notApplicable }
    let behind = newestPatch - patch
    if behind > 3 { return .fails("runs \(part.version), \(behind) patches behind \(newest)") }
    // Patches since then are not in the data.
    return Releases.isOutdated(at: cluster.now)
      ? .notAssessed(missing: "newer release data than of \(Releases.dataDate.date)") : .passes
  }
}
