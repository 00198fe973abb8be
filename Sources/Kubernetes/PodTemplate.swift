public import YAML

/// A pod as an object describes it: its metadata and its spec.
///
/// A class, so that what was read of it is read once.
public final class PodTemplate: Sendable {
  /// The node that holds `metadata` and `spec`.
  public let node: Node
  public let spec: Node
  public let containers: [Container]
  public let labels: Labels
  public let securityContext: Node?
  /// The containers that run as long as the pod does.
  public let running: [Container]

  /// The node with the `metadata` and `spec` of the pods, for the kinds of object that have one.
  public static func node(ofGroup group: String, kind: String, in object: Node) -> Node? {
    switch (group, kind) {
    case ("", "Pod"): object
    case ("", "PodTemplate"): object["template"]
    case ("batch", "CronJob"): object["spec"]["jobTemplate"]["spec"]["template"]
    case ("", "ReplicationController"), ("batch", "Job"),
      ("apps", "Deployment"), ("apps", "ReplicaSet"), ("apps", "StatefulSet"),
      ("apps", "DaemonSet"), ("extensions", "Deployment"), ("extensions", "DaemonSet"),
      ("extensions", "ReplicaSet"), ("apps.openshift.io", "DeploymentConfig"),
      ("argoproj.io", "Rollout"), ("serving.knative.dev", "Service"):
      object["spec"]["template"]
    default: nil
    }
  }

  /// nil when there is no pod spec, as in a fragment that patches one.
  public init?(_ node: Node?) {
    guard let node, let spec = node["spec"], spec.isMapping else { return nil }
    self.node = node
    self.spec = spec
    var containers: [Container] = []
    for item in spec["initContainers"].items where item.isMapping {
      let isSidecar = item["restartPolicy"]?.string == "Always"
      containers.append(Container(item, role: isSidecar ? .sidecar : .initial))
    }
    for item in spec["containers"].items where item.isMapping {
      containers.append(Container(item, role: .main))
    }
    for item in spec["ephemeralContainers"].items where item.isMapping {
      containers.append(Container(item, role: .ephemeral))
    }
    self.containers = containers
    running = containers.filter(\.runsAlong)
    labels = Labels(node["metadata"]["labels"])
    securityContext = spec["securityContext"]
  }

  public var annotations: Labels { Labels(node["metadata"]["annotations"]) }
  public var volumes: [Node] { spec["volumes"].items }
  public var hostNetwork: Bool { spec["hostNetwork"]?.bool ?? false }
  public var tolerations: [Node] { spec["tolerations"].items }
  public var priorityClassName: String? { spec["priorityClassName"]?.string }
  public var serviceAccountName: String {
    let name = spec["serviceAccountName"]?.text ?? spec["serviceAccount"]?.text
    return name.flatMap { $0.isEmpty ? nil : $0 } ?? "default"
  }

  /// The value at `path` of the container's security context, else of the pod's.
  public func effectiveSecurity(_ key: String, of container: Container) -> Node? {
    if let own = container.securityContext[key], !own.isNull { return own }
    guard let shared = securityContext[key], !shared.isNull else { return nil }
    return shared
  }

  /// Whether the taint is tolerated; an empty key with `Exists` tolerates everything.
  public func tolerates(key: String, effect: String) -> Bool {
    tolerations.contains { toleration in
      let wanted = toleration["key"]?.text ?? ""
      let effects = toleration["effect"]?.text ?? ""
      let exists = toleration["operator"]?.text == "Exists"
      return (wanted == key || (wanted.isEmpty && exists)) && (effects.isEmpty || effects == effect)
    }
  }
}
