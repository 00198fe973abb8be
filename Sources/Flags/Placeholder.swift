public import Text

public enum Program: String, Sendable, CaseIterable, Comparable {
  case kubeAPIServer = "kube-apiserver"
  case kubeControllerManager = "kube-controller-manager"
  case kubeScheduler = "kube-scheduler"
  case kubelet
  case kubeProxy = "kube-proxy"
  case etcd
  case cloudControllerManager = "cloud-controller-manager"
  public static func < (a: Program, b: Program) -> Bool { a.rawValue < b.rawValue }
}
public struct Word: Sendable {
  public let text: String
  public let location: Location
  public init(text: String, location: Location) {
    self.text = text
    self.location = location
  }
}
public struct Version: Sendable, Hashable, Comparable {
  public let major, minor, patch: Int
  public init?(_ text: String) { return nil }
  public static func < (a: Version, b: Version) -> Bool { false }
}
public enum Origin: Sendable { case flag, environment, configFile, installer, `default` }
public struct Setting: Sendable {
  public let name: String, value: String, location: Location, origin: Origin
  public init(name: String, value: String, location: Location, origin: Origin) {
    (self.name, self.value, self.location, self.origin) = (name, value, location, origin)
  }
}
public struct Options: Sendable {
  public init(
    program: Program, version: Version?, settings: [Setting], hasConfigFile: Bool,
    location: Location
  ) {}
  public subscript(_ name: String) -> Option { preconditionFailure() }
  public func isSet(_ name: String) -> Bool { false }
}
public struct Option: Sendable {
  public let name: String
  public let value: String?
  public let isSet: Bool
  public let origin: Origin
  public let location: Location
  public let defaultDependsOnVersion: Bool
  public var bool: Bool? { nil }
  public var int: Int? { nil }
  public var list: [String] { [] }
  public var map: [String: String] { [:] }
  public var values: [Setting] { [] }
}
