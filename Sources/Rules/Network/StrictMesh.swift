import Inventory
import Kubernetes
import YAML

extension Network {
  static let strictMesh = Rule(
    "network/strict-mesh",
    title: "The service mesh takes no unencrypted traffic",
    severity: .low,
    rationale: """
      In the mode PERMISSIVE a proxy takes plain traffic from anybody beside that of the mesh, so \
      that authorization by identity can be passed by. It is meant for the days of a migration.
      """,
    remedy: "Set spec.mtls.mode: STRICT, with portLevelMtls for the ports that need to stay open.",
    aliases: ["C-0274", "service-mesh-usage", "istio/enforce-strict-mtls", "istio/*", "linkerd/*"],
    examples: [
      .passes(authentication("mtls: {mode: STRICT}")),
      .fails(authentication("mtls: {mode: ↓PERMISSIVE}")),
      .fails(authentication("mtls: {mode: ↓DISABLE}")),
      // Ports named one by one are meant.
      .passes(authentication("mtls: {mode: STRICT}\n  portLevelMtls: {\"9090\": {mode: DISABLE}}")),
      .notApplicable(authentication("selector: {}")),
    ],
    judging: \.peerAuthentications
  ) { object, _ in
    guard let mode = object.spec["mtls"]["mode"], let text = mode.text,
      ["STRICT", "PERMISSIVE", "DISABLE"].contains(text)
    else {
      return .notApplicable
    }
    return text == "STRICT"
      ? .passes : .fails("takes plain traffic, by the mode \(text)", at: mode.location)
  }

  private static func authentication(_ spec: String) -> String {
    """
    apiVersion: security.istio.io/v1
    kind: PeerAuthentication
    metadata: {name: default, namespace: shop}
    spec:
      \(spec)
    """
  }
}

extension Cluster {
  fileprivate var peerAuthentications: [Object] {
    objects("PeerAuthentication", group: "security.istio.io")
  }
}
