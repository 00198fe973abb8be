import Inventory
import Kubernetes
import Text
import YAML

extension Images {
  static let pinnedTags = Rule(
    "images/pinned-tags",
    title: "Images name a version",
    severity: .medium,
    rationale: """
      Without a tag, or with latest, two pods of one Deployment may run different code, a \
      restart may bring an update nobody asked for, and a rollback brings back nothing.
      """,
    remedy: "Give the image the tag of a version, or better its digest.",
    aliases: [
      "container-image-tag", "latest-tag", "tagNotSpecified", "C-0075", "KSV-0013", "CKV_K8S_14",
      "POP-100", "POP-101", "disallow-latest-tag", "POD007", "containers-image-tag",
      "kubeaudit:image",
    ],
    needs: [.manifests],
    examples: [
      .passes(running("registry.example:5000/web:1.4")),
      .passes(running("registry.example/web\(digest)")),
      .fails(running("↓web")),
      .fails(running("↓registry.example:5000/web")),
      .fails(running("↓registry.example/web:latest")),
      .notApplicable(running("ko://example.com/web")),
      .notApplicable(running("$(WEB_IMAGE)")),
      .notApplicable(
        running("web") + """

          ---
          apiVersion: kustomize.config.k8s.io/v1beta1
          kind: Kustomization
          images: [{name: web, newTag: "1.4"}]
          """),
    ],
    judging: \.imageUses
  ) { use, cluster in
    guard let image = use.container.image, !isFilledInLater(image, in: cluster) else {
      return .notApplicable
    }
    if image.digest != nil { return .passes }
    guard let tag = image.tag else {
      return .fails("runs \(image.text) without a tag", at: use.container.imageLocation)
    }
    return tag == "latest"
      ? .fails("runs \(image.text)", at: use.container.imageLocation) : .passes
  }

  /// Whether the text stands for an image that a tool names when it renders the manifest.
  static func isFilledInLater(_ image: ImageReference, in cluster: Cluster) -> Bool {
    let text = image.text
    if text.holds("://") || text.holds("$") || text.holds("{") || text.holds("<") {
      return true
    }
    // Istio's injector replaces the word "auto".
    if text == "auto" || text == "Auto" { return true }
    return cluster.isRewritten(image)
  }
}
