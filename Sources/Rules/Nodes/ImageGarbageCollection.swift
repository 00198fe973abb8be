import Flags
import Inventory

extension Nodes {
  static let imageGarbageCollection = Rule(
    "nodes/image-garbage-collection",
    title: "Kubelets remove unused images before the disk is full",
    severity: .medium,
    rationale: """
      Unused images are removed when the disk is fuller than the high threshold, until it is \
      below the low one. At 100 that never happens; above the eviction threshold pods are \
      evicted before an image goes.
      """,
    remedy: """
      Remove imageGCHighThresholdPercent and imageGCLowThresholdPercent; the defaults are 85 and \
      80.
      """,
    needs: [.kubelet],
    examples: [
      .passes(configuration("imageGCHighThresholdPercent: 85\nimageGCLowThresholdPercent: 80")),
      .notApplicable(configuration("clusterDomain: cluster.local")),
      .fails(configuration("imageGCHighThresholdPercent: ↓100")),
      .fails(configuration("imageGCHighThresholdPercent: ↓70")),
      .fails(configuration("imageGCHighThresholdPercent: ↓95")),
      .passes(
        configuration("imageGCHighThresholdPercent: 95\nevictionHard:\n  imagefs.available: 5%")),
      .notAssessed(command("--config=/var/lib/kubelet/config.yaml")),
    ],
    judging: \.kubelets
  ) { kubelet, cluster in
    judge("image-gc-high-threshold", of: kubelet) { option in
      guard option.isSet || kubelet["image-gc-low-threshold"].isSet else { return .notApplicable }
      guard let high = option.int, let low = kubelet["image-gc-low-threshold"].int else {
        return .passes
      }
      let place = option.isSet ? option.location : kubelet["image-gc-low-threshold"].location
      // kubelet images/image_gc_manager.go, NewImageGCManager.
      if high <= low {
        return .fails(
          "would remove images from \(high)% down to \(low)%: it does not start", at: place)
      }
      if high >= 100 { return .fails("never removes unused images", at: place) }
      guard let free = percent(kubelet["eviction-hard"].map["imagefs.available"]),
        high > 100 - free
      else { return .passes }
      return .fails(
        "evicts pods at \(100 - free)% of the disk, before it removes images at \(high)%", at: place
      )
    }
  }

  private static func percent(_ threshold: String?) -> Int? {
    guard let threshold, threshold.utf8.last == UInt8(ascii: "%") else { return nil }
    return Int(threshold.dropLast())
  }
}
