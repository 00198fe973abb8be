import Flags
import Inventory

extension APIServer {
  static let noAlphaApis = Rule(
    "apiserver/no-alpha-apis",
    title: "The API server serves no alpha APIs",
    severity: .medium,
    rationale: """
      Objects of an alpha API may be unreadable after the next upgrade; they then block etcd's \
      storage of their kind, and no conversion helps. api/all turns on all of them.
      """,
    remedy: "Remove api/all, api/alpha and every …/v…alpha… from --runtime-config.",
    needs: [.apiServer],
    examples: [
      .notApplicable(process("kube-apiserver --secure-port=6443")),
      .passes(process("kube-apiserver --runtime-config=batch/v1=true")),
      .passes(process("kube-apiserver --runtime-config=api/alpha=false")),
      .passes(process("kube-apiserver --runtime-config=")),
      .fails(process("kube-apiserver ↓--runtime-config=api/all=true")),
      .fails(process("kube-apiserver ↓--runtime-config=resource.k8s.io/v1alpha3=true")),
    ],
    judging: \.apiServers
  ) { server, _ in
    let option = server["runtime-config"]
    guard option.isSet else { return .notApplicable }
    for use in option.values {
      for (name, value) in GoValue.pairs(use.value) {
        // A key without a value is on.
        let isOn = value.isEmpty || GoValue.bool(value) == true
        let isAlpha = name == "api/all" || name == "api/alpha" || name.contains("/v1alpha")
        let isLaterAlpha = name.contains("/v") && name.contains("alpha")
        guard isOn, isAlpha || isLaterAlpha else { continue }
        return .fails("serves \(name)", at: use.location)
      }
    }
    return .passes
  }
}
