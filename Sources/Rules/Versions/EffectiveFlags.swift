import Flags
import Inventory

extension Versions {
  static let effectiveFlags = Rule(
    "versions/effective-flags",
    title: "Flags beside a configuration file take effect",
    severity: .low,
    rationale: """
      etcd with a configuration file ignores every other flag and variable; kube-scheduler and \
      kube-proxy ignore most. Whoever reads or changes such a flag believes in a setting that \
      nothing has.
      """,
    remedy: "Move what the flag says into the configuration file, and remove the flag.",
    aliases: [],
    needs: [],
    examples: [
      .passes(etcd("--config-file=/etc/etcd/etcd.conf.yml")),
      .fails(etcd("--config-file=/etc/etcd/etcd.conf.yml ↓--client-cert-auth=true")),
      .notApplicable(etcd("--name=e-1 --client-cert-auth=true")),
    ],
    judging: \.startedComponents
  ) { component, _ in
    guard component.options.hasConfigFile else { return .notApplicable }
    // A flag that says what the file says misleads nobody.
    let idle = component.options.ignored.filter { component[$0.name].value != $0.value }
    let flags = idle.filter { $0.origin == .flag }
    let all = flags.isEmpty ? idle : flags
    guard let first = all.first else { return .passes }
    let rest = all.count - 1
    let more = rest == 0 ? "" : " and \(rest) more \(rest == 1 ? "option" : "options")"
    return .fails(
      "ignores \(first.origin == .flag ? "--" : "")\(first.name)\(more) beside its "
        + "configuration file", at: first.location)
  }

  private static func etcd(_ flags: String) -> String {
    """
    -- hosts/e-1/etc/systemd/system/etcd.service --
    [Service]
    ExecStart=/usr/bin/etcd \(flags)
    """
  }
}
