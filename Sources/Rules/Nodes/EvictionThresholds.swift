import Flags
import Inventory
import Kubernetes

extension Nodes {
  static let evictionThresholds = Rule(
    "nodes/eviction-thresholds",
    title: "Kubelets evict pods before the node runs out of memory or disk",
    severity: .high,
    rationale: """
      Setting any evictionHard threshold drops the defaults of all the others. A node without one \
      for memory is left to the kernel's out-of-memory killer, and one without nodefs fills its disk \
      until the kubelet itself stops.
      """,
    remedy: """
      Set memory.available, nodefs.available, nodefs.inodesFree and imagefs.available together, or \
      mergeDefaultEvictionSettings: true (1.33 and newer).
      """,
    aliases: [
      "kubelet_eviction_thresholds_set_hard_memory_available",
      "kubelet_eviction_thresholds_set_hard_nodefs_available",
      "kubelet_eviction_thresholds_set_hard_*",
    ],
    needs: [.kubelet],
    examples: [
      .passes(
        configuration(
          """
          evictionHard:
            memory.available: 200Mi
            nodefs.available: 10%
            nodefs.inodesFree: 5%
            imagefs.available: 15%
          """)),
      .passes(configuration("clusterDomain: cluster.local")),
      .passes(
        configuration(
          "evictionHard:\n  imagefs.available: 20%\nmergeDefaultEvictionSettings: true")),
      .fails(configuration("evictionHard:\n  imagefs.available: ↓5%")),
      .fails(
        configuration("evictionHard:\n  nodefs.available: 10%\n  memory.available: ↓0%")),
      .fails(command("↓--eviction-hard=nodefs.available<10%,memory.available<0%")),
      .notAssessed(command("--config=/var/lib/kubelet/config.yaml")),
    ],
    judging: \.kubelets
  ) { kubelet, cluster in
    judge("eviction-hard", of: kubelet) { option in
      guard option.isSet else { return .passes }
      if kubelet["mergeDefaultEvictionSettings"].bool == true { return .passes }
      let set = option.map
      let missing = ["memory.available", "nodefs.available"].filter { signal in
        guard let threshold = set[signal] else { return true }
        return isZero(threshold)
      }
      guard let first = missing.first else { return .passes }
      let names = missing.joined(separator: " and ")
      let whose =
        option.origin == .installer
        ? (cluster.installer.map { ", as \($0.displayName) gives it," } ?? "") : ""
      // Whatever is not repeated is dropped again.
      let whole = set.merging(missing.map { ($0, thresholds[$0] ?? "") }) { $1 }
      let pairs = whole.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
      return .fails(
        "evicts nothing for \(names): evictionHard\(whose) drops the defaults it does not repeat",
        at: (option.values.first { $0.value.hasPrefix(first) } ?? option.values.first)?.location,
        fix: "evictionHard: {\(pairs.joined(separator: ", "))}")
    }
  }

  /// The kubelet's own (pkg/kubelet/eviction/defaults_linux.go).
  private static let thresholds = ["memory.available": "100Mi", "nodefs.available": "10%"]

  /// `0%` and `0` switch a threshold off (kubelet eviction helpers.go, `parseThresholdStatement`).
  private static func isZero(_ threshold: String) -> Bool {
    let number = threshold.utf8.last == UInt8(ascii: "%") ? String(threshold.dropLast()) : threshold
    return Quantity(number) == .zero
  }
}
