import Inventory
import Kubernetes
import YAML

extension Images {
  static let pullPolicy = Rule(
    "images/pull-policy",
    title: "Pull policies fit the images' tags",
    severity: .info,
    rationale: """
      With Never the pod starts only on nodes that happen to have the image. With IfNotPresent \
      and a tag that moves, each node runs the content it pulled first.
      """,
    remedy: "Leave imagePullPolicy out with a pinned image, or set Always for a tag that moves.",
    aliases: [
      "container-image-pull-policy", "pullPolicyNotAlways", "CKV_K8S_15", "always-pull-images",
      "lifecycle-image-pull-policy",
    ],
    needs: [.manifests],
    examples: [
      .passes(running("web:1.4", extra: "          imagePullPolicy: IfNotPresent")),
      .passes(running("web:latest")),
      .fails(running("web:1.4", extra: "          imagePullPolicy: ↓Never")),
      .fails(running("web:latest", extra: "          imagePullPolicy: ↓IfNotPresent")),
    ],
    judging: \.imageUses
  ) { use, cluster in
    let node = use.container.node["imagePullPolicy"]
    guard let policy = node?.text, let image = use.container.image else { return .passes }
    if isFilledInLater(image, in: cluster) { return .notApplicable }
    if policy == "Never" { return .fails("never pulls its image", at: node?.location) }
    let moves = image.digest == nil && image.tag ?? "latest" == "latest"
    return policy == "IfNotPresent" && moves
      ? .fails("keeps the first \(image.text) that a node pulled", at: node?.location) : .passes
  }
}
