import Inventory
import Kubernetes

extension Images {
  static let validReferences = Rule(
    "images/valid-references",
    title: "Image references are well formed",
    severity: .medium,
    rationale: """
      A malformed reference is stored by the API server and refused by the kubelet: the pod stays \
      in InvalidImageName.
      """,
    remedy: "Write registry/repository:tag in lower case, without blanks or a scheme.",
    needs: [.manifests],
    examples: [
      .passes(running("registry.example:5000/shop/web_ui--x:1.4-RC1")),
      .passes(running("web\(digest)")),
      .fails(running("↓registry.example/Shop/web:1.4")),
      .fails(running("↓https://registry.example/web:1.4")),
      .fails(running("↓'web:'")),
      .fails(running("↓web@sha256:abc")),
      .notApplicable(running("ko://example.com/web")),
    ],
    judging: \.imageUses
  ) { use, cluster in
    guard let image = use.container.image else { return .notApplicable }
    let text = image.text
    if text.hasPrefix("http://") || text.hasPrefix("https://") {
      return .fails("has a URL for an image", at: use.container.imageLocation)
    }
    if isFilledInLater(image, in: cluster) { return .notApplicable }
    guard let flaw = flaw(of: image) else { return .passes }
    return .fails("has an image whose \(flaw)", at: use.container.imageLocation)
  }

  /// Grammar of github.com/distribution/reference, `regexp.go`.
  private static func flaw(of image: ImageReference) -> String? {
    if let tag = image.tag, !isTag(tag) { return "tag is malformed" }
    if let digest = image.digest, !isDigest(digest) { return "digest is malformed" }
    let parts = image.repository.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { isPathComponent(Array($0.utf8)) } ? nil : "name is malformed"
  }

  private static func isLowerOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte)
  }

  private static func isTag(_ tag: String) -> Bool {
    let bytes = Array(tag.utf8)
    guard let first = bytes.first, bytes.count <= 128, first != 0x2D, first != 0x2E else {
      return false
    }
    return bytes.allSatisfy {
      isLowerOrDigit($0) || (65...90).contains($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F
    }
  }

  private static func isDigest(_ digest: String) -> Bool {
    let parts = digest.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].utf8.count >= 32 else { return false }
    return parts[1].utf8.allSatisfy {
      (48...57).contains($0) || (97...102).contains($0) || (65...70).contains($0)
    }
  }

  /// Runs of lower-case letters and digits, joined by one dot, one or two underscores or dashes.
  private static func isPathComponent(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, let last = bytes.last, isLowerOrDigit(first),
      isLowerOrDigit(last)
    else { return false }
    var separator: [UInt8] = []
    for byte in bytes {
      if isLowerOrDigit(byte) {
        separator = []
        continue
      }
      guard byte == 0x2D || byte == 0x2E || byte == 0x5F else { return false }
      separator.append(byte)
      let isFine =
        separator == [0x2E] || separator == [0x5F] || separator == [0x5F, 0x5F]
        || separator.allSatisfy { $0 == 0x2D }
      if !isFine { return false }
    }
    return true
  }
}
