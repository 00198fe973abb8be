public import Text
public import YAML

/// An object that makes pods, or a bare Pod.
///
/// A class, so that the rules' many lists of workloads share what was read of each once.
public final class Workload: Sendable {
  public let object: Object
  public let template: PodTemplate
  /// `spec.replicas`, 1 when absent, for the kinds that have it; nil for the others.
  public let declaredReplicas: Int?

  /// nil when the object's kind makes no pods, or it has no pod spec.
  public init?(_ object: Object) {
    guard let template = object.template, !template.containers.isEmpty else { return nil }
    self.object = object
    self.template = template
    declaredReplicas = Self.replicas(of: object)
  }

  public var kind: String { object.kind }
  public var name: String { object.name }
  public var namespace: String? { object.namespace }
  public var location: Location { object.location }
  public var title: String { object.title }
  public var spec: Node? { object.spec }

  private static func replicas(of object: Object) -> Int? {
    switch object.kind {
    case "Deployment", "ReplicaSet", "StatefulSet", "ReplicationController", "Rollout",
      "DeploymentConfig":
      object.spec["replicas"]?.int ?? 1
    default: nil
    }
  }

  /// Whether it serves for ever: not a Job, CronJob, or template that makes no pods itself.
  public var isLongRunning: Bool {
    switch kind {
    case "Job", "CronJob", "PodTemplate": false
    case "Pod": template.spec["restartPolicy"]?.string ?? "Always" == "Always"
    default: true
    }
  }

  /// Whether a controller keeps several like pods of it.
  public var isReplicated: Bool { declaredReplicas != nil }

  public var isDaemon: Bool { kind == "DaemonSet" }

  /// Whether the object itself was made by a controller, so that its maker is what to judge.
  public var isOwned: Bool { !object.metadata["ownerReferences"].items.isEmpty }

  /// A pod that the kubelet runs from a file, or its mirror in the API.
  public var isStaticPod: Bool {
    object.annotations["kubernetes.io/config.mirror"] != nil
      || object.metadata["ownerReferences"].items.contains { $0["kind"]?.text == "Node" }
  }
}
