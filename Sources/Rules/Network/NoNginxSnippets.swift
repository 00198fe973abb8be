import Inventory
import Kubernetes
import YAML

extension Network {
  static let noNginxSnippets = Rule(
    "network/no-nginx-snippets",
    title: "Ingresses write no configuration of NGINX",
    severity: .high,
    rationale: """
      A snippet is put into the controller's configuration as it is. Whoever may write an Ingress \
      can have the controller hand out its service account's token, and with it every Secret of \
      the cluster (CVE-2021-25742).
      """,
    remedy: """
      Set allow-snippet-annotations: "false" in the controller's ConfigMap, and use annotations \
      made for the purpose, or a Gateway API filter.
      """,
    aliases: [
      "CKV_K8S_152", "CKV_K8S_153", "CKV_K8S_154", "C-0059", "KCV-0093",
      "disallow-ingress-nginx-custom-snippets",
      "nginx-ingress/disallow-ingress-nginx-custom-snippets",
    ],
    examples: [
      .passes(ingress("nginx.ingress.kubernetes.io/rewrite-target: /")),
      .fails(ingress("nginx.ingress.kubernetes.io/configuration-snippet: ↓'deny all;'")),
      .fails(configMap("↓'true'")),
      .passes(configMap("'false'")),
      // Ingresses of other controllers may call theirs so.
      .passes(ingress("example.com/server-snippet: 'deny all;'")),
    ],
    judging: subjects
  ) { object, _ in
    if object.kind == "ConfigMap" {
      guard let node = object.node["data"]["allow-snippet-annotations"], node.text == "true" else {
        return .passes
      }
      return .fails("lets every Ingress write the controller's configuration", at: node.location)
    }
    let prefix = "nginx.ingress.kubernetes.io/"
    for entry in object.annotations.node.entries
    where entry.key.hasPrefix(prefix) && entry.key.hasSuffix("-snippet") {
      return .fails(
        "writes NGINX's configuration by \(entry.key.dropFirst(prefix.count))",
        at: entry.value.location)
    }
    return .passes
  }

  private static func subjects(_ cluster: Cluster) -> [Object] {
    cluster.ingresses + cluster.objects("ConfigMap", group: "").filter(allowsSnippets)
  }

  private static func allowsSnippets(_ object: Object) -> Bool {
    object.node["data"]["allow-snippet-annotations"] != nil
  }

  private static func ingress(_ annotation: String) -> String {
    """
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata:
      name: web
      annotations:
        \(annotation)
    spec: {}
    """
  }

  private static func configMap(_ value: String) -> String {
    Manifest.object(
      "v1", "ConfigMap", "controller", "data: {allow-snippet-annotations: \(value)}")
  }
}
