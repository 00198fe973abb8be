public import Kubernetes
import YAML

/// A power that a running workload holds, with the chain that gives it.
public struct HeldPower: Sendable {
  public let power: Power
  public let binding: Binding
  /// nil when the role is one of Kubernetes' own and not among the inputs.
  public let role: Role?
  public let grant: RoleGrant?
}

extension Cluster {
  /// Whether pods of the workload get a token for the API; the pod's own word wins over that of
  /// its service account, and nil says that the account is not known.
  public func mountsToken(_ workload: Workload) -> Bool? {
    if let own = workload.template.spec["automountServiceAccountToken"]?.bool { return own }
    let name = workload.template.serviceAccountName
    guard let account = referenced("ServiceAccount", name, from: workload.object) else {
      return name == "default" || isWhole ? true : nil
    }
    return account.node["automountServiceAccountToken"]?.bool ?? true
  }

  /// What gives rights to the workload's service account: bindings that name it, or a group that
  /// every service account is in.
  public func bindings(reaching workload: Workload) -> [Binding] {
    var groups = ["system:serviceaccounts", "system:authenticated"]
    if let namespace = workload.namespace { groups.append("system:serviceaccounts:\(namespace)") }
    let byGroup = groups.flatMap { access.bindingsByGroup[$0] ?? [] }
    return bindings(ofAccountOf: workload) + Set(byGroup).sorted().map { bindings[$0] }
  }

  /// What the role of a binding gives out that leads further.
  public func powers(of binding: Binding) -> [Power: RoleGrant?] {
    if let index = roleIndex(of: binding) {
      return access.powers[index].mapValues(Optional.some)
    }
    guard binding.roleKind == "ClusterRole",
      let known = BootstrapPolicy.known.powers(ofClusterRole: binding.roleName)
    else { return [:] }
    return Dictionary(uniqueKeysWithValues: known.map { ($0, nil) })
  }

  /// Whether the binding and the workload are of one installation: the inputs may be a
  /// collection of several, in which an account of the same name is another's.
  private func isMeant(_ binding: Binding, for workload: Workload) -> Bool {
    if isWhole || binding.object.file === workload.object.file { return true }
    if hasOtherMeaning(binding, for: workload) { return false }
    if binding.object.folder == workload.object.folder { return true }
    guard let namespace = workload.namespace else { return false }
    let name = workload.template.serviceAccountName
    return name != "default"
      && binding.subjects.contains { $0.name == name && $0.namespace == namespace }
  }

  /// Whether the binding's file is another way to install the same: the workload's own file binds
  /// its service account, or both files bring it.
  private func hasOtherMeaning(_ binding: Binding, for workload: Workload) -> Bool {
    let file = workload.object.file
    if bindings(ofAccountOf: workload).contains(where: { $0.object.file === file }) { return true }
    let accounts = index.objectsByName["ServiceAccount/\(workload.template.serviceAccountName)"].map
    {
      objects[$0].file
    }
    return accounts.contains { $0 === file } && accounts.contains { $0 === binding.object.file }
  }

  /// The power by which whoever breaks into the workload has the whole cluster, the plainest first.
  public func takeover(by workload: Workload) -> HeldPower? {
    for binding in bindings(reaching: workload)
    where binding.isClusterWide && isMeant(binding, for: workload) {
      let powers = powers(of: binding)
      for power in Power.allCases where power.takesOver {
        guard let grant = powers[power] else { continue }
        return HeldPower(power: power, binding: binding, role: role(of: binding), grant: grant)
      }
    }
    return nil
  }
}

extension Power {
  /// The power in words, where the rule that gives it is not among the inputs.
  public var words: String {
    switch self {
    case .everything: "every verb on every resource"
    case .escalation: "escalate and bind on roles"
    case .impersonation: "impersonation"
    case .tokens: "create on serviceaccounts/token"
    case .exec: "create on pods/exec"
    case .nodeProxy: "every verb on nodes/proxy"
    case .approval: "approval of client certificates"
    case .podCreation: "create on pods"
    case .secrets: "get on secrets"
    default: rawValue
    }
  }
}
