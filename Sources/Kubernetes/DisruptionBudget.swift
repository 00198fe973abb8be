public import YAML

/// A PodDisruptionBudget.
public struct DisruptionBudget: Sendable {
  public let object: Object

  public init?(_ object: Object) {
    guard object.group == "policy", object.kind == "PodDisruptionBudget" else { return nil }
    self.object = object
  }

  public var minAvailable: IntOrPercent? { IntOrPercent(object.spec["minAvailable"]) }
  public var maxUnavailable: IntOrPercent? { IntOrPercent(object.spec["maxUnavailable"]) }

  /// In `policy/v1` an empty selector matches every pod of the namespace and no selector none;
  /// in `policy/v1beta1` an empty one matches none.
  public func matches(_ labels: Labels) -> Bool {
    guard let selector = LabelSelector(object.spec["selector"]) else { return false }
    if selector.isEmpty { return object.apiVersion != "policy/v1beta1" }
    return selector.matches(labels)
  }

  /// How many of `replicas` pods may be evicted at once when all are healthy.
  ///
  /// kubernetes `pkg/controller/disruption/disruption.go`, `getExpectedPodCount`: percentages of
  /// both fields are rounded up, and the result is never below zero.
  public func allowedDisruptions(of replicas: Int) -> Int {
    if let maxUnavailable {
      return max(0, min(maxUnavailable.roundedUp(of: replicas), replicas))
    }
    // Neither field set: the API server stores minAvailable 1.
    let needed = (minAvailable ?? .count(1)).roundedUp(of: replicas)
    return max(0, replicas - needed)
  }

  /// The node that sets the budget's number, for pointing at.
  public var limit: Node? { object.spec["maxUnavailable"] ?? object.spec["minAvailable"] }
}
