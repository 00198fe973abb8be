import Flags
import Inventory

extension Controllers {
  static let podGarbageCollection = Rule(
    "controllers/pod-garbage-collection",
    title: "Pods that have ended are removed in the end",
    severity: .medium,
    rationale: """
      Pods that have ended stay as objects until there are more than the threshold. At 0 and below \
      none is ever removed: evicted pods and Jobs pile up in etcd until lists of pods time out. \
      Benchmarks ask that the flag be set; its default of 12500 is no fault.
      """,
    remedy: "Set --terminated-pod-gc-threshold=12500, or less in a small cluster.",
    aliases: ["CIS 1.3.1", "C-0144", "KCV-0033", "CKV_K8S_106"],
    needs: [.controllerManager],
    examples: [
      .passes(manager("--terminated-pod-gc-threshold=1000")),
      .notApplicable(manager("")),
      .fails(manager("↓--terminated-pod-gc-threshold=0")),
      .fails(manager("↓--terminated-pod-gc-threshold=500000")),
    ],
    judging: \.controllerManagers
  ) { manager, _ in
    let option = manager["terminated-pod-gc-threshold"]
    guard option.isSet, let threshold = option.int else { return .notApplicable }
    if threshold <= 0 { return .fails("never removes pods that have ended", at: option.location) }
    return threshold <= 50_000
      ? .passes : .fails("keeps \(threshold) pods that have ended", at: option.location)
  }
}
