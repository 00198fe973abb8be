import Certificates
import Flags
import Kubernetes
import Text
import YAML

extension ConnectionTable {
  /// The servers that the API server asks in its turn: aggregated APIs and webhooks.
  mutating func addServices() {
    for object in draft.objects {
      switch (object.group, object.kind) {
      case ("apiregistration.k8s.io", "APIService"): if let row = aggregated(object) { add(row) }
      case ("admissionregistration.k8s.io", "MutatingWebhookConfiguration"),
        ("admissionregistration.k8s.io", "ValidatingWebhookConfiguration"):
        for webhook in object.node["webhooks"].items {
          let name = webhook["name"]?.text ?? ""
          add(asked(object, "\(object.title) webhook \(name)", webhook["clientConfig"]))
        }
      case ("apiextensions.k8s.io", "CustomResourceDefinition"):
        let conversion = object.spec["conversion"]
        guard conversion["strategy"]?.text == "Webhook" else { continue }
        let settings = conversion["webhook"]["clientConfig"] ?? conversion["webhookClientConfig"]
        add(asked(object, "conversion of \(object.name)", settings))
      default: break
      }
    }
  }

  private func aggregated(_ object: Object) -> Connection? {
    guard let service = object.spec["service"], service.isMapping else { return nil }
    let skips = object.spec["insecureSkipTLSVerify"]
    let verified: Answer
    if let skips, skips.bool == true {
      verified = .no("insecureSkipTLSVerify is on", at: skips.location)
    } else {
      verified = bundle(object.spec["caBundle"], of: object, near: service.location)
    }
    return Connection(
      hop: .aggregatedAPI, host: nil, title: object.title, peers: [Self.name(service)],
      isLoopback: false, encrypted: .yes("always", at: service.location),
      serverVerified: verified, clientAuthenticated: proxyIdentity(), location: object.location)
  }

  /// The API servers' own certificate for servers behind them.
  private func proxyIdentity() -> Answer {
    let servers = components(.kubeAPIServer)
    guard let server = servers.first(where: { $0.gives("proxy-client-cert-file") }) ?? servers.first
    else { return .notKnown("the flags of kube-apiserver") }
    if server.gives("proxy-client-cert-file") {
      return yes("by certificate", by: server["proxy-client-cert-file"], near: server.file)
    }
    return server.showsCommandLine
      ? .no("has no --proxy-client-cert-file", at: server.location)
      : .notKnown("the command line of kube-apiserver", of: server.host)
  }

  private func asked(_ object: Object, _ title: String, _ settings: Node?) -> Connection {
    let place = settings?.location ?? object.location
    let url = settings["url"]
    let text = url?.text ?? settings["service"].map(Self.name) ?? ""
    let isLoopback = url.flatMap(\.text).flatMap { Endpoint($0) }?.isLoopback == true
    let answers: (Answer, Answer, Answer)
    if let url, text.hasPrefix("http://") {
      answers = Self.plain("in plain text at \(text)", at: url.location, isExpected: false)
    } else {
      answers = (
        .yes("always", at: place), bundle(settings["caBundle"], of: object, near: url?.location),
        // Credentials for webhooks are an exception, made in the AdmissionConfiguration.
        .no("webhooks are not told who asks", at: place, isExpected: true)
      )
    }
    return Connection(
      hop: .webhook, host: nil, title: title, peers: [text], isLoopback: isLoopback,
      encrypted: answers.0, serverVerified: answers.1, clientAuthenticated: answers.2,
      location: settings?.location ?? object.location)
  }

  private static func name(_ service: Node) -> String {
    "\(service["name"]?.text ?? "").\(service["namespace"]?.text ?? "default").svc"
  }

  /// The `caBundle` of an object; without one the trust store of the API server's host counts,
  /// which knows no authority of a cluster.
  private func bundle(_ node: Node?, of object: Object, near place: Location?) -> Answer {
    if let node, let text = node.text, !text.isEmpty {
      let use = draft.certificates.first {
        $0.source == .bundle && $0.location.offset == node.location.offset
          && $0.location.file === node.location.file
      }
      guard let use else {
        return .yes("against its caBundle", short: "caBundle", at: node.location)
      }
      return .yes(
        "against \(use.certificate.subject)", short: "caBundle", at: node.location)
    }
    if let injector = Self.injector(of: object) {
      return .yes("against the CA that \(injector) fills in", short: injector, at: object.location)
    }
    if let place, object.kind != "APIService" {
      // A URL may be of a server with a certificate of a public authority.
      return .yes("against the authorities of the host", short: "host's CAs", at: place)
    }
    // Many operators write the bundle once they run.
    guard object.metadata["uid"] != nil else {
      return .notKnown("\(object.title) as the cluster has it")
    }
    return .no("has no caBundle", at: object.location)
  }

  private static func injector(of object: Object) -> String? {
    for pair in object.annotations.pairs {
      if pair.key.hasPrefix("cert-manager.io/inject-")
        || pair.key.hasPrefix("certmanager.k8s.io/inject-")
      {
        return "cert-manager"
      }
      if pair.key == "service.beta.openshift.io/inject-cabundle" { return "OpenShift" }
    }
    return nil
  }
}
