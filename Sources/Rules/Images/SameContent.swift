import Inventory
public import Kubernetes
public import Text
import YAML

extension Images {
  static let sameContent = Rule(
    "images/same-content",
    title: "Pods of one workload run the same content",
    severity: .medium,
    rationale: """
      Where a tag was moved, pods that were started since run other code than the rest, under the \
      same name. Errors then come and go with the pod that answers.
      """,
    remedy: "Pin the image by its digest and restart the workload.",
    aliases: [],
    examples: [
      .passes(pod("a", "aa") + pod("b", "aa")),
      .fails(pod("a", "aa") + pod("b", "↓bb")),
      // The template says which content: another one is a rollout.
      .passes(pod("a", "aa") + pod("b", "bb", hash: "2")),
      // Files tell nothing of what runs.
      .notApplicable(Manifest.pod()),
    ],
    judging: \.podsByController
  ) { pods, _ in
    var first: [String: (digest: Substring, node: Node)] = [:]
    for pod in pods.pods {
      for status in pod.node["status"]["containerStatuses"].items {
        guard let name = status["name"]?.text, let node = status["imageID"],
          let digest = digest(node.text ?? "")
        else { continue }
        guard let known = first[name] else {
          first[name] = (digest, node)
          continue
        }
        if known.digest == digest { continue }
        return .fails(
          "runs \(name) with two contents of \(status["image"]?.text ?? "one image")",
          at: node.location, related: [Related("the other content", at: known.node.location)])
      }
    }
    return first.isEmpty ? .notApplicable : .passes
  }

  /// The digest that a registry knows the image by; ids of the runtime differ by architecture.
  private static func digest(_ id: String) -> Substring? {
    guard let at = id.utf8.lastIndex(of: UInt8(ascii: "@")) else { return nil }
    return id[at...]
  }

  private static func pod(_ name: String, _ digest: String, hash: String = "1") -> String {
    let mark = digest.hasPrefix("↓") ? "↓" : ""
    let content = String(repeating: digest.hasPrefix("↓") ? "bb" : digest, count: 32)
    return """
      ---
      apiVersion: v1
      kind: Pod
      metadata:
        name: \(name)
        namespace: shop
        labels: {pod-template-hash: "\(hash)"}
        ownerReferences: [{kind: ReplicaSet, name: web, uid: "7"}]
      spec:
        containers: [{name: web, image: "web:1.4"}]
      status:
        containerStatuses:
        - {name: web, image: "web:1.4", imageID: \(mark)"web@sha256:\(content)"}

      """
  }
}

/// The pods that one controller made from one template.
public struct ControlledPods: Subject {
  public let pods: [Object]
  public let owner: String

  public var title: String { owner }
  public var location: Location { pods[0].location }
  public var apiObject: Object? { pods.first }
}

extension Cluster {
  fileprivate var podsByController: [ControlledPods] {
    var groups: [String: [Object]] = [:]
    for pod in objects("Pod", group: "") {
      guard let owner = pod.metadata["ownerReferences"].items.first,
        let name = owner["name"]?.text, let kind = owner["kind"]?.text, kind != "Node"
      else { continue }
      let labels = pod.labels
      let hash = labels["pod-template-hash"] ?? labels["controller-revision-hash"] ?? ""
      groups["\(pod.namespace ?? "")/\(kind)/\(name) \(hash)", default: []].append(pod)
    }
    return groups.sorted { $0.key < $1.key }.map { key, pods in
      ControlledPods(pods: pods, owner: String(key.prefix { $0 != " " }))
    }
  }
}
