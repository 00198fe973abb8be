import Inventory
import Kubernetes
import Text
import YAML

extension Pods {
  /// The reasons as the API server words them, with the values that are forbidden.
  static func reasons(_ violations: [PodSecurity.Violation]) -> String {
    violations.map { violation in
      let shown = violation.values.prefix(3).joined(separator: ", ")
      let more = violation.values.count > 3 ? ", …" : ""
      let isTold = shown.isEmpty || shown == "true" || shown == "false" || shown == "0"
      return isTold ? violation.reason : "\(violation.reason) (\(shown)\(more))"
    }.joined(separator: ", ")
  }

  /// The place of the first value that is forbidden; nil when all that is wrong is missing.
  static func place(_ violations: [PodSecurity.Violation]) -> Location? {
    violations.first { !$0.isAbsence }?.places.first
  }

  /// Where each control is violated, but for the finding's own place.
  static func places(_ violations: [PodSecurity.Violation]) -> [Related] {
    let own = place(violations)
    return violations.flatMap { violation in
      violation.places.filter { $0 != own }.prefix(5).map {
        Related("\(violation.control): \(violation.reason)", at: $0)
      }
    }
  }

  /// The setting of the level that the pods read here already meet, first as a warning: others may
  /// be in the namespace.
  static func labelFix(_ namespace: NamespaceView, in cluster: Cluster) -> String {
    if let mesh = ServiceMesh.injecting(into: namespace) {
      return "\(mesh.rawValue) adds containers with NET_ADMIN to these pods, which baseline "
        + "forbids, unless \(mesh.plugin) is used; begin with \(PodSecurity.label(.warn)), which "
        + "refuses no pod"
    }
    var least = PodSecurity.Level.restricted
    var others: [String] = []
    for workload in namespace.workloads {
      let met = cluster.strictestLevel(of: workload)
      if met == .privileged { others.append(workload.name) }
      least = min(least, met)
    }
    let command = "kubectl label namespace \(namespace.name) \(PodSecurity.label(.warn))="
    let count = namespace.workloads.count
    let met =
      count == 1 ? "the workload read here meets" : "the \(count) workloads read here meet"
    if least == .privileged {
      let names = others.prefix(3).joined(separator: ", ")
      let more = others.count > 3 ? " and \(others.count - 3) more" : ""
      return "move \(names)\(more), which \(others.count == 1 ? "does" : "do") not meet baseline, "
        + "to a namespace of their own, then \(command)baseline, and enforce=baseline once no pod is "
        + "warned of"
    }
    return "\(met) \(least.rawValue): \(command)\(least.rawValue), and the same with enforce once "
      + "no pod is warned of"
  }
}

/// A service mesh whose admission webhook adds containers to pods.
private enum ServiceMesh: String {
  case istio = "Istio"
  case linkerd = "Linkerd"

  /// What routes the pods' traffic from the node instead, so that they need no capabilities.
  var plugin: String { self == .istio ? "istio-cni" : "linkerd-cni" }

  /// The mesh that the namespace, or a pod in it, asks for its sidecars.
  static func injecting(into namespace: NamespaceView) -> ServiceMesh? {
    // istio.io/docs `setup/additional-setup/sidecar-injection`, linkerd.io/docs
    // `features/proxy-injection`.
    if let object = namespace.object {
      let istio = object.labels["istio-injection"]
      if istio == "enabled" || (istio == nil && object.labels["istio.io/rev"] != nil) {
        return .istio
      }
      if isLinkerd(object.annotations) || isLinkerd(object.labels) { return .linkerd }
    }
    for template in namespace.workloads.lazy.map(\.template) {
      if template.labels["sidecar.istio.io/inject"] == "true" { return .istio }
      if isLinkerd(template.annotations) { return .linkerd }
    }
    return nil
  }

  private static func isLinkerd(_ pairs: Labels) -> Bool {
    let value = pairs["linkerd.io/inject"]
    return value == "enabled" || value == "ingress"
  }
}

extension Cluster {
  /// The strictest level that the workload's pods surely meet.
  fileprivate func strictestLevel(of workload: Workload) -> PodSecurity.Level {
    for level in [PodSecurity.Level.restricted, .baseline] {
      if meets(level, workload) { return level }
    }
    return .privileged
  }

  private func meets(_ level: PodSecurity.Level, _ workload: Workload) -> Bool {
    violations(of: PodSecurity.Demand(level), in: workload.template)?.isEmpty ?? false
  }
}
