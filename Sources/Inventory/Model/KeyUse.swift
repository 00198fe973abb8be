public import Certificates
public import Text

/// A key in a file of its own; of a private one only the public part.
public struct KeyUse: Sendable {
  public let key: PublicKey
  /// Whether the file has the private key.
  public let isPrivate: Bool
  public let host: String?
  /// The file's name.
  public let title: String
  public let location: Location
}

extension Cluster {
  /// The keys of the file that something beside `file` knows by a path.
  public func keys(at path: String?, near file: SourceFile) -> [KeyUse] {
    guard let path, let name = path.split(separator: "/").last else { return [] }
    let own = keys.filter { use in
      use.title == name && ComponentReader.sameHost(use.location.file, file)
    }
    let exact = own.filter { $0.location.path.hasSuffix(path) }
    if !exact.isEmpty { return exact }
    return Set(own.map(\.location.path)).count == 1 ? own : []
  }
}
