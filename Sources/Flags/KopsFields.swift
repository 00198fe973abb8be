/// Which field of a kops Cluster sets which flag (kops, pkg/apis/kops/v1alpha2/componentconfig.go).
///
/// Fields are those below `spec.kubeAPIServer`, `spec.kubelet` and so on, with dots for what lies
/// deeper: `leaderElection.leaderElect`.
public enum KopsFields {
  public static func field(of flag: String, _ program: Program) -> String? {
    tables[program]?.fields[flag]
  }

  public static func flag(of field: String, _ program: Program) -> String? {
    tables[program]?.flags[field]
  }

  private struct Table: Sendable {
    var fields: [String: String] = [:]
    var flags: [String: String] = [:]
  }

  private static let tables: [Program: Table] = {
    var tables: [Program: Table] = [:]
    var program: Program?
    let text = kopsFieldsTable.description
    for line in text.utf8.split(separator: 0x0A) {
      if line.first == UInt8(ascii: "@") {
        program = Program(rawValue: String(Substring(line.dropFirst())))
        continue
      }
      let cells = line.split(separator: 0x09).map { String(Substring($0)) }
      guard let program, cells.count == 2 else { continue }
      tables[program, default: Table()].fields[cells[0]] = cells[1]
      tables[program, default: Table()].flags[cells[1]] = cells[0]
    }
    return tables
  }()
}
