import Inventory
import Kubernetes
import Text
import YAML

extension Input {
  static let objectSize = Rule(
    "input/object-size",
    title: "ConfigMaps and Secrets are small enough to be stored",
    severity: .low,
    rationale: """
      The data of a ConfigMap or Secret may have 1 MiB. The API server refuses more, and what \
      comes near it loads etcd with each change. kubectl apply keeps a second copy in an \
      annotation, of 256 KiB at most.
      """,
    remedy: "Split the object, or put large files into an image or a volume.",
    aliases: ["CFG003"],
    examples: [
      .passes("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata: {a: small}"),
      .fails(
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ↓web}\ndata: {a: "
          + String(repeating: "large", count: 200_000) + "}"),
    ],
    judging: \.dataObjects
  ) { object, _ in
    var bytes = 0
    for field in ["data", "stringData", "binaryData"] {
      let isEncoded = field == "binaryData" || (field == "data" && object.kind == "Secret")
      for entry in object.node[field].entries {
        let count = entry.value.text?.utf8.count ?? 0
        bytes += entry.key.utf8.count + (isEncoded ? count / 4 * 3 : count)
      }
    }
    // 900 KiB: what is over 1 MiB is refused, and little fits between.
    guard bytes > 921_600 else { return .passes }
    let size = "holds \(bytes / 1024) KiB"
    return .fails(
      bytes > 1_048_576 ? "\(size): the API server refuses it" : "\(size) of the 1024 that fit")
  }
}

extension Cluster {
  fileprivate var dataObjects: [Object] {
    objects("ConfigMap", group: "") + objects("Secret", group: "")
  }
}
