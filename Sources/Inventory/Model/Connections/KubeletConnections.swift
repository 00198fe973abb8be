import Flags
import Text

extension ConnectionTable {
  /// The kubelets' own side of logs, exec and metrics.
  mutating func addKubelets() {
    for kubelet in components(.kubelet) {
      add(
        Connection(
          hop: .clientToKubelet, host: kubelet.host, title: kubelet.title, peers: ["10250"],
          isLoopback: false, encrypted: encrypted(kubelet), serverVerified: verified(kubelet),
          clientAuthenticated: clients(of: kubelet), location: kubelet.location))
    }
  }

  /// Whether a file that nobody has read may set the option.
  private func isOpen(_ option: Option, of kubelet: Component) -> Bool {
    option.isUnknown || !option.isSet && kubelet.lacksConfigFile
  }

  private func unknown(_ kubelet: Component) -> Answer {
    .notKnown("the configuration file of kubelet", of: kubelet.host)
  }

  private func encrypted(_ kubelet: Component) -> Answer {
    let port = kubelet["read-only-port"]
    if isOpen(port, of: kubelet) { return unknown(kubelet) }
    guard let number = port.int, number > 0 else {
      return .yes("always", at: kubelet.location)
    }
    let reason = port.isSet ? "" : ", the default without --config"
    return .no(
      "also in plain text at port \(number), and asks nobody there\(reason)", at: port.location)
  }

  private func verified(_ kubelet: Component) -> Answer {
    let certificate = kubelet["tls-cert-file"]
    if isOpen(certificate, of: kubelet) { return unknown(kubelet) }
    if kubelet.gives("tls-cert-file") {
      return yes("can be, shows", by: certificate, near: kubelet.file)
    }
    let bootstrap = kubelet["rotate-server-certificates"]
    if bootstrap.bool == true {
      return .yes(
        "can be, asks the cluster for its certificate", short: "cluster's CA",
        at: bootstrap.location)
    }
    return .no("signs its own certificate", at: bootstrap.location)
  }

  private func clients(of kubelet: Component) -> Answer {
    let anonymous = kubelet["anonymous-auth"]
    let authority = kubelet["client-ca-file"]
    if isOpen(anonymous, of: kubelet) || isOpen(authority, of: kubelet) { return unknown(kubelet) }
    if anonymous.bool == true { return .no("lets anybody in (anonymous)", at: anonymous.location) }
    if kubelet.gives("client-ca-file") {
      return yes("by certificates of", by: authority, near: kubelet.file)
    }
    let webhook = kubelet["authentication-token-webhook"]
    if webhook.bool == true {
      return .yes("by tokens that the API server reviews", short: "tokens", at: webhook.location)
    }
    return .no("knows no certificates and no tokens", at: kubelet.location, isExpected: true)
  }
}
