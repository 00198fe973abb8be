import Inventory
import Kubernetes
import Text
import YAML

extension Network {
  static let externalNames = Rule(
    "network/external-names",
    title: "ExternalName Services name a host that exists",
    severity: .medium,
    rationale: """
      An ExternalName is answered by DNS as another name. An address is taken for a name of \
      digits, which does not resolve, and localhost leads every client to itself.
      """,
    remedy: """
      Use a name; for an address, a Service without selector and an EndpointSlice; for another \
      Service of the cluster, its full name.
      """,
    aliases: ["NET008", "disallow-localhost-services"],
    examples: [
      .passes(service("db", "{type: ExternalName, externalName: db.example.com}")),
      .fails(service("db", "{type: ExternalName, externalName: ↓10.0.0.7}")),
      .fails(service("db", "{type: ExternalName, externalName: ↓localhost}")),
      .fails(
        service("db", "{type: ExternalName, externalName: ↓gone.bank.svc.cluster.local}"),
        whole: true),
      .passes(
        service("db", "{type: ExternalName, externalName: web.shop.svc.cluster.local}")
          + service("web", "{ports: [{port: 80}]}"), whole: true),
      .notAssessed(
        service("db", "{type: ExternalName, externalName: gone.bank.svc.cluster.local}")),
      .notApplicable(service("web", "{ports: [{port: 80}]}")),
    ],
    judging: \.services
  ) { service, cluster in
    guard service.type == "ExternalName", let node = service.object.spec["externalName"],
      let text = node.text
    else { return .notApplicable }
    if IPAddress(text) != nil {
      return .fails("names the address \(text) as if it were a host", at: node.location)
    }
    if text == "localhost" || text.hasPrefix("localhost.") {
      return .fails("leads every client to itself", at: node.location)
    }
    let words = text.split(separator: ".").map(String.init)
    guard words.count >= 3, words[2] == "svc" else { return .passes }
    if cluster.hasService(words[0], in: words[1]) { return .passes }
    guard cluster.isWhole else { return .notAssessed(missing: Need.wholeCluster.missing) }
    return .fails(
      "leads to the Service \(words[0]) of \(words[1]), which does not exist", at: node.location)
  }
}
