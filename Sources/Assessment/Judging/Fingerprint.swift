import Kubernetes
import Rules
import Text

/// Names for findings that outlive edits of the files around them.
///
/// A name is made of the rule and of what the thing is called, never of lines or messages.
/// Where several findings would share one, they are numbered in the order of their places.
struct Fingerprint {
  private var seen: [String: Int] = [:]

  /// The name of the next finding; findings must come in the order of the report.
  mutating func next(_ rule: Rule, _ judgement: Judgement) -> String {
    let key = Self.key(rule, judgement)
    let ordinal = seen[key, default: 0]
    seen[key] = ordinal + 1
    let numbered = ordinal == 0 ? key : "\(key)\u{0}\(ordinal)"
    return hexadecimal(SHA256.digest(Array(numbered.utf8)).prefix(8))
  }

  private static func key(_ rule: Rule, _ judgement: Judgement) -> String {
    var parts = [rule.id, judgement.subject, judgement.host ?? ""]
    if let object = judgement.object {
      parts += [object.group, object.kind, object.namespace ?? "", object.name]
    } else if judgement.host == nil {
      parts.append(judgement.location.path)
    }
    return parts.joined(separator: "\u{0}")
  }
}
