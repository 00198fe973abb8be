/// The feature gates of Kubernetes and of etcd, with what each release lets be set.
public enum FeatureGates {
  /// How far a feature had come in a span of releases.
  public struct Stage: Sendable {
    public enum Kind: String, Sendable { case alpha, beta, stable, deprecated }

    public let kind: Kind
    public let isOn: Bool
    /// Whether the component refuses to start when the gate is set to anything else.
    public let isLocked: Bool
    let from: Version
    let until: Version?

    func holds(in release: Version) -> Bool {
      release >= from && (until.map { release <= $0 } ?? true)
    }
  }

  /// One gate and its stages, oldest first.
  public struct Gate: Sendable {
    public let name: String
    /// The newest release whose gates were read.
    let read: Version
    /// The first release without the gate.
    public let removed: Version?
    let stages: [Stage]

    /// The first release with the gate.
    public var introduced: Version? { stages.first?.from }

    /// Whether a release has the gate; nil for releases that were not read.
    public func exists(in version: Version) -> Bool? {
      let release = version.release
      if let removed, release >= removed { return false }
      if let introduced, release < introduced { return false }
      return release <= read ? true : nil
    }

    public func stage(in version: Version) -> Stage? {
      exists(in: version) == true ? stages.last { $0.holds(in: version.release) } : nil
    }
  }

  /// The gate that a program knows by a name; nil for names that no release is known to have, as
  /// distributions add gates of their own.
  public static func gate(_ name: String, of program: Program) -> Gate? {
    switch program {
    case .etcd: etcd[name]
    // A cloud's own program is built with the gates of whatever release it was built on.
    case .cloudControllerManager: nil
    default: kubernetes[name]
    }
  }

  /// Names that stand for all gates of a stage: `AllAlpha`, `AllBeta`.
  public static func isGroup(_ name: String) -> Bool { name == "AllAlpha" || name == "AllBeta" }

  private static let kubernetes = gates(of: "kubernetes")
  private static let etcd = gates(of: "etcd")

  private static func gates(of owner: String) -> [String: Gate] {
    var gates: [String: Gate] = [:]
    let text = featureGatesTable.description
    for line in text.utf8.split(separator: 0x0A) {
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
      guard cells.count == 5, cells[0] == owner, let read = Version(cells[2]) else { continue }
      let stages = cells[4].utf8.split(separator: 0x20).compactMap { stage(Array($0)) }
      gates[cells[1]] = Gate(
        name: cells[1], read: read, removed: Version(cells[3]), stages: stages)
    }
    return gates
  }

  /// `b+1.12:1.20` is beta and on from 1.12 to 1.20; `g+!1.21:` is stable, on and locked since.
  private static func stage(_ text: [UInt8]) -> Stage? {
    let kinds: [UInt8: Stage.Kind] = [
      UInt8(ascii: "a"): .alpha, UInt8(ascii: "b"): .beta, UInt8(ascii: "g"): .stable,
      UInt8(ascii: "d"): .deprecated,
    ]
    guard text.count > 3, let kind = kinds[text[0]] else { return nil }
    let isLocked = text[2] == UInt8(ascii: "!")
    let span = text.dropFirst(isLocked ? 3 : 2)
      .split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      .map { Version(String(decoding: $0, as: UTF8.self)) }
    guard span.count == 2, let from = span[0] else { return nil }
    return Stage(
      kind: kind, isOn: text[1] == UInt8(ascii: "+"), isLocked: isLocked, from: from,
      until: span[1])
  }
}
