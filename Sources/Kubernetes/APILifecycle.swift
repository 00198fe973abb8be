/// When an API version of a kind stops being served.
public struct APILifecycle: Sendable {
  /// The minor of Kubernetes 1 in which it became deprecated, when known.
  public let deprecated: Int?
  /// The first minor of Kubernetes 1 without it; may lie in the future.
  public let removed: Int
  /// `batch/v1 CronJob`, or empty when nothing took its place.
  public let replacement: String

  /// nil for what is served for ever, as far as is known, and for kinds that are not Kubernetes'.
  public static func of(_ apiVersion: String, _ kind: String) -> APILifecycle? {
    table["\(apiVersion)\t\(kind)"]
  }

  private static let table: [String: APILifecycle] = {
    var table: [String: APILifecycle] = [:]
    let bytes = apiLifecycleTable.withUTF8Buffer(Array.init)
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard cells.count == 5, let removed = Int(cells[3]) else { continue }
      table["\(cells[0])\t\(cells[1])"] = APILifecycle(
        deprecated: Int(cells[2]), removed: removed, replacement: cells[4])
    }
    return table
  }()
}
