import Flags
import Inventory
import Text

extension Versions {
  static let runningAsConfigured = Rule(
    "versions/running-as-configured",
    title: "Processes run with the options that their files say",
    severity: .medium,
    rationale: """
      A file that was changed without a restart tells of a cluster that is not there. What was \
      fixed is still open, and the next restart changes options that nobody thinks of.
      """,
    remedy: """
      Restart the component, or put back in its file what runs; for a static pod, move the \
      manifest out of the folder and back.
      """,
    aliases: [],
    needs: [],
    examples: [
      .passes(running("--anonymous-auth=false --profiling=false --v=2")),
      .fails(running("↓--anonymous-auth=true --profiling=false --v=2")),
      .fails(
        running("--anonymous-auth=false --profiling=false --v=2 ↓--insecure-port=8080")),
      // The default says the same.
      .passes(
        running("--anonymous-auth=false --profiling=false --v=2 --event-ttl=60m")),
      // `ps` cut the line.
      .passes(running("--anonymous-auth=false --prof")),
      .fails(
        pod("--profiling=false", "kube-apiserver:v1.36.4")
          + """
          -- dump.yaml --
          apiVersion: v1
          kind: Pod
          metadata:
            name: kube-apiserver-cp-1
            namespace: kube-system
            annotations: {kubernetes.io/config.mirror: 0a1b}
          spec:
            nodeName: cp-1
            containers:
            - name: kube-apiserver
              image: registry.k8s.io/kube-apiserver:v1.36.4
              command:
              - kube-apiserver
              - ↓--profiling=true
          """),
      .notApplicable(pod("--profiling=false", "kube-apiserver:v1.36.4")),
    ],
    judging: \.startedComponents
  ) { component, _ in
    if component.accounts.isEmpty { return .notApplicable }
    let differences = component.differences
    guard let first = differences.first else { return version(component) }
    var seen: Set<String> = []
    let others = differences.filter { seen.insert($0.name).inserted }.dropFirst()
    return .fails(
      said(first) + (others.isEmpty ? "" : "; \(others.count) more options differ"),
      at: place(first),
      related: [Related("its file", at: first.configured.location)]
        + others.map { Related(said($0), at: place($0)) })
  }

  private static func version(_ component: Component) -> Verdict {
    for account in component.accounts {
      guard let running = account.version, let version = component.version, running != version
      else { continue }
      return .fails(
        "runs version \(running), its file says \(version)", at: account.location,
        related: [Related("its file", at: component.location)])
    }
    return .passes
  }

  private static func said(_ difference: Component.Difference) -> String {
    "runs with \(text(difference.running)), its file says \(text(difference.configured))"
  }

  private static func text(_ option: Option) -> String {
    guard option.isSet else {
      return "no --\(option.name)" + (option.value.map { " (default \($0))" } ?? "")
    }
    return "--\(option.name)=\(option.values.map(\.value).joined(separator: ","))"
  }

  private static func place(_ difference: Component.Difference) -> Location {
    difference.running.isSet ? difference.running.location : difference.account.location
  }

  private static func pod(_ flags: String, _ image: String) -> String {
    """
    -- hosts/cp-1/etc/kubernetes/manifests/kube-apiserver.yaml --
    apiVersion: v1
    kind: Pod
    metadata: {name: kube-apiserver, namespace: kube-system}
    spec:
      containers:
        - name: kube-apiserver
          image: registry.k8s.io/\(image)
          command: [kube-apiserver, \(flags)]

    """
  }

  private static func running(_ flags: String) -> String {
    pod("--anonymous-auth=false, --profiling=false, --v=2", "kube-apiserver:v1.36.4")
      + """
      -- hosts/cp-1/ps.txt --
      UID   PID  PPID  C STIME TTY      TIME     CMD
      root  812   790  2 09:00 ?        00:05:10 kube-apiserver \(flags)
      """
  }
}
