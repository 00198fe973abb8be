public import Text

/// The releases of a product, and until when each minor gets patches.
public struct Releases: Sendable {
  /// One minor release.
  public struct Release: Sendable {
    public let version: Version
    public let released: Timestamp?
    /// From when only grave mistakes are repaired.
    public let maintenance: Timestamp?
    public let endOfLife: Timestamp?
    /// The newest patch that was known at `Releases.dataDate`.
    public let newestPatch: Version?
  }

  /// Oldest first.
  public let all: [Release]

  public static let kubernetes = Releases(ReleaseData.releases(of: "kubernetes"))
  public static let etcd = Releases(ReleaseData.releases(of: "etcd"))
  public static let containerd = Releases(ReleaseData.releases(of: "containerd"))

  /// The day on which the release data was gathered.
  public static let dataDate: Timestamp = ReleaseData.date

  /// Whether the release data is too old to tell what is current: Kubernetes brings a minor every
  /// four months.
  public static func isOutdated(at now: Timestamp) -> Bool { now.days(since: dataDate) > 150 }

  private init(_ all: [Release]) { self.all = all }

  public var newest: Version? { all.last?.version }

  public func release(of version: Version) -> Release? {
    all.first { $0.version == version.release }
  }

  public func endOfLife(of version: Version) -> Timestamp? { release(of: version)?.endOfLife }

  public func newestPatch(of version: Version) -> Version? { release(of: version)?.newestPatch }

  /// The gravest known fault of an etcd release, with the first release that repairs all of them.
  public static func etcdKnownBad(_ version: Version) -> (reason: String, fixedIn: Version)? {
    guard version.patch != nil else { return nil }
    let faults = ReleaseData.faults.filter { $0.first <= version && version <= $0.last }
    guard let reason = faults.first?.reason, let fixed = faults.map(\.fixedIn).max() else {
      return nil
    }
    return (reason, fixed)
  }
}

/// The lines of the release table.
private enum ReleaseData {
  struct Fault: Sendable {
    let first: Version
    let last: Version
    let fixedIn: Version
    let reason: String
  }

  private static let lines: [[String]] = {
    let text = releasesTable.description
    return text.utf8.split(separator: 0x0A).map { line in
      line.split(separator: 0x09, omittingEmptySubsequences: false).map { String(Substring($0)) }
    }
  }()

  /// The table begins with `#` and its date.
  static let date: Timestamp = {
    let head = lines.first?.first ?? ""
    return Timestamp(head.dropFirst()) ?? Timestamp(seconds: 0)
  }()

  static func releases(of product: String) -> [Releases.Release] {
    let releases = rows(product).compactMap { cells -> Releases.Release? in
      guard let version = Version(cells[1]) else { return nil }
      return Releases.Release(
        version: version, released: day(cells[2]), maintenance: day(cells[3]),
        endOfLife: day(cells[4]), newestPatch: Version(cells[5]))
    }
    return releases.sorted { $0.version < $1.version }
  }

  static let faults: [Fault] = rows("etcd-known-bad").compactMap { cells in
    let range = cells[1].utf8.split(separator: UInt8(ascii: "-")).map { Version(Substring($0)) }
    guard range.count == 2, let first = range[0], let last = range[1],
      let fixedIn = Version(cells[5])
    else { return nil }
    return Fault(first: first, last: last, fixedIn: fixedIn, reason: cells[6])
  }

  private static func rows(_ product: String) -> [[String]] {
    lines.filter { $0.count == 7 && $0[0] == product }
  }

  /// Where the source gives only the month, its last day counts.
  private static func day(_ text: String) -> Timestamp? {
    if let day = Timestamp(text) { return day }
    guard text.utf8.count == 7 else { return nil }
    for last in ["31", "30", "29", "28"] {
      if let day = Timestamp("\(text)-\(last)") { return day }
    }
    return nil
  }
}
