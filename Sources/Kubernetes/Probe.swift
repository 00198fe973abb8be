public import Text
public import YAML

/// A liveness, readiness or startup probe with the defaults filled in.
public struct Probe: Sendable {
  public let node: Node

  public init(_ node: Node) { self.node = node }

  public var location: Location { node.location }
  // kubernetes `pkg/apis/core/v1/defaults.go`, `SetDefaults_Probe`; zero counts as unset.
  public var timeout: Int { positive("timeoutSeconds") ?? 1 }
  public var period: Int { positive("periodSeconds") ?? 10 }
  public var failureThreshold: Int { positive("failureThreshold") ?? 3 }
  public var initialDelay: Int { positive("initialDelaySeconds") ?? 0 }

  private func positive(_ key: String) -> Int? {
    guard let value = node[key]?.int, value > 0 else { return nil }
    return value
  }

  /// How many seconds of silence it takes until the probe has failed.
  public var patience: Int {
    let (product, overflow) = period.multipliedReportingOverflow(by: failureThreshold)
    return overflow ? Int.max : product
  }

  /// The port that is asked: a number, or the name of a container port.
  public var port: Node? {
    node["httpGet"]["port"] ?? node["tcpSocket"]["port"] ?? node["grpc"]["port"]
  }

  /// What is done, as a text that is equal for equal handlers; nil when there is none.
  public var handler: String? {
    if let get = node["httpGet"] {
      let headers = get["httpHeaders"].items.map {
        "\($0["name"]?.text ?? ""):\($0["value"]?.text ?? "")"
      }
      let parts = ["scheme", "host", "port", "path"].map { get[$0]?.text ?? "" }
      return (["http"] + parts + headers).joined(separator: " ")
    }
    if let socket = node["tcpSocket"] {
      return "tcp \(socket["host"]?.text ?? "") \(socket["port"]?.text ?? "")"
    }
    if let call = node["grpc"] {
      return "grpc \(call["port"]?.text ?? "") \(call["service"]?.text ?? "")"
    }
    if let exec = node["exec"] {
      return "exec " + exec["command"].items.map { $0.text ?? "" }.joined(separator: "\u{0}")
    }
    return nil
  }
}
