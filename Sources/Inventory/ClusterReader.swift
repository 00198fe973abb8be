public import Flags
import Kubernetes
public import Text
import YAML

/// What the user says of the inputs beside the inputs themselves.
public struct ReadingOptions: Sendable {
  /// The clock of the audit.
  public var now: Timestamp
  /// Whether the inputs are the whole cluster (`--complete`).
  public var isWhole = false
  /// The Kubernetes version, when the user gives one.
  public var version: Version?

  public init(now: Timestamp) { self.now = now }
}

/// Makes one cluster out of many files.
public enum ClusterReader {
  /// Reads every file; what cannot be read is told in the cluster's `inputs`.
  public static func read(_ files: [SourceFile], options: ReadingOptions) -> Cluster {
    var draft = Draft(now: options.now)
    draft.claimsToBeWhole = options.isWhole
    draft.version = options.version
    for file in files {
      draft.inputs.files += 1
      for document in Stream(reading: file).documents {
        if let object = Object(document, in: file) { draft.objects.append(object) }
      }
    }
    return Cluster(draft)
  }
}
