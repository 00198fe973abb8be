public import Kubernetes
public import Rules
public import Text

/// The API object that a finding is about.
public struct ObjectReference: Sendable, Hashable {
  public let apiVersion: String
  public let kind: String
  public let namespace: String?
  public let name: String

  public init(apiVersion: String, kind: String, namespace: String?, name: String) {
    self.apiVersion = apiVersion
    self.kind = kind
    self.namespace = namespace
    self.name = name
  }

  public init(_ object: Object) {
    self.init(
      apiVersion: object.apiVersion, kind: object.kind, namespace: object.namespace,
      name: object.name)
  }
}

/// One thing that is wrong with the cluster.
///
/// A class, so that findings can be sorted and grouped at no cost.
public final class Finding: Sendable {
  /// Whether somebody still has to act.
  public enum State: String, Sendable { case open }

  /// The same in every run for the same problem of the same thing, wherever its line moves.
  public let id: String
  public let rule: Rule
  public let state: State
  /// `shop/Deployment/web`, `kube-apiserver on cp-1`.
  public let subject: String
  public let object: ObjectReference?
  public let host: String?
  public let location: Location
  public let related: [Related]
  public let message: String
  private let ownFix: String?
  private let setting: String?

  public init(
    id: String, rule: Rule, state: State = .open, subject: String,
    object: ObjectReference? = nil, host: String? = nil, location: Location,
    related: [Related] = [], message: String, fix: String? = nil, setting: String? = nil
  ) {
    self.id = id
    self.rule = rule
    self.state = state
    self.subject = subject
    self.object = object
    self.host = host
    self.location = location
    self.related = related
    self.message = message
    ownFix = fix
    self.setting = setting
  }

  /// What to set or run: the finding's own words, else the rule's remedy; on a line of its own,
  /// where the cluster's installer sets it.
  public var fix: String {
    let words = ownFix ?? unbroken(rule.remedy)
    return setting.map { "\(words)\n\($0)" } ?? words
  }

  public var severity: Severity { rule.severity }
  /// What breaks because of it.
  public var why: String { unbroken(rule.rationale) }
}

/// The text on one line, for the line breaks of source files mean nothing.
private func unbroken(_ text: String) -> String {
  text.split(separator: "\n").joined(separator: " ")
}
