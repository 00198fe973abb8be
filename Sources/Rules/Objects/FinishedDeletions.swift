import Inventory
import Kubernetes
import Text
import YAML

extension Objects {
  static let finishedDeletions = Rule(
    "objects/finished-deletions",
    title: "Nothing has been waiting for its deletion for over an hour",
    severity: .medium,
    rationale: """
      An object with finalizers goes only when their controllers have done their part. Where a \
      controller is gone it stays for ever, and so does its namespace. A Pod without finalizers \
      waits for the kubelet of its node.
      """,
    remedy: "Repair the controller of the finalizer; take the finalizer out only when it is gone.",
    aliases: ["POP-800", "NS001"],
    needs: [],
    examples: [
      .passes(deleted("2026-11-19T23:50:00Z")),
      .fails(deleted("2026-11-01T08:00:00Z", mark: "↓")),
      .fails(
        Manifest.pod(metadata: "deletionTimestamp: ↓2026-11-01T08:00:00Z", pod: "nodeName: w-1")),
      .notApplicable(Manifest.object("v1", "ConfigMap", "a")),
    ],
    judging: \.deletedObjects
  ) { object, cluster in
    guard let node = object.metadata["deletionTimestamp"],
      let since = node.text.flatMap({ Timestamp($0) })
    else { return .notApplicable }
    if cluster.now.seconds - since.seconds < 3600 { return .passes }
    let names = object.metadata["finalizers"].items + (object.spec["finalizers"]?.items ?? [])
    let text = names.compactMap(\.text).joined(separator: ", ")
    let found = "was deleted at \(node.text ?? "") and is still there"
    if !text.isEmpty { return .fails("\(found), held by \(text)", at: node.location) }
    if object.kind == "Pod", object.group.isEmpty {
      let host = object.spec["nodeName"]?.text ?? ""
      return .fails(
        "\(found): the kubelet\(host.isEmpty ? "" : " of \(host)") has not ended it",
        at: node.location,
        fix:
          "look at the kubelet; when the node is gone for good, delete the Node or kubectl delete "
          + "pod --force")
    }
    return .fails(
      "\(found), with no finalizer that holds it", at: node.location,
      fix: "see with kubectl get whether it is there still: without finalizers nothing holds it")
  }

  private static func deleted(_ time: String, mark: String = "") -> String {
    """
    apiVersion: v1
    kind: ConfigMap
    metadata:
      name: a
      finalizers: [example.org/guard]
      deletionTimestamp: \(mark)"\(time)"
    """
  }
}

extension Cluster {
  fileprivate var deletedObjects: [Object] {
    objects.filter { $0.metadata["deletionTimestamp"]?.isNull == false }
  }
}
