public import Text

/// A proxy's list of servers behind one address, from haproxy's or nginx' configuration.
public struct Balancer: Sendable {
  /// One server that connections are handed on to.
  public struct Backend: Sendable {
    /// An address or a name, in lower case.
    public let host: String
    public let port: String?
    public let location: Location
  }

  public let host: String?
  /// `backend apiservers of haproxy.cfg`, `upstream kube_api of nginx.conf`.
  public let title: String
  public let backends: [Backend]
  public let location: Location
}
