public import YAML

/// An `intstr.IntOrString` as used by budgets and rollouts: a number or a percentage.
public enum IntOrPercent: Sendable, Hashable {
  case count(Int)
  case percent(Int)

  public init?(_ node: Node?) {
    guard let node else { return nil }
    if let count = node.int {
      self = .count(count)
      return
    }
    guard let text = node.string else { return nil }
    if text.hasSuffix("%"), let percent = Int(text.dropLast()) {
      self = .percent(percent)
    } else if let count = Int(text) {
      self = .count(count)
    } else {
      return nil
    }
  }

  /// The number it stands for out of `total`, percentages rounded up.
  public func roundedUp(of total: Int) -> Int { scaled(total, up: true) }
  /// The number it stands for out of `total`, percentages rounded down.
  public func roundedDown(of total: Int) -> Int { scaled(total, up: false) }

  private func scaled(_ total: Int, up: Bool) -> Int {
    switch self {
    case .count(let count): return count
    case .percent(let percent):
      let (product, overflow) = percent.multipliedReportingOverflow(by: total)
      if overflow { return Int.max }
      return product / 100 + (up && product % 100 > 0 ? 1 : 0)
    }
  }
}

extension IntOrPercent: CustomStringConvertible {
  public var description: String {
    switch self {
    case .count(let count): "\(count)"
    case .percent(let percent): "\(percent)%"
    }
  }
}
