import Inventory
import Kubernetes
import YAML

extension Access {
  static let shortLivedProjections = Rule(
    "rbac/short-lived-projections",
    title: "Tokens that pods mount for others end within a day",
    severity: .low,
    rationale: """
      The kubelet renews a mounted token by itself, so that a long life gains nothing. A stolen one \
      of a year is good for a year.
      """,
    remedy: "Set expirationSeconds to 3600, and read the file again before each use.",
    aliases: ["SEC040"],
    needs: [.manifests],
    examples: [
      .passes(pod("expirationSeconds: 43200")),
      .passes(pod("path: token")),
      .fails(pod("expirationSeconds: ↓31536000")),
      .notApplicable(pod("path: token").replacing("serviceAccountToken", with: "configMap")),
    ],
    judging: \.workloads
  ) { workload, _ in
    let tokens = workload.template.volumes.flatMap { $0["projected"]["sources"].items }
      .compactMap { $0["serviceAccountToken"] }
    if tokens.isEmpty { return .notApplicable }
    for token in tokens {
      guard let node = token["expirationSeconds"], let life = node.int, life > 86_400 else {
        continue
      }
      return .fails("mounts a token that lives for \(life / 3600) hours", at: node.location)
    }
    return .passes
  }

  private static func pod(_ line: String) -> String {
    """
    apiVersion: v1
    kind: Pod
    metadata: {name: vault-client, namespace: shop}
    spec:
      containers: [{name: client, image: "registry.example/client:3"}]
      volumes:
        - name: token
          projected:
            sources:
              - serviceAccountToken:
                  audience: vault
                  \(line)
    """
  }
}
