import Inventory
import Kubernetes
import Text
import YAML

extension Pods {
  static let noSecretsInFiles = Rule(
    "pods/no-secrets-in-files",
    title: "Secrets in files are encrypted",
    severity: .info,
    rationale: """
      A Secret in a manifest is in plain text for everybody who may read the repository, for ever: \
      Base64 hides nothing. Sealed, encrypted or external secrets keep the manifest without the \
      value.
      """,
    remedy: "Encrypt the file with SOPS, or use SealedSecret or ExternalSecret objects.",
    aliases: ["SEC031"],
    examples: [
      .passes(secret("stringData: {password: a}\nsops: {version: 3.9.0}")),
      .fails(secret("stringData: {password: a}", mark: "↓")),
      // What a secret store or a templating tool puts in later, here and in base64.
      .notApplicable(secret("stringData: {password: \"op://shop/db/password\"}")),
      .notApplicable(secret("stringData: {password: \"<path:shop/db#password>\"}")),
      .notApplicable(secret("data: {password: JHtEQl9QQVNTV09SRH0=}")),
      .fails(secret("stringData: {user: \"${DB_USER}\", password: a}", mark: "↓")),
      // A dump of the cluster is no repository.
      .notApplicable(secret("data: {password: YQ==}", metadata: "resourceVersion: '12'")),
      .notApplicable(secret("type: kubernetes.io/service-account-token")),
    ],
    judging: \.secrets
  ) { secret, _ in
    let isLive = ["resourceVersion", "uid", "creationTimestamp"].contains {
      secret.metadata[$0]?.text != nil
    }
    let values = ["data", "stringData"].flatMap { secret.node[$0].entries }.filter {
      $0.value.text?.isEmpty == false && !$0.key.hasSuffix(".crt")
        && !LiteralCredential.wasReference($0.value.text ?? "")
    }
    if isLive || values.isEmpty { return .notApplicable }
    return secret.node["sops"] != nil
      ? .passes : .fails("holds \(values.count == 1 ? "a value" : "values") in plain text")
  }

  private static func secret(
    _ lines: String, metadata: String = "namespace: shop", mark: String = ""
  )
    -> String
  {
    """
    apiVersion: v1
    kind: Secret
    metadata:
      name: \(mark)db
      \(metadata)
    \(lines)
    """
  }
}
