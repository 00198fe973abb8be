import Flags
import Inventory

extension Controllers {
  static let enabledControllers = Rule(
    "controllers/enabled-controllers",
    title: "The controllers that heal and clean up are running",
    severity: .high,
    rationale: """
      Each controller does one thing that nothing else does: replace pods of a lost node, remove \
      what has no owner, fill Services with addresses. One that was turned off for a test is \
      missed only when it is needed.
      """,
    remedy: "Set --controllers=* and add -NAME only for what something else does instead.",
    needs: [.controllerManager],
    examples: [
      .passes(manager("--controllers=*,bootstrapsigner,tokencleaner")),
      .notApplicable(manager("")),
      // A cloud's own controller manager, or the network plug-in, does these.
      .passes(manager("--controllers=*,-service-lb-controller,-nodeipam,-node-route")),
      .fails(manager("↓--controllers=*,-nodelifecycle")),
      .fails(manager("↓--controllers=*,-garbage-collector-controller")),
      .fails(manager("↓--controllers=deployment,replicaset,endpoint")),
    ],
    judging: \.controllerManagers
  ) { manager, _ in
    let option = manager["controllers"]
    guard option.isSet else { return .notApplicable }
    let names = option.list
    let all = names.contains("*")
    let off = essential.filter { name, aliases in
      let spellings = [name] + aliases
      if spellings.contains(where: { names.contains("-" + $0) }) { return true }
      return !all && !spellings.contains(where: names.contains)
    }
    if off.isEmpty { return .passes }
    return .fails(
      "runs without \(off.prefix(3).map(\.name).joined(separator: ", "))"
        + (off.count > 3 ? " and \(off.count - 3) more" : ""), at: option.location)
  }

  /// cmd/kube-controller-manager/names: the names since 1.28, and those before, still accepted.
  private static let essential: [(name: String, aliases: [String])] = [
    ("node-lifecycle-controller", ["nodelifecycle"]),
    ("garbage-collector-controller", ["garbagecollector"]),
    ("pod-garbage-collector-controller", ["podgc"]),
    ("namespace-controller", ["namespace"]),
    ("serviceaccount-controller", ["serviceaccount"]),
    ("endpointslice-controller", ["endpointslice"]),
    ("deployment-controller", ["deployment"]),
    ("replicaset-controller", ["replicaset"]),
    ("statefulset-controller", ["statefulset"]),
    ("daemonset-controller", ["daemonset"]),
    ("job-controller", ["job"]),
    ("cronjob-controller", ["cronjob"]),
    ("disruption-controller", ["disruption"]),
    ("resourcequota-controller", ["resourcequota"]),
    ("horizontal-pod-autoscaler-controller", ["horizontalpodautoscaling"]),
    ("persistentvolume-binder-controller", ["persistentvolume-binder"]),
    ("persistentvolume-attach-detach-controller", ["attachdetach"]),
    ("ttl-after-finished-controller", ["ttl-after-finished"]),
    ("root-ca-certificate-publisher-controller", ["root-ca-cert-publisher"]),
  ]
}
