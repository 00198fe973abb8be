import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension Versions {
  static let supported = Rule(
    "versions/supported",
    title: "Every running minor version still gets patches",
    severity: .high,
    rationale: """
      About fourteen months after its release a minor version gets no more fixes, for security \
      holes neither. Upgrades may not skip minors, so each month of waiting makes the way longer.
      """,
    remedy: "Upgrade one minor at a time to a supported version.",
    aliases: ["C-0273", "POP-405", "check_eks_version", "ocp-lifecycle"],
    needs: [],
    examples: [
      .passes(apiServer("v1.36.4") + node("v1.35.7")),
      .fails(apiServer("v1.29.15", mark: "↓")),
      .fails(apiServer("v1.36.4") + node("v1.33.13", mark: "↓")),
      .notAssessed(node("v1.99.0")),
    ],
    judging: \.runningMinors
  ) { running, cluster in
    guard let end = Releases.kubernetes.endOfLife(of: running.version) else {
      let known = Releases.kubernetes.all
      if let oldest = known.first?.version, running.version < oldest {
        return .fails("Kubernetes \(running.version) is long out of support")
      }
      return .notAssessed(missing: "newer release data than of \(Releases.dataDate.date)")
    }
    if cluster.now > end {
      // What was still to come when the data was gathered is a plan.
      let verb = end > Releases.dataDate ? "was to get" : "got"
      return .fails("Kubernetes \(running.version) \(verb) its last patches on \(end.date)")
    }
    if Releases.isOutdated(at: cluster.now) {
      return .notAssessed(missing: "newer release data than of \(Releases.dataDate.date)")
    }
    return .passes
  }
}

/// A minor version with a place where it runs.
struct RunningMinor: Subject {
  let version: Version
  let location: Location
  let parts: Int

  var title: String { "Kubernetes \(version), \(parts) \(parts == 1 ? "part" : "parts")" }
}

extension Cluster {
  /// Where kubeadm's or kops' configuration says the version.
  private func statedVersion(_ version: Version) -> Location? {
    for object in configurations {
      guard let node = object.node["kubernetesVersion"] ?? object.spec["kubernetesVersion"],
        node.text.flatMap({ Version($0) })?.release == version.release
      else { continue }
      return node.location
    }
    return nil
  }

  /// The minor versions of all components and nodes, oldest first.
  var runningMinors: [RunningMinor] {
    let parts = versionedParts
    guard !parts.isEmpty else {
      guard let version, let place = statedVersion(version) ?? firstLocation else { return [] }
      return [RunningMinor(version: version.release, location: place, parts: 1)]
    }
    let byMinor = Dictionary(grouping: parts, by: \.version.release)
    return byMinor.keys.sorted().compactMap { minor in
      guard let users = byMinor[minor], let first = users.first else { return nil }
      return RunningMinor(version: minor, location: first.location, parts: users.count)
    }
  }
}
