import Flags
import Inventory
import Kubernetes
import Text
import YAML

/// What an API server asks whether a request is allowed, in order.
enum Authorizers {
  /// The types, such as `RBAC`, and where they are listed.
  case listed([String], Location)
  /// Neither the flag nor the file: the API server fills in AlwaysAllow.
  case none
  case unknown(missing: String)

  init(of server: Component, in cluster: Cluster) {
    let file = server["authorization-config"]
    if server.has("authorization-config") {
      let document = cluster.configuration(
        ["AuthorizationConfiguration"], at: file.value, on: server.host)
      guard let document else {
        self = .unknown(missing: "the AuthorizationConfiguration that kube-apiserver reads")
        return
      }
      let authorizers = document.node["authorizers"]
      self = .listed(
        authorizers.items.compactMap { $0["type"]?.text },
        authorizers?.location ?? document.location)
      return
    }
    let modes = server["authorization-mode"]
    if modes.isSet {
      self = .listed(modes.list, modes.location)
    } else if server.showsCommandLine {
      self = .none
    } else {
      self = .unknown(missing: "the command line with which kube-apiserver runs")
    }
  }
}
