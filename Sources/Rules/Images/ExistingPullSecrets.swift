import Inventory
import Kubernetes
import YAML

extension Images {
  static let existingPullSecrets = Rule(
    "images/existing-pull-secrets",
    title: "Pull secrets exist and are of the type for registries",
    severity: .high,
    rationale: """
      A missing pull secret is passed over in silence: the pods run where the image already is, \
      and stay in ImagePullBackOff on the node they are moved to.
      """,
    remedy: "Make it with kubectl create secret docker-registry in the namespace of the pods.",
    aliases: ["POP-305", "require-imagepullsecrets", "SEC028", "imagePullSecret"],
    needs: [.manifests],
    examples: [
      .passes(secret("kubernetes.io/dockerconfigjson") + workload("regcred")),
      .fails(secret("Opaque") + workload("↓regcred")),
      // Something fills it in when it is applied.
      .notAssessed(Manifest.object("v1", "Secret", "regcred") + workload("regcred"), whole: true),
      .fails(secret("Opaque", "other") + workload("↓regcred"), whole: true),
      // Secrets are often left out of dumps.
      .notAssessed(workload("regcred"), whole: true),
      .notAssessed(secret("Opaque", "other") + workload("regcred")),
      // Its operator makes the Secret.
      .passes(
        Manifest.object("external-secrets.io/v1", "ExternalSecret", "regcred", "spec: {}")
          + workload("regcred"), whole: true),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.workloads
  ) { workload, cluster in
    let references = workload.template.spec["imagePullSecrets"].items.compactMap { $0["name"] }
    if references.isEmpty { return .notApplicable }
    var isOpen = false
    for reference in references {
      guard let name = reference.text, !name.isEmpty else { continue }
      if let secret = cluster.referenced("Secret", name, from: workload.object) {
        let type = secret.node["type"]?.text ?? "Opaque"
        let isStub = secret.node["data"] == nil && secret.node["stringData"] == nil
        if isStub && secret.node["type"] == nil {
          isOpen = true
          continue
        }
        if types.contains(type) { continue }
        return .fails(
          "pulls with the Secret \(name), which is of type \(type)", at: reference.location,
          related: [Related("the Secret", at: secret.location)])
      }
      if cluster.makesSecret(name, for: workload) { continue }
      guard cluster.isWhole, !cluster.objects("Secret", group: "").isEmpty else {
        isOpen = true
        continue
      }
      return .fails("pulls with the Secret \(name), which does not exist", at: reference.location)
    }
    return isOpen ? .notAssessed(missing: "the Secrets, or their names and types") : .passes
  }

  private static let types = ["kubernetes.io/dockerconfigjson", "kubernetes.io/dockercfg"]

  private static func secret(_ type: String, _ name: String = "regcred") -> String {
    Manifest.object("v1", "Secret", name, "type: \(type)")
  }

  private static func workload(_ name: String) -> String {
    Manifest.workload(pod: "imagePullSecrets: [{name: \(name)}]")
  }
}

extension Cluster {
  /// Whether an operator makes a Secret of the name.
  fileprivate func makesSecret(_ name: String, for workload: Workload) -> Bool {
    ["ExternalSecret", "ClusterExternalSecret", "SealedSecret", "VaultStaticSecret"].contains {
      referenced($0, name, from: workload.object) != nil
    }
      || objects("ExternalSecret").contains {
        $0.spec["target"]["name"]?.text == name && sharesNamespace($0, workload.object)
      }
  }
}
