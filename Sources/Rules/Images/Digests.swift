import Inventory
import Kubernetes

extension Images {
  static let digests = Rule(
    "images/digests",
    title: "Images are pinned by digest",
    severity: .info,
    rationale: """
      A tag can be moved to other content by whoever may push to the registry. A digest names \
      the content itself.
      """,
    remedy: "Append @sha256:… to the image, as tools such as Renovate can keep up to date.",
    aliases: ["CKV_K8S_43", "C-0306", "require-image-checksum", "SEC035"],
    needs: [.manifests],
    examples: [
      .passes(running("registry.example/web:1.4\(digest)")),
      .fails(running("↓registry.example/web:1.4")),
      .notApplicable(running("${IMAGE}")),
    ],
    judging: \.imageUses
  ) { use, cluster in
    guard let image = use.container.image, !isFilledInLater(image, in: cluster) else {
      return .notApplicable
    }
    return image.digest != nil
      ? .passes : .fails("runs \(image.text) without a digest", at: use.container.imageLocation)
  }
}
