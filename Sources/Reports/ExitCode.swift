public import Assessment

/// How the program ends; where several apply, the greatest but for the order 4, 2, 3, 1.
public enum ExitCode: Int32, Sendable, CaseIterable {
  case passed = 0
  case gateFailed = 1
  case wrongUse = 2
  case notAuditable = 3
  case internalError = 4
  case brokenPipe = 141

  public var summary: String {
    switch self {
    case .passed: "the audit is complete and every gate passed"
    case .gateFailed: "the audit is complete and a gate failed; the last line says which"
    case .wrongUse: "wrong use: an unknown flag, rule or file, or a bad checklist"
    case .notAuditable: "not auditable: nothing recognised, or coverage under --min-coverage"
    case .internalError: "the report could not be written, or the program is broken"
    case .brokenPipe: "the reader of the report went away"
    }
  }
}

extension Audit {
  public var exitCode: ExitCode {
    if readiness == .notAudited { return .notAuditable }
    return gateFailures.isEmpty ? .passed : .gateFailed
  }
}
