import Inventory
import Kubernetes
import Text

extension Images {
  static let supportedBases = Rule(
    "images/supported-bases",
    title: "Languages, systems and databases of official images still get fixes",
    severity: .medium,
    rationale: """
      After the end of a release nobody closes its holes, and the image is not built again: what \
      is known against it stays open.
      """,
    remedy: "Move to a release that is supported, and have a bot keep the tag up to date.",
    aliases: ["SEC034"],
    needs: [.manifests],
    examples: [
      .passes(running("node:24.11.0")),
      .passes(running("python:3.13-slim")),
      // The major moves to the newest minor.
      .passes(running("python:3")),
      .fails(running("↓python:2.7")),
      .fails(running("↓node:12-alpine")),
      // A minor may end before the last of its major.
      .fails(running("↓mongo:7.2")),
      .passes(running("mongo:7.0")),
      .fails(running("↓docker.io/library/centos:7")),
      .fails(running("↓debian:stretch-slim")),
      .fails(running("↓mirror.example/library/ubuntu:18.04")),
      // Another project's of the same name.
      .notApplicable(running("bitnamilegacy/node:12")),
      .notApplicable(running("registry.example/shop/web:1.4")),
    ],
    judging: \.imageUses
  ) { use, cluster in
    guard let image = use.container.image, let product = product(image),
      let releases = OfficialReleases.ends[product]
    else { return .notApplicable }
    guard let tag = image.tag else { return .passes }
    for (release, end) in releases where OfficialReleases.tag(tag, is: release) {
      guard let day = Timestamp(end), day < cluster.now else { continue }
      return .fails(
        "runs \(image.text), which got its last fixes in \(end.prefix(7))",
        at: use.container.imageLocation)
    }
    return .passes
  }

  /// The name of an official image of Docker Hub or a mirror of these.
  private static func product(_ image: ImageReference) -> String? {
    if image.registry == "docker.io" && !image.repository.utf8.contains(UInt8(ascii: "/")) {
      return image.repository
    }
    return image.repository.hasPrefix("library/") || image.repository.holds("/library/")
      ? image.baseName : nil
  }
}
