import Inventory
import Kubernetes
import YAML

extension Images {
  static let fixedTags = Rule(
    "images/fixed-tags",
    title: "Tags do not move while nodes keep what they once pulled",
    severity: .low,
    rationale: """
      A tag such as stable, main or postgres:16 is set to new content again and again, and a node \
      that has it does not ask again: two pods of one Deployment run different code.
      """,
    remedy: "Name the exact version or the digest; a bot can keep it up to date.",
    aliases: [],
    needs: [.manifests],
    examples: [
      .passes(running("registry.example/web:1.4.2")),
      .passes(running("registry.example/web:main-3f2a91c")),
      .passes(running("registry.example/web:42")),
      .passes(running("registry.example/web:stable\(digest)")),
      .fails(running("↓registry.example/web:stable")),
      .fails(running("↓postgres:16")),
      .fails(running("↓postgres:16-alpine")),
      // Each start asks the registry, so that all run the newest.
      .passes(running("registry.example/web:main", extra: "          imagePullPolicy: Always")),
      // Without a version at all it is the finding of pinned-tags.
      .notApplicable(running("registry.example/web:latest")),
    ],
    judging: \.imageUses
  ) { use, cluster in
    guard let image = use.container.image, !isFilledInLater(image, in: cluster) else {
      return .notApplicable
    }
    if image.digest != nil { return .passes }
    guard let tag = image.tag, tag != "latest" else { return .notApplicable }
    let asksAgain = use.container.node["imagePullPolicy"]?.text == "Always"
    guard moves(tag, of: image), !asksAgain else { return .passes }
    return .fails("runs \(image.text), a tag that moves", at: use.container.imageLocation)
  }

  private static func moves(_ tag: String, of image: ImageReference) -> Bool {
    if movingTags.contains(tag.lowercased()) { return true }
    let isOfficial =
      image.registry == "docker.io"
      && (image.repository.hasPrefix("library/")
        || !image.repository.utf8.contains(UInt8(ascii: "/")))
    guard isOfficial, let version = tag.utf8.split(separator: UInt8(ascii: "-")).first else {
      return false
    }
    return version.count < 4 && version.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  private static let movingTags: Set<String> = [
    "stable", "main", "master", "edge", "nightly", "dev", "develop", "devel", "development",
    "head", "trunk", "canary", "release", "current", "lts", "mainline", "rolling", "next",
    "snapshot", "unstable", "testing", "staging", "prod", "production", "preview", "daily",
  ]
}
