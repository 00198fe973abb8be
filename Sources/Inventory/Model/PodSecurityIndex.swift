import Flags
public import Kubernetes
import YAML

/// What decides which pods the namespaces of the cluster take, beside their own labels.
struct PodSecurityIndex: Sendable {
  let defaults: PodSecurity.Policy
  let exemptNamespaces: Set<String>
  let exemptRuntimeClasses: Set<String>
  /// Whether the API servers do not run the plug-in: too old for it, or told not to.
  let isOff: Bool
  /// A policy of another engine that judges what pods may do.
  let otherEngine: Object?
  /// Whether something sets fields of pods that their makers left out.
  let fillsIn: Bool

  init(objects: [Object], configurations: [Object], apiServers: [Component], version: Version?) {
    let settings = Self.settings(configurations)
    defaults = PodSecurity.Policy(defaults: settings["defaults"])
    func names(_ key: String) -> Set<String> {
      Set(settings["exemptions"][key].items.compactMap(\.text))
    }
    exemptNamespaces = names("namespaces")
    exemptRuntimeClasses = names("runtimeClasses")
    let isTooOld = version.map { $0.release < Version(major: 1, minor: 23) } ?? false
    let isDisabled =
      !apiServers.isEmpty
      && apiServers.allSatisfy {
        $0["disable-admission-plugins"].list.contains("PodSecurity")
      }
    isOff = isTooOld || isDisabled
    otherEngine = objects.first { $0.judgesPods }
    fillsIn = objects.contains { $0.fillsInPods }
  }

  /// The plug-in's own configuration: within the AdmissionConfiguration, or a file that it names.
  private static func settings(_ configurations: [Object]) -> Node? {
    for object in configurations where object.kind == "AdmissionConfiguration" {
      let plugin = object.node["plugins"].items.first { $0["name"]?.text == "PodSecurity" }
      if let settings = plugin["configuration"], settings.isMapping { return settings }
    }
    return configurations.first { $0.kind == "PodSecurityConfiguration" }?.node
  }
}

extension Object {
  /// Whether it is a policy of Kyverno, Gatekeeper or another engine about the rights of pods.
  fileprivate var judgesPods: Bool {
    switch (kind, group) {
    case ("ClusterPolicy", "kyverno.io"), ("ValidatingPolicy", "policies.kyverno.io"):
      let rules = spec["rules"].items.map { $0["validate"] }
      return rules.contains { $0["podSecurity"] != nil } || namesPodRights(name)
    case ("ConstraintTemplate", "templates.gatekeeper.sh"): return namesPodRights(name)
    case ("ClusterAdmissionPolicy", "policies.kubewarden.io"),
      ("ValidatingAdmissionPolicy", "admissionregistration.k8s.io"):
      return namesPodRights(name) || namesPodRights(spec["module"]?.text ?? "")
    case ("SecurityContextConstraints", "security.openshift.io"): return true
    default: return group == "constraints.gatekeeper.sh" && namesPodRights(kind)
    }
  }

  /// Whether it changes pods when they are made, or tells of a platform that does.
  fileprivate var fillsInPods: Bool {
    switch kind {
    case "ClusterPolicy": return spec["rules"].items.contains { $0["mutate"] != nil }
    case "MutatingAdmissionPolicy", "MutatingPolicy": return true
    case "Assign", "ModifySet": return group == "mutations.gatekeeper.sh"
    default: return group.hasSuffix(".openshift.io")
    }
  }

  /// The words that policy libraries put into the names of such policies.
  private func namesPodRights(_ name: String) -> Bool {
    let name = name.lowercased()
    let words = [
      "privilege", "capabilit", "host", "root", "seccomp", "apparmor", "selinux", "sysctl",
      "procmount", "proc-mount", "podsecurity", "pod-security", "psp", "securitycontext",
      "restricted", "baseline",
    ]
    return words.contains { name.contains($0) }
  }
}

extension Cluster {
  /// The policy of another engine that judges what pods may do, when there is one.
  public var podPolicyOfAnotherEngine: Object? { podSecurity.otherEngine }

  /// Whether admission may set what a manifest leaves out, as OpenShift and mutating policies do.
  public var fillsInPods: Bool { podSecurity.fillsIn }

  /// What pods of the namespace must meet; nil when its Namespace object is not among the inputs,
  /// it is exempt, or the API servers do not check pods.
  public func podSecurityPolicy(ofNamespace name: String, from object: Object)
    -> PodSecurity.Policy?
  {
    guard !podSecurity.isOff, !podSecurity.exemptNamespaces.contains(name),
      let namespace = referenced("Namespace", name, from: object, clusterScoped: true),
      namespace.group.isEmpty
    else { return nil }
    return PodSecurity.Policy(labels: namespace.labels, defaults: podSecurity.defaults)
  }

  /// As above, for the pods of a workload.
  public func podSecurityPolicy(of workload: Workload) -> PodSecurity.Policy? {
    guard let name = workload.namespace,
      !podSecurity.exemptRuntimeClasses.contains(
        workload.template.spec["runtimeClassName"]?.text ?? "")
    else { return nil }
    return podSecurityPolicy(ofNamespace: name, from: workload.object)
  }

  /// The Namespace object of a workload, of its own file or folder first.
  public func namespaceObject(of workload: Workload) -> Object? {
    workload.namespace.flatMap {
      referenced("Namespace", $0, from: workload.object, clusterScoped: true)
    }
  }

  /// What the demand forbids about a pod; nil when only the unknown version of the API server
  /// tells.
  public func violations(of demand: PodSecurity.Demand, in template: PodTemplate)
    -> [PodSecurity.Violation]?
  {
    if let minor = demand.minor ?? version?.minor {
      // An older API server knows no later rules.
      return PodSecurity.violations(
        of: demand.level, in: template, minor: min(minor, version?.minor ?? minor))
    }
    let newest = PodSecurity.violations(of: demand.level, in: template)
    let oldest = PodSecurity.violations(of: demand.level, in: template, minor: Self.oldestMinor)
    if newest.isEmpty && oldest.isEmpty { return [] }
    let certain = newest.filter { new in oldest.contains { $0.control == new.control } }
    return certain.isEmpty ? nil : certain
  }

  /// The oldest minor that a cluster of unknown version is thought to have: PodSecurity is stable.
  private static let oldestMinor = 25
}
