import Flags
import Inventory
import Text

extension Nodes {
  static let flagsMatchFile = Rule(
    "nodes/flags-match-file",
    title: "Kubelet flags do not contradict its configuration file",
    severity: .low,
    rationale: """
      A flag wins over the file without a word. Whoever reads the file, or changes it in all \
      places but one, believes what does not hold.
      """,
    remedy: "Remove the flag from the unit or its environment file, and set the value in the file.",
    needs: [.kubelet],
    examples: [
      .passes(all(unit("--max-pods=50"), configuration("maxPods: 50"))),
      .passes(all(unit("--max-pods=50"), configuration("readOnlyPort: 0"))),
      .fails(all(unit("↓--max-pods=50"), configuration("maxPods: 110"))),
      // Gates are set one by one.
      .passes(all(unit("--feature-gates=A=true"), configuration("featureGates: {B: true}"))),
      .notApplicable(configuration("maxPods: 50")),
    ],
    judging: \.startedKubelets
  ) { kubelet, _ in
    let settings = kubelet.options.settings
    guard settings.contains(where: { $0.origin == .configFile }) else { return .notApplicable }
    for flag in settings where flag.origin == .flag {
      let option = kubelet[flag.name]
      guard option.name != "feature-gates" else { continue }
      let fields = settings.filter {
        $0.origin == .configFile && kubelet[$0.name].name == option.name
      }
      guard let field = fields.first, !isSame(flag.value, fields.map(\.value)) else { continue }
      return .fails(
        "is told \(flag.value) by --\(flag.name), and \(field.value) by its file",
        at: flag.location, related: [Related("the file", at: field.location)])
    }
    return .passes
  }

  /// `true` and `True`, `4h` and `4h0m0s`, and lists in any order, are the same.
  private static func isSame(_ flag: String, _ field: [String]) -> Bool {
    if field.count == 1, let value = field.first {
      if let a = GoValue.bool(flag), let b = GoValue.bool(value) { return a == b }
      if let a = GoValue.seconds(flag), let b = GoValue.seconds(value) { return a == b }
    }
    func pairs(_ text: String) -> [String] {
      GoValue.list(text).map { $0.split(separator: "<").joined(separator: "=") }.sorted()
    }
    return pairs(flag) == field.flatMap(pairs).sorted()
  }

  private static func unit(_ flag: String) -> String {
    """
    -- hosts/w-1/etc/systemd/system/kubelet.service --
    [Service]
    ExecStart=/usr/bin/kubelet --config=/var/lib/kubelet/config.yaml \(flag)
    Restart=always
    """
  }
}

extension Cluster {
  fileprivate var startedKubelets: [Component] {
    kubelets.filter { $0.source != .configuration }
  }
}
