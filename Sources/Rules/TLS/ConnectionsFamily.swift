import Flags
public import Inventory
import Text

extension Connection: Subject {
  public var hostName: String? { host }
}

extension Cluster {
  /// The rows of some hops.
  func connections(_ hops: Connection.Hop...) -> [Connection] {
    connections.filter { hops.contains($0.hop) }
  }

  /// The row of a hop that a component makes or takes.
  func connection(_ hop: Connection.Hop, of component: Component) -> Connection? {
    connections.first { row in
      row.hop == hop && row.location.file === component.location.file
        && row.location.offset == component.location.offset
    }
  }
}

extension Connection.Answer {
  /// The verdict on one answer: what is not known asks for its input.
  func verdict(_ message: String) -> Verdict {
    if isWrong { return .fails(message, at: location) }
    return missing.map { .notAssessed(missing: $0.description) } ?? .passes
  }
}
