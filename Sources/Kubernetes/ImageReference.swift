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
    if let at = rest.firstIndex(of: "@") {
      digest = String(rest[rest.index(after: at)...])
      rest = rest[..<at]
    } else {
      digest = nil
    }
    if let colon = rest.lastIndex(of: ":"), !rest[colon...].contains("/") {
      tag = String(rest[rest.index(after: colon)...])
      rest = rest[..<colon]
    } else {
      tag = nil
    }
    if let slash = rest.firstIndex(of: "/"),
      rest[..<slash].contains(where: { $0 == "." || $0 == ":" }) || rest[..<slash] == "localhost"
    {
      registry = String(rest[..<slash])
      repository = String(rest[rest.index(after: slash)...])
    } else {
      registry = "docker.io"
      repository = String(rest)
    }
  }

  /// The last part of the repository: `etcd` of `registry.k8s.io/etcd`.
  public var baseName: String {
    String(repository.split(separator: "/").last ?? "")
  }
}
