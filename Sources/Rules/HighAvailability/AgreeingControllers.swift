import Flags
import Inventory

extension HighAvailability {
  static let agreeingControllers = Rule(
    "ha/agreeing-controllers",
    title: "All controller managers and schedulers are configured alike",
    severity: .medium,
    rationale: """
      One of them leads and the others wait. Where they differ, the cluster behaves otherwise from \
      the moment another takes over: other node ranges, other certificates, another scheduler.
      """,
    remedy: "Give every instance the same flags and configuration but for its own address.",
    needs: [.controlPlane],
    examples: [
      .passes(
        commands(
          "kube-controller-manager",
          [
            "cp-1": "--bind-address=10.0.1.11 --cluster-cidr=10.244.0.0/16",
            "cp-2": "--bind-address=10.0.2.11 --cluster-cidr=10.244.0.0/16",
          ])),
      .fails(
        commands(
          "kube-controller-manager",
          [
            "cp-1": "--node-cidr-mask-size=24", "cp-2": "--node-cidr-mask-size=24",
            "cp-3": "↓--node-cidr-mask-size=26",
          ])),
      .fails(scheduling("cp-1", "MostAllocated") + scheduling("cp-2", "LeastAllocated", mark: "↓")),
      .notApplicable(commands("kube-scheduler", ["cp-1": "--leader-elect=true"])),
    ],
    judging: \.sharedControllerOptions
  ) { shared, _ in shared.verdict }

  private static func scheduling(_ host: String, _ strategy: String, mark: String = "") -> String {
    """
    -- hosts/\(host)/kube-scheduler.flags --
    kube-scheduler --config=/etc/kubernetes/scheduler-config.yaml
    -- hosts/\(host)/etc/kubernetes/scheduler-config.yaml --
    \(mark)apiVersion: kubescheduler.config.k8s.io/v1
    kind: KubeSchedulerConfiguration
    profiles:
    - pluginConfig:
      - name: NodeResourcesFit
        args: {scoringStrategy: {type: \(strategy)}}

    """
  }
}

extension Cluster {
  fileprivate var sharedControllerOptions: [SharedOption] {
    shared(
      .kubeControllerManager, "the controller managers",
      [
        ("cluster-cidr", .text), ("service-cluster-ip-range", .text),
        ("allocate-node-cidrs", .text), ("node-cidr-mask-size", .text),
        ("node-cidr-mask-size-ipv4", .text), ("node-cidr-mask-size-ipv6", .text),
        ("cluster-name", .text), ("cluster-signing-duration", .text), ("controllers", .set),
        ("feature-gates", .map), ("node-monitor-grace-period", .text),
        ("terminated-pod-gc-threshold", .text),
        ("cloud-provider", .text), ("service-account-private-key-file", .presence),
        ("root-ca-file", .presence), ("cluster-signing-cert-file", .presence),
      ])
      + shared(
        .kubeScheduler, "the schedulers",
        [
          ("feature-gates", .map),
          ("config", .document(["KubeSchedulerConfiguration"])),
        ])
  }
}
