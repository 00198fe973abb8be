/// A container image reference: `registry/repository:tag@digest`.
///
/// Grammar of github.com/distribution/reference: the first part is a registry when it has a
/// dot, a colon or is `localhost`; otherwise the image comes from docker.io.
public struct ImageReference: Sendable {
  public let text: String
  public let registry: String
  public let repository: String
  public let tag: String?
  public let digest: String?

  public init(_ text: String) {
    self.text = text
    var rest = Substring(text)
    if let at = rest.utf8.firstIndex(of: UInt8(ascii: "@")) {
      digest = String(rest[at...].dropFirst())
      rest = rest[..<at]
    } else {
      digest = nil
    }
    if let colon = rest.utf8.lastIndex(of: UInt8(ascii: ":")),
      !rest[colon...].utf8.contains(UInt8(ascii: "/"))
    {
      tag = String(rest[colon...].dropFirst())
      rest = rest[..<colon]
    } else {
      tag = nil
    }
    if let slash = rest.utf8.firstIndex(of: UInt8(ascii: "/")), Self.isRegistry(rest[..<slash]) {
      registry = String(rest[..<slash])
      repository = String(rest[slash...].dropFirst())
    } else {
      registry = "docker.io"
      repository = String(rest)
    }
  }

  private static func isRegistry(_ part: Substring) -> Bool {
    part == "localhost"
      || part.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }
  }

  /// The last part of the repository: `etcd` of `registry.k8s.io/etcd`.
  public var baseName: String {
    let slash = UInt8(ascii: "/")
    return repository.utf8.split(separator: slash).last.map { String(Substring($0)) } ?? ""
  }
}
