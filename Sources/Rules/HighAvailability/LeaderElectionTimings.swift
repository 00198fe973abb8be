import Flags
import Inventory

extension HighAvailability {
  static let leaderElectionTimings = Rule(
    "ha/leader-election-timings",
    title: "Leader election timings allow a quick and safe takeover",
    severity: .medium,
    rationale: """
      A leader renews its lease before it ends, and the others wait for the end before they take \
      over. Components refuse to start when the renewal deadline is not below the lease; a long \
      lease leaves the cluster without scheduling or healing for as long.
      """,
    remedy: """
      Use the defaults: --leader-elect-lease-duration=15s --leader-elect-renew-deadline=10s \
      --leader-elect-retry-period=2s.
      """,
    needs: [.controlPlane],
    examples: [
      .passes(commands("kube-scheduler", ["cp-1": "--leader-elect=true"])),
      .passes(
        commands(
          "kube-controller-manager",
          [
            "cp-1":
              "--leader-elect-lease-duration=60s --leader-elect-renew-deadline=40s --leader-elect-retry-period=5s"
          ])),
      .fails(
        commands(
          "kube-scheduler",
          ["cp-1": "↓--leader-elect-lease-duration=10s --leader-elect-renew-deadline=10s"])),
      .fails(
        commands("kube-scheduler", ["cp-1": "↓--leader-elect-lease-duration=5m"])),
      .fails(
        commands("kube-controller-manager", ["cp-1": "↓--leader-elect-retry-period=9s"])),
      .notApplicable(commands("kube-scheduler", ["cp-1": "--leader-elect=false"])),
    ],
    judging: \.electors
  ) { component, _ in
    if component["leader-elect"].bool == false { return .notApplicable }
    let lease = component["leader-elect-lease-duration"]
    let deadline = component["leader-elect-renew-deadline"]
    let retry = component["leader-elect-retry-period"]
    guard let leaseSeconds = lease.seconds, let deadlineSeconds = deadline.seconds,
      let retrySeconds = retry.seconds
    else { return .notApplicable }
    let words = "lease \(lease.value ?? ""), renewal \(deadline.value ?? "")"
    if deadlineSeconds >= leaseSeconds {
      return .fails(
        "renews no earlier than the lease ends (\(words)): it will not start",
        at: lease.isSet ? lease.location : deadline.location)
    }
    // client-go leaderelection.go, JitterFactor: the retry period is stretched by up to 1.2.
    if retrySeconds * 1.2 >= deadlineSeconds {
      return .fails(
        "retries every \(retry.value ?? "") against a renewal deadline of \(deadline.value ?? "")"
          + ": it will not start",
        at: retry.isSet ? retry.location : deadline.location)
    }
    guard leaseSeconds > 60 else { return .passes }
    return .fails(
      "replaces a lost leader only after \(lease.value ?? "")", at: lease.location)
  }
}
